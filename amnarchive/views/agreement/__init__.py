"""How often parties stood together: the table, the §§ behind a cell, and both as files."""

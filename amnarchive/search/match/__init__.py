"""Which rows match, how many, in which order."""

"""What a row of the index holds."""

"""The pages of texts that say the same or nearly so: the list, two beside each other, the file."""

"""Where runs of text stand on a page, and in which order they are read."""

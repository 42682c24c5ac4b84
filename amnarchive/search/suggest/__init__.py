"""What somebody may be about to type."""

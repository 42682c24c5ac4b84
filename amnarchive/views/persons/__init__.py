"""What the page of a person shows, a part a file."""

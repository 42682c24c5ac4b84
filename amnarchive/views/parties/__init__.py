"""What the page of a party shows, a part a file."""

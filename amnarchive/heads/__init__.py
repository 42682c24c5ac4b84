"""What a page says of itself in its <head>: to search engines, to previews, to other programs."""

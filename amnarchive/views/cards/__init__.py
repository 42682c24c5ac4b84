"""The pictures of previews, each of one public thing."""

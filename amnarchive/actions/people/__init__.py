"""Who is who: people found to be one, or not. One module a deed or a noun."""

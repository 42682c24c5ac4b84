"""The gallery: every component in its states, with made-up content and without the database."""

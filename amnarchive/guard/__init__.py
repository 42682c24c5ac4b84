"""What keeps one visitor, or one costly page, from taking the site from all others (ADR 0013)."""

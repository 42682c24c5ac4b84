"""Counts: what was voted on, and how each voted."""

"""Pages kept for as long as what they show stays the same (ADR 0016)."""

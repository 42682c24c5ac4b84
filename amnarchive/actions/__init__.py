"""The only writers of more than one model: keyword-only, atomic, safe to run twice."""

"""The small words inside names: *von*, *af*, *de la*."""

from ingest.vocabulary.table import table

PARTICLES: frozenset[str] = frozenset(table("names")["particles"])
"""In lower case."""

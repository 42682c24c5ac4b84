"""Titles of a municipality's employees."""

import re

from ingest.vocabulary.table import table


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words))


_OFFICES: dict[str, list[str]] = table("roles")["offices"]
OFFICE = rf"\w*(?:{_any(_OFFICES['endings'])})"
"""Matches a title of one word ("avdelningschef"); to be compiled without regard to case."""
ACTING = rf"(?:{_any(_OFFICES['acting'])})\.?"
"""Matches what stands before the title of somebody who stands in: "tf", "bitr."."""

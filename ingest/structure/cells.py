"""Cells that stand side by side on one line, as letterheads and forms set them."""

import re

_APART = re.compile(r"\t+|\s{3,}")


def cells_of(text: str) -> list[str]:
    """Part a line at tabs and wide white; each cell tidied, none empty."""
    return [" ".join(cell.split()) for cell in _APART.split(text.strip()) if cell.strip()]

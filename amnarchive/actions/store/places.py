"""Places on the paper as the rows keep them."""

from typing import Any

from ingest.types import Box, Place


def rounded(box: Box) -> list[float]:
    """[x0, y0, x1, y1] in points to a tenth: a hair's breadth, and a third of the bytes."""
    return [round(v, 1) for v in (box.x0, box.y0, box.x1, box.y1)]


def box_of(place: Place) -> list[float] | None:
    """The box, None where the form has no layout."""
    return rounded(place.box) if place.box else None


def placed(place: Place) -> dict[str, Any]:
    """The fields of a `Placed` row."""
    return {"page": place.page, "line": place.line, "box": box_of(place)}

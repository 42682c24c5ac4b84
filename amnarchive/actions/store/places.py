"""Places on the paper as the rows keep them."""

from typing import Any

from ingest.types import Place


def box_of(place: Place) -> list[float] | None:
    """[x0, y0, x1, y1] in points to a tenth; None where the form has no layout."""
    box = place.box
    return [round(v, 1) for v in (box.x0, box.y0, box.x1, box.y1)] if box else None


def placed(place: Place) -> dict[str, Any]:
    """The fields of a `Placed` row."""
    return {"page": place.page, "line": place.line, "box": box_of(place)}

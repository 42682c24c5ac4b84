"""Text that runs along another edge of the page: to the frame that it is read in and back.

Frames are numbered by quarter turns clockwise; y runs downwards in all of them.
"""

from ingest.types import Box


def turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """A point of the page in the frame turned so many quarters clockwise."""
    match quarters:
        case 0:
            return x, y
        case 1:
            return y, -x
        case 2:
            return -x, -y
    return -y, x


def unturned(box: Box, quarters: int) -> Box:
    """A box of a turned frame on the page, rounded to what print can show."""
    match quarters:
        case 0:
            x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
        case 1:
            x0, y0, x1, y1 = -box.y1, box.x0, -box.y0, box.x1
        case 2:
            x0, y0, x1, y1 = -box.x1, -box.y1, -box.x0, -box.y0
        case _:
            x0, y0, x1, y1 = box.y0, -box.x1, box.y1, -box.x0
    return Box(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))

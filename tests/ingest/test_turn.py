"""Boxes of pages that lie on their side or askew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.types import Box, Page, Turn

WIDTH, HEIGHT = 595.0, 842.0


@pytest.mark.parametrize(
    ("degrees", "upright"),
    [
        (0, Box(10, 20, 110, 32)),
        (90, Box(842 - 32, 10, 842 - 20, 110)),
        (180, Box(595 - 110, 842 - 32, 595 - 10, 842 - 20)),
        (270, Box(20, 595 - 110, 32, 595 - 10)),
    ],
)
def test_quarter_turns(degrees: float, upright: Box) -> None:
    turn = Turn(degrees, WIDTH, HEIGHT)
    assert turn.upright(Box(10, 20, 110, 32)) == upright
    assert turn.lying(upright) == Box(10, 20, 110, 32)


def test_skew_makes_a_long_line_high() -> None:
    """Set right by five degrees clockwise: the line rises to the right by 400 × sin 5°."""
    box = Turn(5, WIDTH, HEIGHT).lying(Box(100, 400, 500, 412))
    assert box.y1 - box.y0 == pytest.approx(400 * 0.0872 + 12 * 0.9962, abs=0.1)
    assert box.x1 - box.x0 == pytest.approx(400 * 0.9962 + 12 * 0.0872, abs=0.1)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.floats(-13, 13),
    st.tuples(st.floats(0, 500), st.floats(0, 800), st.floats(1, 400), st.floats(1, 40)),
)
def test_there_and_back(quarters: int, skew: float, frame: tuple[float, ...]) -> None:
    x, y, wide, high = frame
    turn = Turn(quarters + skew, WIDTH, HEIGHT)
    back = turn.upright(turn.lying(Box(x, y, x + wide, y + high)))
    assert (back.x0, back.y0, back.x1, back.y1) == pytest.approx(
        (x, y, x + wide, y + high), abs=0.05
    )


def test_a_page_that_was_not_turned_keeps_its_boxes() -> None:
    box = Box(1.005, 2, 3, 4)
    assert Page(1, (), WIDTH, HEIGHT).upright(box) is box
    assert Page(1, (), turn=90).upright(box) is box

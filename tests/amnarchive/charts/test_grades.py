"""The tints of heat tables, and that what stands on them can be read."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.charts import grade
from tests.amnarchive.test_contrast import LEAST, luminance

SHEET = Path(__file__).parents[3] / "static" / "css" / "grades.css"
GRADE = re.compile(
    r"\.grade-([1-5]) \{\s+--grade: (#[0-9a-f]{6});\s+--on-grade: (#[0-9a-f]{6});\s+\}"
)


def test_nothing_has_no_tint() -> None:
    assert [grade(0, 10), grade(-1, 10), grade(3, 0)] == [0, 0, 0]


def test_equal_steps_up_to_the_top() -> None:
    assert [grade(n, 10) for n in range(1, 11)] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert grade(11, 10) == 5


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_more_is_never_paler(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert 1 <= grade(low, 10**6) <= grade(high, 10**6) <= 5


def pairs(scheme: str) -> dict[str, tuple[str, str]]:
    """{grade: (ground, text)} as the sheet has them in that scheme."""
    light, dark = SHEET.read_text().split("@media", 1)
    return {
        found[1]: (found[2], found[3])
        for found in GRADE.finditer(light if scheme == "light" else dark)
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_every_grade(scheme: str) -> None:
    found = pairs(scheme)
    assert list(found) == ["1", "2", "3", "4", "5"]
    for ground, text in found.values():
        high, low = sorted((luminance(ground), luminance(text)), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= LEAST, (ground, text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_grades_differ_in_grey_too(scheme: str) -> None:
    steps = [luminance(ground) for ground, _text in pairs(scheme).values()]
    assert steps == sorted(steps, reverse=scheme == "light")
    # Dark ink asks for pale grounds: between the first three the steps are small ones.
    apart = [abs(a - b) / max(a, b) for a, b in pairwise(steps)]
    assert min(apart) > 0.15

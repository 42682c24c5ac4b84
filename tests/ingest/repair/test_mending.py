"""A line is put together of its mends."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.mending import Mend, mend
from ingest.types import Line, Place

REPAIRED, BETWEEN = st.sampled_from(["", "å", "ö ö"]), st.sampled_from(["", " ", "x", " y "])


@given(st.lists(st.tuples(REPAIRED, BETWEEN)))
def test_all_at_once_is_as_one_by_one(parts: list[tuple[str, str]]) -> None:
    """The pieces, joined in one pass, are what each mend alone, from the end, would have made."""
    text, mends = "", []
    for number, (repaired, between) in enumerate(parts):
        mends.append(Mend(number, 1, len(text), len(text) + 2, repaired))
        text += "##" + between
    wanted = text
    for each in reversed(mends):
        rest = wanted[each.end :] if each.repaired else wanted[each.end :].lstrip()
        wanted = wanted[: each.start] + each.repaired + rest
    if mends and not mends[-1].repaired:
        wanted = wanted.rstrip()
    assert mend(Line(text, Place(1, 1)), mends)[0].text == wanted

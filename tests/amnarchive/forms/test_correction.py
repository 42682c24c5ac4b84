"""What a clerk writes becomes points, and what is left alone stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.forms.correction import changes, initial_of, points_of

POINT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(st.lists(POINT, max_size=5))
def test_points_written_out_and_read_back_are_the_same(points: list[str]) -> None:
    assert points_of("\r\n\r\n".join(points)) == points


@given(st.text())
def test_no_point_is_empty_whatever_is_written(text: str) -> None:
    assert all(point.strip() for point in points_of(text))


def test_a_point_with_an_empty_line_inside_is_not_changed_by_looking_at_it() -> None:
    values = {"title": "", "decision": ["a\n\nb", "c"], "outcome": "", "vote_kind": ""}
    shown = initial_of(values)
    assert changes(values, shown | {"decision": points_of(shown["decision"])}) == {}

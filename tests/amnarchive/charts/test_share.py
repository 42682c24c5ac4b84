"""Parts of a whole."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.charts import Part, share


def test_nothing_gives_no_chart() -> None:
    assert share("roster", "Röster", [Part("Ja", 0)]) is None


def test_parts_keep_their_order_and_their_tone() -> None:
    made = share("roster", "Röster", [Part("Ja", 3), Part("Nej", 0), Part("Avstår", 1)])
    assert made is not None
    found = [(one.part.name, one.x, one.width, one.tone, one.per_cent) for one in made.slices]
    assert found == [("Ja", "0%", "75%", 1, 75), ("Avstår", "75%", "25%", 3, 25)]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=4))
def test_slices_fill_the_bar(counts: list[int]) -> None:
    made = share("roster", "Röster", [Part(str(count), count) for count in counts])
    if made is None:
        assert sum(counts) == 0
        return
    assert made.total == sum(counts)
    assert abs(sum(float(one.width[:-1]) for one in made.slices) - 100) < 0.01

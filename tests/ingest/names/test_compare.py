"""Which printed names are one, which may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names import Likeness, cleaner, compare, name_key, traces
from ingest.names.edit import left_by_slip, one_slip

SAME, CERTAIN = Likeness.SAME, Likeness.DIACRITICS
SPELLING, SURNAME, DIFFERENT = Likeness.SPELLING, Likeness.SURNAME, Likeness.DIFFERENT

PAIRS = [
    ("Elin Norrby", "elin  NORRBY", SAME),
    ("Ann‑Marie Falk", "Ann-Marie Falk", SAME),
    ("Tuva Älvgren", "Tuva Alvgren", CERTAIN),
    ("Tuva Älvgren", "Tuva Elvgren", SPELLING),
    ("Bo Fjällskog", "Bo Fjéllskog", CERTAIN),
    ("Bo Fjällskog", "Bo Fjillskog", CERTAIN),
    ("Bo Fjéllskog", "Bo Fjillskog", CERTAIN),
    ("Bo Månsson", "Bo Mansson", CERTAIN),
    ("Ylva Granqvist", "YIva Granqvlst", CERTAIN),
    ("Liv Sj0gren", "Liv Sjögren", CERTAIN),
    ("Ann-Marie Falk", "Ann Marie Falk", CERTAIN),
    ("Elin Norrby-Falk", "Elin Norrby Falk", CERTAIN),
    ("Karin Jönsson", "Karin Jonsson", SPELLING),
    ("Bo Norén", "Bo Norin", SPELLING),
    ("Göran Bäck", "Goran Back", SPELLING),
    ("Håkan Yildiz", "Hakan Yildiz", SPELLING),
    ("Märta Rask", "Marta Rask", SPELLING),
    ("Liv Andersson", "Liv Anderson", SPELLING),
    ("Karin Rask", "Karina Rask", SPELLING),
    ("Odile Tamirova", "Odile Tarimova", SPELLING),
    ("E. Norrby", "Elin Norrby", SPELLING),
    ("Elin Norrby", "Elin Norrby Falk", SURNAME),
    ("Elin Norrby Falk", "Elin Falk", SURNAME),
    ("Odile Tarimova", "Odile Tamirova Wester", SURNAME),
    ("Eva Ek", "Eva Ek Rask", SURNAME),
    ("Elin Norrby", "Elin Falk", DIFFERENT),
    ("Elin Norrby Falk", "Elin Norrby Ek", DIFFERENT),
    ("Anna Berg", "Anna Borg", DIFFERENT),
    ("Per Holm", "Pär Holm", DIFFERENT),
    ("Eva Rask", "Ewa Rask", DIFFERENT),
    ("Johan Rask", "Johanna Rask", DIFFERENT),
    ("Ida Holm", "Ada Holm", DIFFERENT),
    ("Eva Bäck Lindmo", "Eva Bräck Lindmo", SPELLING),
    ("Anna Maria Ek", "Anna Karin Ek", DIFFERENT),
    ("Karin Anderson", "Karina Andersson", DIFFERENT),
    ("Liv af Rask", "Liv af Ekeby", DIFFERENT),
    ("Rask", "Rask", SAME),
    ("Rask", "Råsk", DIFFERENT),
    ("", "Rask", DIFFERENT),
]


@pytest.mark.parametrize(("one", "other", "likeness"), PAIRS)
def test_pairs(one: str, other: str, likeness: Likeness) -> None:
    assert compare(one, other) == likeness


@pytest.mark.parametrize(
    ("clean", "misread"),
    [
        ("Bo Fjällskog", "Bo Fjillskog"),
        ("Bo Fjällskog", "Bo Fjéllskog"),
        ("Ylva Granqvist", "YIva Granqvlst"),
        ("Liv Sjögren", "Liv Sj0gren"),
        ("Elin Norrby", "E. Norrby"),
    ],
)
def test_the_cleaner_of_two_spellings(clean: str, misread: str) -> None:
    assert cleaner(clean, misread) > 0 > cleaner(misread, clean)


NAMES = st.lists(
    st.text(alphabet="aåäbdeéilmnoör1&- .", min_size=1, max_size=9), min_size=1, max_size=4
).map(" ".join) | st.text(max_size=30)


def slipped(name: str, at: int, letter: str, deed: str) -> str:
    """The name with one letter changed, lost, put in or moved."""
    at = at % max(len(name), 1)
    return {
        "change": name[:at] + letter + name[at + 1 :],
        "lose": name[:at] + name[at + 1 :],
        "add": name[:at] + letter + name[at:],
        "swap": name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
    }[deed]


SLIPS = st.builds(
    lambda name, at, letter, deed: (name, slipped(name, at, letter, deed)),
    NAMES,
    st.integers(0, 40),
    st.sampled_from("aåäbdeéilmnoör1&- "),
    st.sampled_from(["change", "lose", "add", "swap"]),
)


@given(SLIPS | st.tuples(NAMES, NAMES))
def test_the_order_of_two_names_does_not_count(pair: tuple[str, str]) -> None:
    one, other = pair
    assert compare(one, other) == compare(other, one)
    assert cleaner(one, other) == -cleaner(other, one)


@given(SLIPS | st.tuples(NAMES, NAMES))
def test_names_alike_leave_a_trace_in_common(pair: tuple[str, str]) -> None:
    one, other = pair
    if compare(one, other) not in {SAME, DIFFERENT}:
        assert traces(one) & traces(other)


@given(NAMES)
def test_a_name_is_its_own_key(name: str) -> None:
    assert compare(name, name) == SAME
    assert name_key(name_key(name)) == name_key(name)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_leaves_something_in_common(one: str, other: str) -> None:
    assert one_slip(one, other) == one_slip(other, one)
    if one_slip(one, other):
        assert left_by_slip(one) & left_by_slip(other)

"""Lists of persons, and anything at all in their place. No person here is real."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.structure.head.labelled import values_of
from ingest.structure.head.presence import present
from ingest.structure.head.roster import people
from ingest.types import Block, BlockKind, Line, Place, Role

HERE = Place(1, 1)
USUAL = (
    "Ada Ek Bo (S) (M) ( ) , ; och samt för ersätter §§ § 1-3 fr.o.m. t.o.m. kl. 16.30 Vision"
    " ledamöterna Ordförande tjänstgörande ersättare controller Plats: Justerat den 2 maj 2021 : *"
)
WORDS = st.sampled_from(USUAL.split())
TEXTS = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=80))


@given(TEXTS, st.sampled_from(Role))
def test_any_text_gives_persons_whose_names_stand_in_it(text: str, role: Role) -> None:
    for who in people(text, role, HERE):
        assert who.name
        assert set(who.name.split()) <= set(" ".join(text.split()).replace(",", " ").split()) or (
            who.name in " ".join(text.split())
        )
        assert who.place == HERE
    low, high = present(text)
    assert low is None or low >= 0
    assert high is None or high >= 0


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_labels_take_nothing_from_the_values(lines: list[str]) -> None:
    """Every digit of a head is still there once it was parted into values."""
    tidy = [" ".join(line.split()) for line in lines if line.strip()]
    blocks = [
        Block(BlockKind.PARAGRAPH, text, (Line(text, Place(1, n)),))
        for n, text in enumerate(tidy, 1)
    ]
    before = sorted(c for text in tidy for c in text if c in "0123456789")
    after = sorted(c for value in values_of(blocks) for c in value.text if c in "0123456789")
    assert after == before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Ek (S), Bo Al (M) och Cia Ur (V)", ["Ada Ek", "Bo Al", "Cia Ur"]),
        ("Ada Ek (S), ordförande, på distans", ["Ada Ek"]),
        ("Ada Ek, controller, Bo Al, jurist", ["Ada Ek", "Bo Al"]),
        ("Ada Ek, Sveriges Lärare", ["Ada Ek"]),
        ("Ada Ek, Tf. Ekonomichef", ["Ada Ek"]),
        ("Ada von Ek (S) för Bo Al (S), Cia Ur (V)", ["Ada von Ek", "Cia Ur"]),
        ("Enligt bifogad lista", []),
        ("Se nästa sida", []),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    assert [who.name for who in people(text, Role.OFFICIAL, HERE)] == names

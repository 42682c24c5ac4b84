"""Long texts are cut into pages, and printed lines become paragraphs again."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.views.leaves import Leaf, leaves, paragraphs


def test_pages_go_whole_until_one_web_page_is_full() -> None:
    assert leaves([(1, 4), (2, 5), (3, 3), (4, 0)], most=10) == [
        [Leaf(1, 0, 3), Leaf(2, 0, 4)],
        [Leaf(3, 0, 2), Leaf(4, 0, 0)],
    ]


def test_a_page_that_is_too_long_is_cut_and_its_parts_stand_alone() -> None:
    assert leaves([(1, 2), (2, 25), (3, 1)], most=10) == [
        [Leaf(1, 0, 1)],
        [Leaf(2, 0, 9)],
        [Leaf(2, 10, 19)],
        [Leaf(2, 20, 24)],
        [Leaf(3, 0, 0)],
    ]


@given(st.lists(st.integers(0, 60)), st.integers(1, 30))
def test_every_line_stands_on_one_web_page(counts: list[int], most: int) -> None:
    laid = leaves(enumerate(counts, 1), most)
    found = [
        (leaf.number, n) for here in laid for leaf in here for n in range(leaf.first, leaf.last + 1)
    ]
    assert found == [
        (number, n) for number, count in enumerate(counts, 1) for n in range(max(count, 1))
    ]
    assert all(sum(leaf.last - leaf.first + 1 for leaf in here) <= most for here in laid)


def test_lines_become_paragraphs() -> None:
    assert paragraphs(
        [
            "Bakgrund",
            "Staden samlar in omkring fyra tusen cyklar om året, och hälf-",
            "ten av dem går att laga av den som har tid, verktyg och plats",
            "i en verkstad.",
            "1. Nämnden godkänner att två verkstäder öppnas under hösten i",
            "ytterstaden.",
            "2. Nämnden följer upp.",
            "",
            "Förvaltningen",
        ]
    ) == [
        "Bakgrund",
        (
            "Staden samlar in omkring fyra tusen cyklar om året, och hälften av dem går att laga "
            "av den som har tid, verktyg och plats i en verkstad."
        ),
        "1. Nämnden godkänner att två verkstäder öppnas under hösten i ytterstaden.",
        "2. Nämnden följer upp.",
        "Förvaltningen",
    ]


@given(st.lists(st.text(max_size=40)))
def test_no_letter_is_lost(lines: list[str]) -> None:
    def letters(texts: list[str]) -> str:
        return "".join(sign for text in texts for sign in text if sign.isalnum())

    assert letters(paragraphs(lines)) == letters(lines)

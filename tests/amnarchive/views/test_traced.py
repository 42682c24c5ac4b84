"""Words of a text found on the paper: the right ones or none."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.views.traced import MOST_PASSED, PaperLine, trace
from ingest.segment.join import join_lines


def paper(*lines: str, page: int = 1) -> list[PaperLine]:
    return [PaperLine(page, number, line.split()) for number, line in enumerate(lines, 1)]


def test_marks_heads_and_hyphens_are_stepped_over() -> None:
    lines = [
        *paper("1. Nämnden godkänner förvalt-", "ningens svar och", "Sida 1 (2)"),
        *paper("Arbetsmarknadsnämnden", "sänder barn- och", "det vidare.", page=2),
    ]
    words = [
        "Nämnden",
        "godkänner",
        "förvaltningens",
        "svar",
        "och",
        "sänder",
        "barn-",
        "och",
        "det",
        "vidare.",
    ]
    found = trace(words, lines)
    assert found[(1, 1, 1)] == 0
    assert found[(1, 1, 3)] == found[(1, 2, 0)] == 2
    assert found[(2, 3, 1)] == 9
    assert (1, 3, 0) not in found
    assert (2, 1, 0) not in found
    assert sorted(set(found.values())) == list(range(len(words)))


def test_what_may_stand_in_two_places_is_not_pointed_out() -> None:
    assert trace(["nej"], paper("nej och nej")) == {}
    assert trace(["Ja"], paper("Röst: Ja")) == {(1, 1, 1): 0}


def test_what_is_not_found_whole_is_not_pointed_out() -> None:
    assert trace(["ett", "två", "tre"], paper("ett två", "fyra")) == {}
    assert trace([], paper("ett")) == {}
    assert trace(["ett"], []) == {}


def test_it_gives_up_after_a_page_of_other_things() -> None:
    near = ["ett", *["annat"] * MOST_PASSED, "två"]
    assert trace(["ett", "två"], paper(*near))
    assert trace(["ett", "två"], paper(*near[:1], "annat", *near[1:])) == {}


WORDS = st.lists(st.text("aåb-", min_size=1, max_size=3), min_size=1, max_size=5)


@given(lines=st.lists(WORDS, min_size=1, max_size=5), others=st.lists(WORDS, max_size=2))
def test_a_spot_holds_its_word_or_a_part_of_it(
    lines: list[list[str]], others: list[list[str]]
) -> None:
    """However lines are joined to a text, no word is taken for another."""
    words = join_lines(" ".join(line) for line in lines).split()
    on_paper = paper(*(" ".join(line) for line in [*lines, *others]))
    found = trace(words, on_paper)
    for (_page, line, at), index in found.items():
        word = on_paper[line - 1].words[at]
        assert words[index] == word or word.removesuffix("-") in words[index]
    if found:
        assert set(found.values()) == set(range(len(words)))

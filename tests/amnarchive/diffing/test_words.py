"""What changed between two texts."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.diffing import Run, fold, share_kept, word_diff

WORDS = st.sampled_from(
    ["nämnden", "och", "att", "2,5", "S:t", "AMN 2019/17", "e\u0301n", "-", ",", ".", "(", "\u00ad"]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "\n", "  "])), max_size=25).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    ),
)


def side(runs: list[Run], *kinds: str) -> str:
    return "".join(run.text for run in runs if run.kind in kinds)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(old: str, new: str) -> None:
    runs = word_diff(old, new)
    assert side(runs, "same", "gone") == old
    assert side(runs, "same", "new") == new
    assert all(run.text for run in runs)


@given(TEXTS, TEXTS)
def test_folded_both_texts_can_still_be_read_back(old: str, new: str) -> None:
    runs = fold(word_diff(old, new), context=2)
    assert side(runs, "same", "fold", "gone") == old
    assert side(runs, "same", "fold", "new") == new


@given(TEXTS, TEXTS)
def test_no_run_ends_inside_a_word(old: str, new: str) -> None:
    runs = word_diff(old, new)
    for text, kind in ((old, "gone"), (new, "new")):
        at = 0
        for run in runs:
            if run.kind in ("same", kind):
                at += len(run.text)
                assert not re.match(r"\w\w", text[max(at - 1, 0) : at + 1]) or at == len(text)


@given(TEXTS, TEXTS)
def test_between_shared_runs_stand_a_gone_and_a_new_at_most(old: str, new: str) -> None:
    kinds = " ".join(run.kind for run in word_diff(old, new))
    assert "same same" not in kinds
    assert "gone gone" not in kinds
    assert "new new" not in kinds
    assert "new gone" not in kinds


@given(TEXTS)
def test_nothing_changes_between_a_text_and_itself(text: str) -> None:
    assert word_diff(text, text) == ([Run("same", text)] if text else [])


def test_whole_words_with_their_marks() -> None:
    assert word_diff("Nämnden ger 30 platser.", "Nämnden ger 45 nya platser.") == [
        Run("same", "Nämnden ger "),
        Run("gone", "30 "),
        Run("new", "45 nya "),
        Run("same", "platser."),
    ]


def test_a_compound_a_genitive_and_a_number_are_one_word_each() -> None:
    runs = word_diff(
        "Ett IT-stöd för S:s räkning kostar 2.5 mkr",
        "Ett IT-system för V:s räkning kostar 2.6 mkr",
    )
    assert [run.text for run in runs if run.kind == "gone"] == ["IT-stöd ", "S:s ", "2.5 "]


def test_rewritten_sentence_is_not_torn_into_single_words() -> None:
    runs = word_diff(
        "Nämnden avslår begäran och återkommer med en plan efter sommaren.",
        "Förvaltningen utreder kostnaden och redovisar till våren sina slutsatser.",
    )
    assert [run.kind for run in runs] == ["gone", "new", "same"]


def test_line_breaks_are_kept() -> None:
    runs = word_diff(
        "Att plan ett antas.\nAtt två avslås.", "Att plan ett antas.\nAtt två bifalls."
    )
    assert runs[0] == Run("same", "Att plan ett antas.\nAtt två ")


def test_white_space_that_differs_is_told_without_losing_words() -> None:
    assert word_diff("ett två", "ett\ntvå") == [
        Run("same", "ett"),
        Run("gone", " "),
        Run("new", "\n"),
        Run("same", "två"),
    ]


def test_long_shared_stretches_are_folded() -> None:
    shared = " ".join(f"ord{n}" for n in range(100))
    runs = fold(word_diff(f"{shared} nej {shared}", f"{shared} ja {shared}"), context=5)
    assert [run.kind for run in runs] == ["fold", "same", "gone", "new", "same", "fold"]
    assert runs[1].text == "ord95 ord96 ord97 ord98 ord99 "
    assert runs[4].text == "ord0 ord1 ord2 ord3 ord4 "
    assert runs[0].words == 95


def test_a_stretch_that_is_hardly_longer_than_what_is_shown_stays() -> None:
    shared = " ".join(f"ord{n}" for n in range(14))
    runs = fold(word_diff(f"a {shared} b", f"c {shared} d"), context=5)
    assert all(run.kind != "fold" for run in runs)


def test_nothing_is_folded_where_nothing_changed() -> None:
    text = "samma ord " * 50
    assert fold(word_diff(text, text)) == [Run("same", text)]


def test_share_kept() -> None:
    assert share_kept(word_diff("", "")) == 1
    assert share_kept(word_diff("ett två tre fyra", "ett två tre fem")) == 0.75
    assert share_kept(word_diff("ett", "två")) == 0


def test_texts_that_would_take_minutes_are_compared_line_by_line() -> None:
    old = "\n".join(["att " * 2000, "sist", "först"])
    new = "\n".join(["Nu", "att " * 2001, "sist", "slut"])
    before = time.perf_counter()
    runs = word_diff(old, new)
    assert time.perf_counter() - before < 5
    assert side(runs, "same", "gone") == old
    assert side(runs, "same", "new") == new
    assert Run("same", "sist\n") in runs


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        (
            "Kajen målas.",
            "Kajen målas.\nBron rivs.",
            [("same", "Kajen målas."), ("new", "\nBron rivs.")],
        ),
        (
            "Kajen målas. Bron rivs.",
            "Bron rivs.",
            [("gone", "Kajen målas. "), ("same", "Bron rivs.")],
        ),
        (
            "Kajen målas.\nBron rivs.",
            "Kajen målas.\nBron målas.\nBron rivs.",
            [("same", "Kajen målas.\n"), ("new", "Bron målas.\n"), ("same", "Bron rivs.")],
        ),
    ],
)
def test_a_whole_sentence_is_new_and_not_the_mark_before_it(
    old: str, new: str, runs: list[tuple[str, str]]
) -> None:
    assert [(run.kind, run.text) for run in word_diff(old, new)] == runs

"""Whatever the text: nothing raises, no line is lost, no character goes without a record."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.repair import repair, repaired_text
from ingest.types import Change, Repaired
from tests.ingest.repair.papers import READ, paper

WORDS = st.sampled_from(
    [*READ.split(), "1", "(8)", "8", "$3", "{a", '"', "1&", "é" * 9, "å-", "-", "~", "'med", "Loch"]
)
NOISE = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=12)
LINES = st.lists(st.lists(WORDS | NOISE, max_size=9).map(" ".join), max_size=12)


def undone(repaired: Repaired) -> list[list[str]]:
    """The words of each line as read, out of the words as repaired and the changes."""
    found = []
    for page in repaired.pages:
        for line in page.lines:
            here = [
                each
                for each in repaired.changes
                if (each.page, each.line) == (line.place.page, line.place.line)
            ]
            found.append(_undo(line.text.split(), here))
    return found


def _undo(words: list[str], changes: list[Change]) -> list[str]:
    read: list[str] = []
    for change in changes:
        while len(read) < change.word:
            read.append(words.pop(0))
        printed = change.repaired.split()  # none where there was dust, two where they ran together
        assert [words.pop(0) for _ in printed] == printed
        read += change.original.split()
    return read + words


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_nothing_is_lost_without_a_record(lines: list[str]) -> None:
    extraction = paper("\n".join([READ, *lines]))
    repaired = repair(extraction)
    assert repaired_text(repaired).count("\n") == len(READ.split("\n")) + len(lines) - 1
    assert undone(repaired) == [
        line.text.split() for page in extraction.pages for line in page.lines
    ]


@settings(max_examples=40, deadline=None)
@given(LINES, st.lists(NOISE, max_size=3))
def test_any_page_and_any_known_words_are_taken(lines: list[str], known: list[str]) -> None:
    extraction = paper("\n".join(lines), "\n".join(reversed(lines)))
    repaired = repair(extraction, known)
    assert len(repaired.pages) == 2


def test_a_damaged_page_whose_lines_all_look_english_is_taken() -> None:
    # Found by the test above: no word of such a page is looked at, and none is lost.
    extraction = paper("6ver 6ver (S)", "6ver 6ver (S)")
    assert repaired_text(repair(extraction)).split() == ["6ver", "6ver", "(S)"] * 2


@settings(max_examples=15, deadline=None)
@given(LINES)
def test_a_second_repair_of_the_same_pages_changes_nothing_twice(lines: list[str]) -> None:
    extraction = paper("\n".join([READ, *lines]))
    assert repair(extraction) == repair(extraction)

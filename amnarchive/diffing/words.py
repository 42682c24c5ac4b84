"""The difference between two texts by whole words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from amnarchive.diffing.calm import calmed
from amnarchive.diffing.runs import Run, joined
from amnarchive.diffing.slide import Step, slid
from amnarchive.diffing.tokens import Token, tokens

MOST_PAIRS = 2_000_000
"""So many pairs of equal words are weighed; 0.5 s. Texts with more are compared line by line."""


def word_diff(old: str, new: str) -> list[Run]:
    """The runs that lead from `old` to `new`: between two shared ones a `gone`, a `new` or both.

    Joining `same` and `gone` gives `old`, joining `same` and `new` gives `new`, to the letter. No
    run begins or ends inside a word. White space that differs is a run like any other.
    """
    return joined(calmed(joined(_runs(old, new))))


def _runs(old: str, new: str) -> Iterator[Run]:
    before, after = tokens(old), tokens(new)
    head, tail = _ends(before, after)
    i, m = len(before) - tail, len(after) - tail
    if _pairs([t.word for t in before[head:i]], [t.word for t in after[head:m]]) <= MOST_PAIRS:
        steps = [
            ("equal", 0, head, 0, head),
            *_by_words(before[head:i], after[head:m], head),
            ("equal", i, len(before), m, len(after)),
        ]
        yield from _told(slid(steps, before, after), before, after)
        return
    yield from _same(before[:head], after[:head])
    yield from _by_lines(_text(before[head:i]), _text(after[head:m]))
    yield from _same(before[i:], after[m:])


def _ends(before: Sequence[Token], after: Sequence[Token]) -> tuple[int, int]:
    """How many words both begin with, and how many of the rest both end with."""
    shortest = min(len(before), len(after))
    head = 0
    while head < shortest and before[head].word == after[head].word:
        head += 1
    tail = 0
    while tail < shortest - head and before[-1 - tail].word == after[-1 - tail].word:
        tail += 1
    return head, tail


def _pairs(before: Sequence[str], after: Sequence[str]) -> int:
    """How many pairs of equal ones SequenceMatcher weighs in its first round."""
    counts = Counter(after)
    return sum(n * counts[one] for one, n in Counter(before).items())


def _by_words(before: Sequence[Token], after: Sequence[Token], head: int) -> Iterator[Step]:
    """The steps from one to the other, counted from `head` words before them."""
    words = [token.word for token in before], [token.word for token in after]
    for what, i, j, m, n in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        yield (what, head + i, head + j, head + m, head + n)


def _told(steps: Iterable[Step], before: Sequence[Token], after: Sequence[Token]) -> Iterator[Run]:
    for what, i, j, m, n in steps:
        if what == "equal":
            yield from _same(before[i:j], after[m:n])
        else:
            yield from _other(before[i:j], after[m:n])


def _by_lines(old: str, new: str) -> Iterator[Run]:
    """For texts of so many equal words that nobody would read the difference word by word."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if _pairs(before, after) > MOST_PAIRS:
        yield from (Run("gone", old), Run("new", new))
        return
    for tag, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run("same", "".join(before[i:j]))
        else:
            yield from (Run("gone", "".join(before[i:j])), Run("new", "".join(after[m:n])))


def _same(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Run]:
    """The same words; the white space between them may differ."""
    for one, other in zip(before, after, strict=True):
        if one.space == other.space:
            yield Run("same", one.text)
        else:
            yield from (Run("same", one.word), Run("gone", one.space), Run("new", other.space))


def _other(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Run]:
    yield Run("gone", _text(before))
    yield Run("new", _text(after))


def _text(words: Iterable[Token]) -> str:
    return "".join(token.text for token in words)

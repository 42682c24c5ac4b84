"""Something added or removed, moved to where a reader would say that it stands."""

from collections.abc import Sequence

from amnarchive.diffing.tokens import Token

Step = tuple[str, int, int, int, int]
"""As `SequenceMatcher.get_opcodes` gives it: what is done, from and to in the old and the new."""


def slid(steps: Sequence[Step], before: Sequence[Token], after: Sequence[Token]) -> list[Step]:
    """Move each lone addition and removal along words that are the same on both of its sides.

    Of "A. B." the sentence "B." is new, not ". B": it begins at a line where it can, else after a
    sentence. The steps lead from the old to the new text as before.
    """
    moved = [step for step in steps if step[2] > step[1] or step[4] > step[3]]
    for at, (what, i, j, m, n) in enumerate(moved):
        if what not in {"insert", "delete"}:
            continue
        words, first, last = (after, m, n) if what == "insert" else (before, i, j)
        by = _best(words, first, last, *_room(moved, at))
        moved[at] = (what, i + by, j + by, m + by, n + by)
        if by and at:
            _, i0, _, m0, _ = moved[at - 1]
            moved[at - 1] = ("equal", i0, i + by, m0, m + by)
        if by and at + 1 < len(moved):
            _, _, j1, _, n1 = moved[at + 1]
            moved[at + 1] = ("equal", j + by, j1, n + by, n1)
    return moved


def _room(steps: Sequence[Step], at: int) -> tuple[int, int]:
    """How many shared words stand right before and right after a step."""
    lengths = []
    for beside in (at - 1, at + 1):
        is_same = 0 <= beside < len(steps) and steps[beside][0] == "equal"
        lengths.append(steps[beside][2] - steps[beside][1] if is_same else 0)
    return lengths[0], lengths[1]


def _best(words: Sequence[Token], first: int, last: int, left: int, right: int) -> int:
    """By how many words to move, back or on; only where it begins better than it does."""
    back = on = 0
    while back < left and words[last - 1 - back].word == words[first - 1 - back].word:
        back += 1
    while on < right and words[first + on].word == words[last + on].word:
        on += 1
    return max(range(-back, on + 1), key=lambda by: (_begins(words, first + by), -abs(by)))


def _begins(words: Sequence[Token], at: int) -> int:
    if at == 0 or "\n" in words[at - 1].space:
        return 2
    return int(words[at - 1].word in {".", "!", "?", ":", ";"})

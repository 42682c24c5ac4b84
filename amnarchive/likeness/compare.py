"""How alike two texts are, counted exactly."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from amnarchive.likeness.shingles import LENGTH, shingles

SAME = 0.6
"""The share from which two texts are the same or nearly so; measured, see ADR 0018."""
WITHIN = 0.85
"""Or so much of the shorter one stands in the longer, …"""
WITHIN_WORDS = 40
"""… if the shorter has this many words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share`: of the words of both, how many stand in a run of LENGTH that both have (0-1).

    `within`: the same of the words of the shorter text alone; of texts of one length, of that of
    which more is in the other. `words`: how many the shorter one has.
    """

    share: float
    within: float
    words: int

    @property
    def is_close(self) -> bool:
        """Whether the texts are the same or nearly so, or one stands in the other."""
        if self.share >= SAME:
            return True
        return self.within >= WITHIN and self.words >= WITHIN_WORDS


def likeness(first: Sequence[str], second: Sequence[str]) -> Likeness:
    """Compare the words of two texts; the order of the two does not matter. Takes linear time."""
    if not (first and second):
        return Likeness(0.0, 0.0, 0)
    one, other = shingles(first), shingles(second)
    in_first, in_second = _covered(one, set(other)), _covered(other, set(one))
    words = min(len(first), len(second))
    within = max(n for n, text in ((in_first, first), (in_second, second)) if len(text) == words)
    return Likeness(
        share=(in_first + in_second) / (len(first) + len(second)),
        within=within / words,
        words=words,
    )


def _covered(runs: Sequence[str], known: Collection[str]) -> int:
    """Count the words that stand in a run that is known."""
    count, end = 0, 0
    for start, run in enumerate(runs):
        if run in known:
            count += start + LENGTH - max(start, end)
            end = start + LENGTH
    return count

"""Which of the lines that look like § headings are the meeting's own: the plausible series."""

from collections.abc import Sequence
from dataclasses import dataclass

_WINDOW = 120
"""How many candidates back a predecessor is sought; keeps the work linear."""
_JUMP = 0.4
"""What a gap in the numbers costs, against 1 for a weak heading and 2 for a strong one."""
_FAR = 30
_TWICE = 1.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible § heading: its number, and whether its look alone speaks for it.

    `last` is the number that it ends with where several §§ are taken together; `letter` that of a
    § put in between ("§ 12 A").
    """

    index: int
    number: int
    strong: bool
    last: int = 0
    letter: str = ""

    @property
    def end(self) -> int:
        """The number after which the next one follows."""
        return self.last or self.number


def plausible_series(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Choose the heaviest chain of rising numbers; a strong heading may repeat a number."""
    best: list[float] = []
    back: list[int] = []
    for n, candidate in enumerate(candidates):
        weight = 2.0 if candidate.strong else 1.0
        top, previous = weight, -1
        for m in range(max(0, n - _WINDOW), n):
            link = _link(candidates[m], candidate)
            if link is not None and best[m] + weight - link > top:
                top, previous = best[m] + weight - link, m
        best.append(top)
        back.append(previous)
    chain: list[Candidate] = []
    at = max(range(len(best)), key=best.__getitem__) if best else -1
    while at >= 0:
        chain.append(candidates[at])
        at = back[at]
    return chain[::-1]


def _link(before: Candidate, after: Candidate) -> float | None:
    """Give what it costs to let `after` follow `before`; None where it cannot."""
    step = after.number - before.end
    if step == 1 or (step == 0 and after.letter > before.letter):
        return 0.0
    if step == 0 and before.strong and after.strong:
        return _TWICE
    if step <= 0:
        return None
    return _JUMP if step <= _FAR else 2.5

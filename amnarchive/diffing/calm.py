"""A difference that people can read: no lone shared words between changes."""

from collections.abc import Sequence
from itertools import takewhile

from amnarchive.diffing.runs import Run

FEWEST = 3
"""A shared stretch of fewer words between two changes is told as changed with them.

Chosen by eye: with 1 each "och" in a rewritten sentence stands alone between struck-out words.
"""


def calmed(runs: Sequence[Run]) -> list[Run]:
    """The same difference with short shared stretches between larger changes told as changed.

    Line breaks are kept as they are: a change does not swallow the end of a paragraph.
    """
    result: list[Run] = []
    for at, run in enumerate(runs):
        if run.kind == "same" and _is_lone(runs, at):
            result += [Run("gone", run.text), Run("new", run.text)]
        else:
            result.append(run)
    return result


def _is_lone(runs: Sequence[Run], at: int) -> bool:
    run = runs[at]
    if run.words >= FEWEST or "\n" in run.text or at in {0, len(runs) - 1}:
        return False
    return _weight(runs[:at][::-1]) > run.words < _weight(runs[at + 1 :])


def _weight(runs: Sequence[Run]) -> int:
    """How many words the change that begins here takes or gives, whichever is more."""
    change = list(takewhile(lambda run: run.kind != "same", runs))
    return max((run.words for run in change), default=0)

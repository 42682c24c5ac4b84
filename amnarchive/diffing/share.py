"""How much of two texts is the same."""

from collections.abc import Iterable

from amnarchive.diffing.runs import Run


def share_kept(runs: Iterable[Run]) -> float:
    """2 · shared words / (words of the old + words of the new), from 0 to 1; 1 for two empty texts.

    The Dice coefficient of the words in order, so that a moved sentence counts as changed.
    """
    counts = dict.fromkeys(("same", "gone", "new", "fold"), 0)
    for run in runs:
        counts[run.kind] += run.words
    shared = 2 * (counts["same"] + counts["fold"])
    total = shared + counts["gone"] + counts["new"]
    return shared / total if total else 1.0

"""Long stretches that both texts share, left out."""

import re
from collections.abc import Sequence

from amnarchive.diffing.runs import Run

_WORD = re.compile(r"\s*\S+\s*")


def fold(runs: Sequence[Run], context: int = 12) -> list[Run]:
    """Keep `context` words of shared text on each side of a change; the rest is one `fold`.

    Fewer than `context` words are never left out, nor anything where nothing has changed.
    """
    if all(run.kind == "same" for run in runs):
        return list(runs)
    result: list[Run] = []
    for at, run in enumerate(runs):
        if run.kind != "same":
            result.append(run)
            continue
        first = context if at > 0 else 0
        last = context if at < len(runs) - 1 else 0
        result += _folded(run, first, last, context)
    return result


def _folded(run: Run, first: int, last: int, least: int) -> list[Run]:
    words = list(_WORD.finditer(run.text))
    if len(words) - first - last < least:
        return [run]
    start = words[first - 1].end() if first else 0
    end = words[len(words) - last].start() if last else len(run.text)
    parts = [
        Run("same", run.text[:start]),
        Run("fold", run.text[start:end]),
        Run("same", run.text[end:]),
    ]
    return [part for part in parts if part.text]

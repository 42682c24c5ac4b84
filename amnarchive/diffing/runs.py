"""A run of text that two texts share, or that only one of them has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["same", "gone", "new", "fold"]


@dataclass(frozen=True, slots=True)
class Run:
    """`gone` stands in the old text only, `new` in the new one only, `same` in both.

    `fold` is shared text that need not be shown (only `fold()` makes it).
    """

    kind: Kind
    text: str

    @property
    def words(self) -> int:
        """How many words and numbers it holds; lone marks are none."""
        return sum(any(map(str.isalnum, word)) for word in self.text.split())


def joined(runs: Iterable[Run]) -> list[Run]:
    """The runs without empty ones; between two shared runs at most one `gone`, then one `new`."""
    result: list[Run] = []
    gone, new = "", ""
    for run in runs:
        if run.kind == "gone":
            gone += run.text
        elif run.kind == "new":
            new += run.text
        elif run.text:
            result += _changed(gone, new)
            gone, new = "", ""
            if result and result[-1].kind == run.kind:
                result[-1] = Run(run.kind, result[-1].text + run.text)
            else:
                result.append(run)
    return result + _changed(gone, new)


def _changed(gone: str, new: str) -> list[Run]:
    runs = (Run("gone", gone), Run("new", new))
    return [run for run in runs if run.text]

"""Which body a sentence of the minutes means, and which bodies stand above which."""

from dataclasses import dataclass

from ingest.vocabulary import fold

_SHORT = {"fullmaktige", "styrelsen"}
"""What minutes call the council and the board of their own municipality."""


@dataclass(frozen=True, slots=True)
class Named:
    """A body as the archive knows it, within its municipality."""

    name: str
    municipality: str


def rank(name: str) -> int:
    """3 for a council, 2 for an executive board, 1 for a committee, 0 for a part of one."""
    folded = fold(name)
    if "utskott" in folded:
        return 0
    if folded.endswith("fullmaktige"):
        return 3
    return 2 if folded in {"kommunstyrelsen", "regionstyrelsen"} else 1


def is_called(printed: str, name: str) -> bool:
    """Whether `printed`, in the minutes of some body, is the name of this body of its city."""
    said, known = fold(printed), fold(name)
    if said in _SHORT:
        return known in {f"kommun{said}", f"region{said}"}
    return said == known

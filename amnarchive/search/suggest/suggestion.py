"""One suggestion while somebody types."""

from dataclasses import dataclass
from enum import StrEnum

from amnarchive.search.suggest.words import Span, Typed


class Kind(StrEnum):
    """What a suggestion leads to, in the order of the list."""

    PERSON = "person"
    BODY = "body"
    CASE = "case"
    ITEM = "item"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`label` is plain text, `detail` says more of it, `marks` are the letters that are typed."""

    kind: Kind
    label: str
    url: str
    detail: str = ""
    marks: tuple[Span, ...] = ()


def suggestion(kind: Kind, typed: Typed, label: str, url: str, detail: str = "") -> Suggestion:
    """Make one with the letters of its label marked, where what is typed stands there."""
    return Suggestion(kind, label, url, detail, typed.marks(label) or ())

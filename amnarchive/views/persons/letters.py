"""The party letters that a person has borne, by the lists of the minutes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from amnarchive.views.persons.posts import Post


@dataclass(frozen=True, slots=True)
class Borne:
    """A letter from its first to its last day on a list; `party` is the party's code or ""."""

    letter: str
    party: str
    first: dt.date
    last: dt.date


def letters(found: Sequence[Post]) -> list[Borne]:
    """In the order in which they were borne."""
    spans: dict[str, Borne] = {}
    for post in found:
        if post.letter:
            known = spans.get(post.letter)
            first = min(known.first, post.first) if known else post.first
            last = max(known.last, post.last) if known else post.last
            spans[post.letter] = Borne(post.letter, post.party, first, last)
    return sorted(spans.values(), key=lambda span: (span.first, span.last))

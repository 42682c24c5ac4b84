"""All people in the order of their surnames, with how many there are of each letter.

Who is public takes most of the time, for one page as for all: it is found out once in a state of
the archive.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Left

from amnarchive.caching.kept import kept
from amnarchive.search.public import public_persons
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz{|}", "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ", strict=True))
"""By how the database alphabetises them: see `swedish.in_order`."""
OTHER = "#"
"""Surnames that begin with no Swedish letter."""

Named = tuple[str, str]
"""A name and the slug of whose it is."""


@dataclass(frozen=True, slots=True)
class Roll:
    """How many people there are by letter, and those of the page."""

    counts: Mapping[str, int]
    people: Sequence[Named]


def roll(letter: str, page: int) -> Roll:
    """Give the page with that number of those of a letter, or of all people for "".

    `letter` is one of `LETTERS`' values or `OTHER`. Nobody is on a page after the last. One query,
    none where everyone is known.
    """
    everyone = _everyone()
    wanted = everyone.get(letter, ()) if letter else chain.from_iterable(everyone.values())
    start = (page - 1) * A_PAGE
    counts = {first: len(own) for first, own in everyone.items()}
    return Roll(counts, list(islice(wanted, start, start + A_PAGE)))


def alphabetised() -> QuerySet[Any]:
    """People whom something public names, with what they are put in order by."""
    return public_persons().annotate(surname=by_surname("name"), ordered=in_order("name"))


@kept
def _everyone() -> Mapping[str, Sequence[Named]]:
    """By the letter that is shown."""
    rows = alphabetised().order_by("surname", "ordered", "pk")
    found: dict[str, list[Named]] = {}
    for first, name, slug in rows.values_list(Left("surname", 1), "name", "slug"):
        found.setdefault(LETTERS.get(first, OTHER), []).append((name, slug))
    return found

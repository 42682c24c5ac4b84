"""Parties by their codes, as search rows keep them, with the letter of a day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from amnarchive.models import Party


@dataclass(frozen=True, slots=True)
class Bearer:
    """A party with a letter of its own, as the template tag `party_mark` wants it."""

    party: Party
    party_letter: str


def parties_of(codes: Iterable[str]) -> dict[str, Party]:
    """Load the parties of these codes with their names, in the committee's order. Two queries."""
    found = Party.objects.filter(code__in=set(codes)).prefetch_related("names")
    return {party.code: party for party in found}


def bearer(party: Party, day: dt.date | None = None) -> Bearer:
    """Give the party with the letter that it had on `day`, or has now; its names are loaded."""
    names = list(party.names.all())
    then = [
        name
        for name in names
        if day is not None
        and (name.valid_from is None or name.valid_from <= day)
        and (name.valid_to is None or day <= name.valid_to)
    ]
    chosen = then or names
    return Bearer(party, chosen[-1].letter if chosen else str(party))

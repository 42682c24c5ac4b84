"""Parties by their codes, as search rows keep them, with the letter of a day."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amnarchive.caching.kept import kept
from amnarchive.models import Party


@dataclass(frozen=True, slots=True)
class Bearer:
    """A party with a letter of its own, as the template tag `party_mark` wants it."""

    party: Party
    party_letter: str


def parties_of(codes: Iterable[str]) -> dict[str, Party]:
    """Give the parties of these codes with their names, in the committee's order. Two queries."""
    wanted = set(codes)
    return {party.code: party for party in all_parties() if party.code in wanted}


@kept
def all_parties() -> Sequence[Party]:
    """Every party with its names, in the committee's order. Two queries."""
    return tuple(Party.objects.prefetch_related("names"))


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

"""With which parties a party stood, and where that is told in full."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from amnarchive.models import Party
from amnarchive.views.parties.counted import Counted
from amnarchive.views.parties.kinds import MOTIONS, RESERVATIONS, StandKind, link


@dataclass(frozen=True, slots=True)
class Together:
    """Another party, and how many motions and reservations both are behind."""

    party: Party
    letter: str
    name: str
    motions: int
    motions_url: str
    reservations: int
    reservations_url: str
    agreement_url: str


def company(counted: Counted, parties: Sequence[Party]) -> list[Together]:
    """Those with anything in common, in the order of `parties`, whose names are loaded."""
    found = []
    for other in parties:
        motions = counted.others[MOTIONS.kind, other.code]
        reservations = counted.others[RESERVATIONS.kind, other.code]
        if motions or reservations:
            pair = "-".join(sorted((counted.party.code, other.code)))
            newest = list(other.names.all())[-1:]
            found.append(
                Together(
                    other,
                    newest[0].letter if newest else str(other),
                    newest[0].name if newest else str(other),
                    motions,
                    _url(MOTIONS, other),
                    reservations,
                    _url(RESERVATIONS, other),
                    reverse("agreement_pair", args=[pair]),
                )
            )
    return found


def _url(kind: StandKind, other: Party) -> str:
    return link(kind, med=other.code)

"""How a counted vote is told."""

from dataclasses import dataclass, field

from django import template

from amnarchive.models import Ballot, Party, Vote

register = template.Library()


@dataclass(slots=True)
class PartyBallots:
    """The ballots of one party letter; bears the party's mark."""

    party: Party | None
    party_letter: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(Ballot.Choice.values, 0))


@register.filter
def by_party(vote: Vote) -> list[PartyBallots]:
    """Count the ballots of each party, in the committee's order; those without a party last.

    Takes a vote whose ballots and parties are prefetched.
    """
    found: dict[str, PartyBallots] = {}
    for ballot in vote.ballots.all():
        letter = ballot.party_letter
        row = found.setdefault(letter, PartyBallots(ballot.party, letter))
        row.counts[ballot.choice] += 1
    return sorted(found.values(), key=_committee_order)


def _committee_order(row: PartyBallots) -> tuple[int, str]:
    return (row.party.order if row.party else 1000, row.party_letter)

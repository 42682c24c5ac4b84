"""How a counted vote is told: a line for each answer, in it a square for each voter."""

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from amnarchive.models import AgendaItem, Ballot, Party, Vote

register = template.Library()

STEP = 12
"""Points from one square to the next."""
SIZE = 10
MOST_SQUARES = 120
"""A larger assembly is told by its numbers alone."""


@dataclass(slots=True)
class PartyBallots:
    """The ballots of one party letter; bears the party's mark."""

    party: Party | None
    party_letter: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(Ballot.Choice.values, 0))


@dataclass(frozen=True, slots=True)
class Voters:
    """So many of one party (None: those whose party is not known) gave one answer."""

    bearer: PartyBallots | None
    n: int


@dataclass(frozen=True, slots=True)
class Side:
    """One answer: "yes", "no" or "abstain", how many gave it, and what it meant."""

    choice: str
    label: Any
    n: int
    means: str
    voters: list[Voters]


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


@register.filter
def voted_no(item: AgendaItem) -> list[PartyBallots]:
    """The parties that lost the only vote of a § against which nobody reserved themselves.

    None where that is not certain: where yes did not win by count, where not each ballot has its
    name and party, and where one vote led to the next.
    """
    votes = item.votes.all()
    if len(votes) != 1 or item.reservations.all():
        return []
    rows = [row for row in by_party(votes[0]) if row.counts[Ballot.Choice.NO]]
    named = sum(row.counts[Ballot.Choice.NO] for row in rows if row.party_letter)
    return rows if votes[0].yes > votes[0].no == named else []


@register.filter
def sides(vote: Vote) -> list[Side]:
    """The answers with who gave them; abstentions only where there are some.

    The numbers are the minutes' own; where the named ballots are fewer or more than they say, the
    squares stand without parties.
    """
    parties = by_party(vote)
    answers = {
        Ballot.Choice.YES: (vote.yes, vote.yes_means),
        Ballot.Choice.NO: (vote.no, vote.no_means),
        Ballot.Choice.ABSTAIN: (vote.abstain, ""),
    }
    named = all(
        sum(row.counts[choice] for row in parties) == n for choice, (n, _means) in answers.items()
    )
    told = []
    for choice, (n, means) in answers.items():
        if choice == Ballot.Choice.ABSTAIN and not n:
            continue
        rows = [Voters(row, row.counts[choice]) for row in parties if row.counts[choice]]
        alone = [Voters(None, n)] if n else []
        told.append(Side(choice.value, choice.label, n, means, rows if named and rows else alone))
    return told


@register.simple_tag
def squares(choice: str, n: int) -> SafeString:
    """`n` small squares: filled for yes, open for no, a dash for those who abstained.

    A picture of numbers that stand beside it, so hidden from those who hear the page.
    """
    if n > MOST_SQUARES:
        return SafeString("")
    shapes = {"yes": "M{0} 0h10v10h-10z", "no": "M{1} 1h8v8h-8z", "abstain": "M{0} 4h10v2h-10z"}
    path = "".join(shapes[choice].format(i * STEP, i * STEP + 1) for i in range(n))
    paint = {"no": ("none", "currentColor")}.get(choice, ("currentColor", "none"))
    return format_html(
        '<svg class="squares" width="{}" height="{}" aria-hidden="true"><path d="{}"'
        ' fill="{}" stroke="{}" stroke-width="2"/></svg>',
        n * STEP,
        SIZE,
        path,
        *paint,
    )


def _committee_order(row: PartyBallots) -> tuple[int, str]:
    return (row.party.order if row.party else 1000, row.party_letter)

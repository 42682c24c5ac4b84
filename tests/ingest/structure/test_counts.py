"""A count of votes that the named ballots do not bear out is doubted."""

import datetime as dt

import pytest

from ingest.structure.doubts.counts import counts
from ingest.types import Ballot, FindingKind, Item, MeetingHead, Minutes, Place, Vote

NAMES = ("Ylva Granqvist", "Bo Falk", "Siv Hed", "Ulf Rask")


def minutes(vote: Vote) -> Minutes:
    item = Item(
        position=1,
        number=12,
        title="Nya cykelställ",
        diary_numbers=(),
        decision=(),
        immediate_approval=False,
        report_dated=None,
        outcome=None,
        vote=None,
        votes=(vote,),
        motions=(),
        reservations=(),
        statements=(),
        recusals=(),
        sections=(),
        place=Place(2, 3),
    )
    return Minutes("Parknämnden", MeetingHead(date=dt.date(2021, 3, 4)), (item,))


def vote(yes: int, no: int, abstain: int, choices: str) -> Vote:
    said = {"j": "yes", "n": "no", "a": "abstain"}
    ballots = tuple(
        Ballot(name, "S", said[choice]) for name, choice in zip(NAMES, choices, strict=False)
    )
    return Vote(yes, no, abstain, ballots, Place(2, 14))


@pytest.mark.parametrize(
    "right", [vote(2, 1, 1, "jjna"), vote(4, 0, 0, "jjjj"), vote(25, 24, 0, "")]
)
def test_a_count_that_fits_or_stands_alone_is_not_doubted(right: Vote) -> None:
    assert list(counts(minutes(right))) == []


def test_a_difference_is_told_with_its_place() -> None:
    (found,) = counts(minutes(vote(3, 1, 0, "jjna")))
    assert (found.kind, found.page, found.line) == (FindingKind.VOTE_COUNT, 2, 14)
    assert found.text == "§ 12: ja 3 men 2 namn, avstår 0 men 1 namn"

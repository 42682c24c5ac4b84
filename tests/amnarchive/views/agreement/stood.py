"""An archive in which parties have stood together, apart and seldom. Everybody is invented."""

import datetime as dt
from collections.abc import Iterator, Sequence

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Body, Meeting
from tests.factories import (
    make_body,
    make_item,
    make_meeting,
    make_motion,
    make_reservation,
    make_vote,
)

YEAR = 2020


def reserved(*letters: str, times: int = 1, year: int = YEAR, body: Body | None = None) -> None:
    """So many §§ with a reservation of these parties."""
    for item in _items(times, year, body):
        make_reservation(item, [("", letter) for letter in letters])
        index_items(items=[item])


def moved(*letters: str, times: int = 1, year: int = YEAR) -> None:
    """So many §§ with a motion of these parties that did not carry."""
    for item in _items(times, year):
        make_motion(item, [("", letter) for letter in letters], carried=False)
        index_items(items=[item])


def voted(yes: Sequence[str], no: Sequence[str], *, times: int = 1, year: int = YEAR) -> None:
    """So many §§ with a vote in which each party had one ballot."""
    ballots = [*((f"{a} ett", a, "yes") for a in yes), *((f"{a} ett", a, "no") for a in no)]
    for item in _items(times, year):
        make_vote(item, len(yes), len(no), ballots=ballots)
        index_items(items=[item])


def _items(times: int, year: int, body: Body | None = None) -> Iterator[AgendaItem]:
    """New §§, each of a week of its own."""
    body = body or make_body()
    for week in range(times):
        day = dt.date(year, 3, 10) + dt.timedelta(weeks=week)
        meeting = Meeting.objects.filter(body=body, date=day).first()
        yield make_item(meeting or make_meeting(body, day), title=f"Ärende vecka {week + 1}")

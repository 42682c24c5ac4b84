"""Several documents of one body and day: the same meeting, or another one."""

import datetime as dt
from collections.abc import Callable

from amnarchive.models import AgendaItem, Document
from tests import readings

Read = Callable[..., Document]
MORNING, AFTERNOON = dt.time(9, 0), dt.time(15, 0)


def slugs() -> list[str]:
    rows = AgendaItem.objects.select_related("meeting__body")
    return sorted(f"{row.meeting.slug}/{row.slug}" for row in rows)


def test_minutes_stay_at_their_meeting_when_the_other_loses_its_hour(read: Read) -> None:
    morning = read([readings.item(1, 1)], starts_at=MORNING)
    afternoon = read([readings.item(1, 2)], starts_at=AFTERNOON)
    read([readings.item(1, 1)], document=morning)
    read([readings.item(1, 2)], document=afternoon, starts_at=AFTERNOON)
    assert slugs() == ["2021-03-16-b/2", "2021-03-16/1"]


def test_whole_minutes_without_hours_and_common_numbers_are_of_two_meetings(read: Read) -> None:
    """Or two halves of one paper: neither may wipe out the other."""
    read([readings.item(1, 1), readings.item(2, 2)])
    read([readings.item(1, 3), readings.item(2, 4)])
    assert slugs() == ["2021-03-16-b/3", "2021-03-16-b/4", "2021-03-16/1", "2021-03-16/2"]


def test_extracts_without_hours_are_of_one_meeting(read: Read) -> None:
    read([readings.item(1, 1)])
    read([readings.item(1, 7)], is_extract=True)
    read([readings.item(1, 9)], is_extract=True)
    assert slugs() == ["2021-03-16/1", "2021-03-16/7", "2021-03-16/9"]


def test_whole_minutes_join_the_extracts_that_came_first(read: Read) -> None:
    read([readings.item(1, 7)], is_extract=True)
    read([readings.item(1, 1), readings.item(2, 2)])
    assert slugs() == ["2021-03-16/1", "2021-03-16/2"]

"""Several documents of one body and day: the same meeting, or another one."""

import datetime as dt
from collections.abc import Callable

from amnarchive.actions.publish import publish_document
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


def test_a_web_copy_never_takes_the_numbers_from_the_minutes(read: Read) -> None:
    """Whichever is read last: a clerk may have both read again, or a folder may hold both."""
    texts = [f"Text som bara paragraf {n} har, om sak {n * 7}. " * 5 for n in (1, 2)]
    copy = read([readings.item(n, None, None, text=text) for n, text in enumerate(texts, 1)])
    whole = read([readings.item(n, n + 20, "R", text=text) for n, text in enumerate(texts, 1)])
    read([readings.item(n, None, None, text=t) for n, t in enumerate(texts, 1)], document=copy)
    assert slugs() == ["2021-03-16/21", "2021-03-16/22"]
    assert whole.items.count() == 2
    copy.refresh_from_db()
    assert copy.status == Document.Status.PUBLISHED


def test_a_web_copy_stands_in_until_the_minutes_are_public(read: Read) -> None:
    whole = read([readings.item(1, 21)], publish=False)
    copy = read([readings.item(1, None)])
    assert slugs() == ["2021-03-16/1"]
    assert copy.items.count() == 1
    whole.refresh_from_db()
    assert whole.items_waiting


def test_minutes_whose_items_were_taken_over_get_them_back_when_published(read: Read) -> None:
    held = read([readings.item(1, 1, "Hållen")], publish=False)
    read([readings.item(1, 1, "Publik")])
    held.refresh_from_db()
    publish_document(document=held, by=None)
    held.refresh_from_db()
    assert held.status == Document.Status.RECEIVED
    read([readings.item(1, 1, "Hållen")], document=held)
    assert AgendaItem.objects.get().title == "Hållen"

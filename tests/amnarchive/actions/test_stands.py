"""The rows of where parties stood follow their §§ through all that happens to them."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.correct import correct_item
from amnarchive.actions.index import index_items
from amnarchive.actions.people.merge import merge_people
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.remove import remove_document
from amnarchive.actions.stands import store_stands
from amnarchive.models import AgendaItem, Document, Person, Stand
from ingest.types import Ballot, Item, Motion, MotionContent, Reservation, Speaker, Vote
from tests import readings
from tests.factories import (
    make_item,
    make_meeting,
    make_motion,
    make_reservation,
    make_vote,
)

Read = Callable[..., Document]
pytestmark = pytest.mark.django_db

HERE = readings.HERE


def stood(position: int = 1) -> Item:
    """A § with two motions, a reservation and a vote."""
    asta, rune = Speaker("Asta Lindehag", "V"), Speaker("Rune Ekeblad", "FP")
    ballots = [("Asta Lindehag", "V", "no"), ("Bo Ek", "V", "no"), ("Rune Ekeblad", "FP", "yes")]
    return replace(
        readings.item(position, position),
        motions=(
            Motion((rune,), MotionContent.ADMINISTRATION, carried=True, text="…", place=HERE),
            Motion((asta, rune), MotionContent.OWN, carried=False, text="…", place=HERE),
        ),
        reservations=(Reservation((asta, Speaker(None, "MP")), "Nej.", HERE),),
        votes=(Vote(1, 2, 0, tuple(Ballot(*ballot) for ballot in ballots), HERE),),
    )


def rows() -> list[tuple[object, ...]]:
    found = Stand.objects.order_by("item_id", "kind", "position")
    return [(s.kind, s.position, s.parties, s.yes, s.no, s.published) for s in found]


def public(*, is_public: bool = True) -> list[tuple[object, ...]]:
    """What `stood` is as rows; FP is the party `l` whatever the day."""
    return [
        ("motion", 1, ["l"], [], [], is_public),
        ("motion", 2, ["l", "v"], [], [], is_public),
        ("reservation", 1, ["mp", "v"], [], [], is_public),
        ("vote", 1, ["l", "v"], ["l"], ["v"], is_public),
    ]


def test_a_reading_gives_rows_and_a_new_one_replaces_them(read: Read) -> None:
    document = read([stood()])
    assert rows() == public()
    assert document.meeting is not None
    assert {s.body_id for s in Stand.objects.all()} == {document.meeting.body_id}
    assert {s.date for s in Stand.objects.all()} == {readings.DAY}
    read([stood()], document=document)
    assert rows() == public()
    read([readings.item(1, 1)], document=document)
    assert rows() == []


def test_holding_and_publishing(read: Read) -> None:
    document = read([stood()], publish=False)
    assert rows() == public(is_public=False)
    publish_document(document=document, by=None)
    assert rows() == public()
    hold_document(document=document, by=None)
    assert rows() == public(is_public=False)


def test_only_the_rows_of_the_held_document_are_hidden(read: Read) -> None:
    whole = read([readings.rich_item()])
    read([stood(9)], is_extract=True)
    hold_document(document=whole, by=None)
    assert {s.item.number for s in Stand.objects.filter(published=True)} == {9}


def test_removing_takes_the_rows_along(read: Read) -> None:
    document = read([stood()])
    remove_document(document=document, by=None)
    assert rows() == []


def test_correcting_keeps_them(read: Read) -> None:
    read([stood()])
    correct_item(item=AgendaItem.objects.get(), field="title", value="Rätt rubrik", by=None)
    assert rows() == public()


def test_merging_people_keeps_them(read: Read) -> None:
    read([stood()])
    asta, bo = Person.objects.get(name="Asta Lindehag"), Person.objects.get(name="Bo Ek")
    merge_people(first=asta, second=bo, by=None)
    assert rows() == public()


def test_a_better_version_of_the_minutes_replaces_them(read: Read) -> None:
    read([stood()])
    read([stood(), readings.item(2, 2)])
    assert rows() == public()


def test_reindex_makes_them_anew() -> None:
    item = make_item()
    make_reservation(item, [("Bo Ek", "M"), ("", "KD")], all_present_of_party=True)
    assert rows() == []
    call_command("reindex", stdout=io.StringIO())
    call_command("reindex", stdout=io.StringIO())
    assert rows() == [("reservation", 1, ["kd", "m"], [], [], True)]


def test_a_party_counts_once_and_a_nameless_one_not_at_all() -> None:
    item = make_item()
    make_reservation(item, [("Bo Ek", "S"), ("Eva Sjö", "S"), ("Nils Dahl", "")])
    make_vote(item)
    index_items(items=[item])
    assert [row[2] for row in rows()] == [["s"], []]


def test_a_held_meeting_hides_them() -> None:
    item = make_item(make_meeting(published=False), published=True)
    make_motion(item, [("Bo Ek", "S")])
    index_items(items=[item])
    assert rows() == [("motion", 1, ["s"], [], [], False)]


def test_topics_go_along() -> None:
    item = make_item(topics=["skola"])
    make_motion(item, [("Bo Ek", "S")])
    store_stands(items=[item])
    assert Stand.objects.get().topics == ["skola"]


def test_many_items_cost_as_few() -> None:
    meeting = make_meeting()
    costs = []
    for count in (2, 8):
        items = [make_item(meeting) for _ in range(count)]
        for item in items:
            make_motion(item, [("Bo Ek", "S")])
            make_reservation(item, [("Bo Ek", "S")])
            make_vote(item, ballots=[("Bo Ek", "S", "no")])
        with CaptureQueriesContext(connection) as queries:
            store_stands(items=items)
        costs.append(len(queries))
    assert costs[0] == costs[1]

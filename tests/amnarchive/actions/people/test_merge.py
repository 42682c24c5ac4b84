"""Merging, undoing, and telling namesakes apart."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.index import index_items
from amnarchive.actions.people.decide import propose_pair, say_different, say_same
from amnarchive.actions.people.facts import FACTS
from amnarchive.actions.people.merge import merge_people
from amnarchive.actions.people.namesakes import say_one_person, split_by_party
from amnarchive.actions.people.separate import separate_people
from amnarchive.actions.remove import remove_document
from amnarchive.models import (
    AgendaItem,
    Approver,
    Attendance,
    AuditEvent,
    Document,
    Party,
    Person,
    PersonAlias,
    PersonMatch,
    ReservationSpeaker,
    SearchEntry,
)
from tests.amnarchive.actions.people.conftest import Keep, person
from tests.factories import make_attendance, make_clerk, make_item, make_meeting, make_reservation

pytestmark = pytest.mark.django_db

NAMES = ["Elin Norrby", "Elin Norrby Falk", "Elin Norby", "Siv Ek", "Siv Hedh", "Karin Rask"]


def state() -> dict[str, Any]:
    """Who everybody is, in every row that says so."""
    facts = {
        f"{fact.model.__name__}.{fact.person}": sorted(fact.all().values_list("pk", fact.person))
        for fact in FACTS
    }
    entries = SearchEntry.objects.order_by("item", "kind", "reservation")
    return facts | {
        "people": list(Person.objects.order_by("pk").values()),
        "aliases": list(PersonAlias.objects.order_by("pk").values()),
        "search": list(entries.values_list("item", "kind", "persons", "vector")),
    }


@pytest.fixture
def archive(keep: Keep) -> User:
    """Six people, none of whom ever met another; slips, speeches and signatures of some."""
    for day, name in enumerate(NAMES):
        slip = name.replace("r", "rr", 1) if day % 2 else name.upper()
        keep(day * 28, [(name, "M"), (f"Okänd{'abcdef'[day] * 3} Xson", "S")], [(slip, "M")])
        keep(day * 28 + 7, [], [(name, None)], approvers=[name])
    PersonMatch.objects.all().delete()
    return make_clerk()


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    pairs=st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=5
    ),
    data=st.data(),
)
def test_undoing_restores_every_row(
    archive: User, pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    with transaction.atomic():
        before = state()
        for one, other in pairs:
            merge_people(first=person(one), second=person(other), by=archive)
        done = list(PersonMatch.objects.filter(status="same"))
        assert Person.objects.standing().count() == Person.objects.count() - len(done)
        for match in data.draw(st.permutations(done)):
            separate_people(match=match, by=archive)
        assert state() == before
        transaction.set_rollback(True)


def test_undoing_also_takes_what_was_stored_since(keep: Keep, archive: User) -> None:
    merge_people(first=person("Siv Ek"), second=person("Siv Hedh"), by=archive)
    keep(400, [("Siv Ek", "M")], [("Siv Ek", "M")])
    stays = Attendance.objects.get(name="Siv Ek", meeting__date__year=2022).person
    assert stays == person("Siv Hedh")
    separate_people(match=PersonMatch.objects.get(status="same"), by=archive)
    assert {row.person for row in Attendance.objects.filter(name="Siv Ek")} == {person("Siv Ek")}
    assert person("Siv Ek") != person("Siv Hedh")


def test_search_rows_follow(archive: User) -> None:
    gone, other = person("Siv Ek"), person("Siv Hedh")
    stays = merge_people(first=gone, second=other, by=archive)
    assert stays == other
    assert not SearchEntry.objects.filter(persons__contains=[gone.pk]).exists()
    assert SearchEntry.objects.filter(persons__contains=[stays.pk]).count() == 8
    before = state()["search"]
    index_items(items=AgendaItem.objects.all())
    assert state()["search"] == before


def test_twice_is_once(archive: User) -> None:
    one, other = person("Siv Ek"), person("Siv Hedh")
    match = propose_pair(first=one, second=other, by=archive)
    assert say_same(match=match, by=archive) == say_same(match=match, by=archive)
    assert AuditEvent.objects.filter(verb="merged").count() == 1
    assert separate_people(match=match, by=archive) is not None
    assert separate_people(match=match, by=archive) is None
    assert AuditEvent.objects.filter(verb="separated").count() == 1
    with pytest.raises(ActionRefused, match="olika personer"):
        say_same(match=match, by=archive)


def test_the_name_borne_last_stays_though_it_is_on_no_list(keep: Keep) -> None:
    for day, name in enumerate(["Elin Norrby", "Elin Norrby", "Elin Norrby"]):
        keep(day, [(name, "M")])
    for day in (50, 51):
        keep(day, [], [("Elin Norrby Falk", "M")])
    stays = merge_people(first=person("Elin Norrby"), second=person("Elin Norrby Falk"), by=None)
    assert stays.name == "Elin Norrby Falk"


def test_the_name_borne_last_stays_and_no_slip_does(keep: Keep, archive: User) -> None:
    stays = merge_people(first=person("Elin Norrby Falk"), second=person("Elin Norrby"), by=archive)
    assert stays.name == "Elin Norrby Falk"
    keep(600, [("Elin Norby Falk", "M")])
    stays = merge_people(first=stays, second=person("Elin Norby Falk"), by=archive)
    assert stays.name == "Elin Norrby Falk"


def test_who_met_cannot_be_merged(archive: User) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Siv Ek", "M")
    row = make_attendance(meeting, "Siv Hedh", "M")
    before = state()
    with pytest.raises(ActionRefused, match="samma möteslista"):
        merge_people(first=person("Siv Ek"), second=person("Siv Hedh"), by=archive)
    row.delete()
    Person.objects.filter(name="Siv Hedh").update(municipality="Provby")
    with pytest.raises(ActionRefused, match="olika kommuner"):
        propose_pair(first=person("Siv Ek"), second=person("Siv Hedh"), by=archive)
    with pytest.raises(ActionRefused, match="olika kommuner"):
        merge_people(first=person("Siv Ek"), second=person("Siv Hedh"), by=archive)
    assert state()["aliases"] == before["aliases"]


def test_a_clerk_may_ask_again_what_was_found_different(archive: User) -> None:
    one, other = person("Siv Ek"), person("Siv Hedh")
    match = propose_pair(first=one, second=other, by=archive)
    say_different(match=match, by=archive)
    again = propose_pair(first=other, second=one, by=archive)
    assert (again.pk, again.status, again.decided_at) == (match.pk, "open", None)
    assert again.made_at > match.made_at
    say_same(match=again, by=archive)
    with pytest.raises(ActionRefused, match="en och samma"):
        propose_pair(first=one, second=other, by=archive)


def test_a_removed_document_takes_its_people_and_not_those_of_others(
    keep: Keep, archive: User
) -> None:
    document = keep(500, [("Elin Falk", "M")])
    merge_people(first=person("Elin Falk"), second=person("Elin Norrby Falk"), by=archive)
    remove_document(document=document, by=archive)
    assert person("Elin Falk") == person("Elin Norrby Falk")
    for each in Document.objects.all():
        remove_document(document=each, by=archive)
    for model in (Person, PersonAlias, PersonMatch):
        assert not model._default_manager.exists()


def test_namesakes_are_told_apart_by_party_from_then_on(keep: Keep) -> None:
    clerk = make_clerk()
    keep(0, [("Anna Berg", "S"), ("Bo Rask", "S")], [("Anna Berg", "S")], approvers=["Anna Berg"])
    keep(28, [("Anna Berg", "M")], [("Anna Berg", "M")], approvers=["Anna Berg"])
    before = state()
    old, party = person("Anna Berg"), Party.objects.get(code="m")
    new = split_by_party(person=old, party=party, by=clerk)
    assert new.slug == "anna-berg-2"
    keep(56, [("Anna Berg", "M")], approvers=["Anna Berg"])
    keep(
        84, [("Anna Berg", "S"), ("Anna Berg", "M")], [("Anna Berg", "M")], approvers=["Anna Berg"]
    )
    for model in (Attendance, ReservationSpeaker):
        rows = model._default_manager.filter(name="Anna Berg")
        assert {(row.party_letter, row.person_id) for row in rows} == {("S", old.pk), ("M", new.pk)}
    signed = Approver.objects.order_by("meeting__date").values_list("person", flat=True)
    assert list(signed) == [old.pk, new.pk, new.pk, None]
    match = PersonMatch.objects.get()
    assert match.status == "different"
    with pytest.raises(ActionRefused, match="två partier"):
        split_by_party(person=old, party=party, by=clerk)
    for document in Document.objects.filter(meeting__date__gt="2021-05-01"):
        remove_document(document=document, by=clerk)
    merge_people(first=old, second=new, by=clerk)
    after = state()
    assert after["Attendance.person"] == before["Attendance.person"]
    assert after["Approver.person"] == before["Approver.person"]
    separate_people(match=match, by=clerk)
    assert {row.person_id for row in Attendance.objects.filter(party=party)} == {new.pk}


def test_one_person_is_said_once() -> None:
    make_attendance(make_meeting(), "Anna Berg", "S")
    clerk = make_clerk()
    for _ in range(2):
        say_one_person(person=person("Anna Berg"), by=clerk)
    assert person("Anna Berg").one_person
    assert AuditEvent.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_clerks_at_once_merge_once() -> None:
    for day, name in enumerate(["Siv Ek", "Siv Hedh"], 1):
        meeting = make_meeting(letter="abc"[day])
        make_attendance(meeting, name, "M")
        make_reservation(make_item(meeting), [(name, "M")])
    clerks = [make_clerk("klara"), make_clerk("kalle")]
    match = propose_pair(first=person("Siv Ek"), second=person("Siv Hedh"), by=clerks[0])

    def decide(clerk: User) -> Person:
        try:
            return say_same(match=match, by=clerk)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(decide, clerks))
    assert answers[0] == answers[1]
    assert Person.objects.standing().count() == 1
    assert AuditEvent.objects.filter(verb="merged").count() == 1

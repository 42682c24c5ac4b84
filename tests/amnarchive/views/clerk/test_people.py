"""Who is who, at the clerk's desk."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from amnarchive.actions.people.merge import merge_people
from amnarchive.models import AuditEvent, Person, PersonMatch
from amnarchive.views.clerk import people as module
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_item,
    make_meeting,
    make_person,
    make_reservation,
)

PAGE = "/redaktion/personer/"


def make_pair(one: str = "Elin Norrby", other: str = "Elin Norrby Falk") -> PersonMatch:
    """An open pair, each with a seat in a public meeting and a reservation."""
    for year, name in ((2018, one), (2019, other)):
        meeting = make_meeting(date=dt.date(year, 2, 5), letter="")
        make_attendance(meeting, name, "M")
        make_reservation(make_item(meeting), [(name, "M")])
    people = sorted([make_person(one), make_person(other)], key=lambda person: person.pk)
    return PersonMatch.objects.create(first=people[0], second=people[1], reason="surname")


def test_a_pair_stands_with_its_evidence_and_the_desk_says_so(desk: Client) -> None:
    make_pair()
    html = desk.get(PAGE).content.decode()
    assert "Samma förnamn, ett efternamn mer eller mindre" in html
    assert "(M), 2018, 1 sammanträde" in " ".join(html.split())
    assert 'href="/personer/elin-norrby-falk/"' in html
    assert "2019-02-05" in html
    assert "1 fråga om vem som är vem" in desk.get("/redaktion/").content.decode()


def test_who_is_on_no_list_is_known_by_what_was_said(desk: Client) -> None:
    match = make_pair()
    match.second.attendance.all().delete()
    html = " ".join(desk.get(PAGE).content.decode().split())
    assert "Står inte på någon närvarolista." in html
    assert "(M), 2019</li>" in html
    assert ">Arbetsmarknadsnämnden 2019-02-05 § 1</a>" in html


def test_same_and_then_undone(desk: Client) -> None:
    match = make_pair()
    answer = desk.post(reverse("clerk:people_same", args=[match.pk]), follow=True)
    assert "De är nu en person, Elin Norrby Falk." in answer.content.decode()
    assert Person.objects.standing().count() == 1
    merged = desk.get(f"{PAGE}?visa=hopslagna").content.decode()
    assert "klara slog ihop dem" in merged
    for said in ("De är två personer igen", "redan ångrad"):
        answer = desk.post(reverse("clerk:people_undo", args=[match.pk]), follow=True)
        assert said in answer.content.decode()
    assert Person.objects.standing().count() == 2
    assert AuditEvent.objects.filter(verb="separated").count() == 1


def test_different_twice(desk: Client) -> None:
    match = make_pair()
    for said in ("Arkivet frågar inte om dem igen", "redan avgjort"):
        answer = desk.post(reverse("clerk:people_different", args=[match.pk]), follow=True)
        assert said in answer.content.decode()
    assert "Inga namn väntar på svar" in desk.get(PAGE).content.decode()


def test_what_the_archive_merged_is_marked(desk: Client) -> None:
    make_pair()
    merge_people(first=Person.objects.all()[0], second=Person.objects.all()[1], by=None)
    assert "Arkivet slog ihop dem" in desk.get(f"{PAGE}?visa=hopslagna").content.decode()


def test_who_met_is_refused_in_words(desk: Client) -> None:
    match = make_pair()
    meeting = make_meeting()
    for name in ("Elin Norrby", "Elin Norrby Falk"):
        make_attendance(meeting, name, "M")
    answer = desk.post(reverse("clerk:people_same", args=[match.pk]), follow=True)
    assert "samma möteslista" in answer.content.decode()
    assert Person.objects.standing().count() == 2


@pytest.mark.parametrize("name", ["people_same", "people_different", "people_undo"])
def test_a_question_that_is_gone_is_no_fault(desk: Client, name: str) -> None:
    answer = desk.post(reverse(f"clerk:{name}", args=[4711]), follow=True)
    assert "Frågan finns inte längre" in answer.content.decode()


def test_two_people_by_name(desk: Client) -> None:
    for name in ("Siv Ek", "Siv Hedh"):
        make_attendance(make_meeting(letter=name[4:5].lower().replace("e", "")), name, "S")
    address = reverse("clerk:people_propose")
    wrong = desk.post(address, {"first": "siv  EK", "second": "Siv Hed"})
    assert wrong.status_code == 422
    assert "Kontrollera stavningen" in wrong.content.decode()
    answer = desk.post(address, {"first": "siv  EK", "second": "siv-hedh"}, follow=True)
    assert "Paret står nu överst" in answer.content.decode()
    assert PersonMatch.objects.get().reason == "person"
    answer = desk.post(address, {"first": "Siv Ek", "second": "Siv Ek"}, follow=True)
    assert "en och samma person" in answer.content.decode()
    for text in ("\0", "x" * 300, ""):
        assert desk.post(address, {"first": text, "second": "Siv Ek"}).status_code == 422


def test_one_name_in_two_parties(desk: Client) -> None:
    for day, letter in enumerate(["S", "M", "S"], 1):
        make_attendance(make_meeting(date=dt.date(2019, day, 5)), "Anna Berg", letter)
    for year, letter in ((2013, "FP"), (2016, "L"), (2017, "C")):
        make_attendance(make_meeting(date=dt.date(year, 2, 5)), "Eva Rask", letter)
    html = desk.get(f"{PAGE}?visa=partier").content.decode()
    assert "Skilj ut M som en egen person" in html
    assert "Eva Rask" not in html
    address = reverse("clerk:people_split", args=["anna-berg"])
    assert desk.post(address, {"parti": "finns-inte"}).status_code == 404
    answer = desk.post(address, {"parti": "m"}, follow=True)
    assert "är nu två personer" in answer.content.decode()
    assert "Inget namn står" in answer.content.decode()
    again = desk.post(address, {"parti": "m"}, follow=True).content.decode()
    assert "kan inte delas" in again
    assert desk.get("/personer/anna-berg-2/").status_code == 200


def test_one_person_of_two_parties_is_asked_about_once(desk: Client) -> None:
    for day, letter in enumerate(["S", "M", "S"], 1):
        make_attendance(make_meeting(date=dt.date(2019, day, 5)), "Anna Berg", letter)
    address = reverse("clerk:people_one", args=["anna-berg"])
    answer = desk.post(address, follow=True)
    assert "Arkivet frågar inte igen" in answer.content.decode()
    assert "Skilj ut" not in desk.get(f"{PAGE}?visa=partier").content.decode()


def test_people_of_what_is_held_back_have_no_dead_links(desk: Client) -> None:
    meeting = make_meeting(published=False)
    make_attendance(meeting, "Siv Ek", "S")
    people = [make_person("Siv Ek"), make_person("Siv Eek")]
    PersonMatch.objects.create(first=people[0], second=people[1], reason="spelling")
    html = desk.get(PAGE).content.decode()
    assert "Siv Eek" in html
    assert "/personer/siv-ek/" not in html


def test_deeds_are_posts_with_a_token(clerk: User) -> None:
    match = make_pair()
    client = Client(enforce_csrf_checks=True)
    client.force_login(clerk)
    for name in ("people_same", "people_different", "people_undo"):
        address = reverse(f"clerk:{name}", args=[match.pk])
        assert client.get(address).status_code == 405
        assert client.post(address).status_code == 403
    match.refresh_from_db()
    assert match.status == "open"


@pytest.mark.parametrize("tab", ["", "?visa=hopslagna", "?visa=partier"])
def test_pages_and_a_number_of_queries_that_does_not_grow(
    desk: Client, monkeypatch: pytest.MonkeyPatch, tab: str
) -> None:
    monkeypatch.setattr(module, "A_PAGE", 12)
    status = "same" if tab else "open"

    def fill(count: int) -> int:
        for _ in range(count):
            number = PersonMatch.objects.count()
            pair = [make_person(f"Siv {'abcdefghijklmno'[number]}ek{side}") for side in "xy"]
            for side, person in enumerate(pair):
                meeting = make_meeting(date=dt.date(2000 + number, side + 1, 3))
                make_attendance(meeting, person.name, "S")
                make_attendance(meeting, person.name, "M")
                make_reservation(make_item(meeting), [(person.name, "S")])
            PersonMatch.objects.create(
                first=pair[0],
                second=pair[1],
                reason="spelling",
                status=status,
                decided_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC) if tab else None,
                automatic=bool(tab),
            )
        return count_queries(desk, PAGE + tab)

    assert fill(2) == fill(8)
    fill(4)
    assert "sida=2" in desk.get(PAGE + tab).content.decode()

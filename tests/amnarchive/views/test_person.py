"""The pages of people."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.actions.people.merge import merge_people
from amnarchive.models import AgendaItem, Meeting
from amnarchive.views import person as module
from amnarchive.views import persons_list
from amnarchive.views.persons import roll
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_item,
    make_meeting,
    make_motion,
    make_person,
    make_reservation,
)

pytestmark = pytest.mark.django_db
PATH = "/personer/torvald-lindeskog/"


def test_posts_and_deeds(client: Client, archive: Archive) -> None:
    html = client.get(PATH).content.decode()
    assert f"{archive.item.path}#reservation-1" in html
    assert f"{archive.item.path}#yrkande-2" in html
    assert f"{archive.item.path}#omrostning-1" in html
    assert "eget förslag, avslogs" in html
    assert "Uppdrag enligt protokollen" in html
    assert 'id="uttalanden"' not in html


def test_party_is_that_of_the_day(client: Client) -> None:
    make_attendance(make_meeting(date=dt.date(2013, 2, 5)), "Eva Rask", "FP")
    make_attendance(make_meeting(date=dt.date(2017, 2, 7)), "Eva Rask", "L")
    html = client.get("/personer/eva-rask/").content.decode()
    assert ">FP</a>" in html
    assert ">L</a>" in html


def test_more_than_the_newest_are_leafed_through(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "A_PAGE", 4)
    meeting = make_meeting()
    for number in range(1, 8):
        make_motion(make_item(meeting, number, f"Fråga {number}"), [("Eva Rask", "L")])
    html = client.get("/personer/eva-rask/").content.decode()
    assert "Visa alla 7" in html
    assert "Fråga 7" in html
    assert "Fråga 1<" not in html
    last = client.get("/personer/eva-rask/?visa=yrkanden&sida=2").content.decode()
    assert "Fråga 1<" in last
    assert 'href="?visa=yrkanden&amp;sida=1"' in last
    assert "Här finns inget." in client.get("/personer/eva-rask/?visa=roster").content.decode()


def test_person_known_only_from_what_is_held_back_is_not_found(client: Client) -> None:
    meeting = make_meeting(published=False)
    make_attendance(meeting, "Eva Rask", "L")
    make_reservation(make_item(meeting, published=True), [("Eva Rask", "L")])
    assert client.get("/personer/eva-rask/").status_code == 404
    assert "Eva Rask" not in client.get("/personer/").content.decode()


def test_held_back_deeds_are_not_counted(client: Client) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Eva Rask", "L")
    make_reservation(make_item(meeting, 1, "Sluten", published=False), [("Eva Rask", "L")])
    html = client.get("/personer/eva-rask/").content.decode()
    assert "Sluten" not in html
    assert 'id="reservationer"' not in html


def test_names_in_swedish_order_of_the_last_name(client: Client) -> None:
    names = ["Eva Åberg", "Bo Zetterlund", "Ida Öst", "Liv Ärlig", "Ann-Marie Édel", "Bo Falk"]
    meeting = make_meeting()
    for name in names:
        make_attendance(meeting, name)
    html = client.get("/personer/").content.decode()
    order = ["Édel", "Falk", "Zetterlund", "Åberg", "Ärlig", "Öst"]
    places = [html.index(f"{name}</a>") for name in order]
    assert places == sorted(places)


def test_letters_count_who_they_lead_to(client: Client) -> None:
    names = ["Eva Åberg", "Bo Zetterlund", "Liv Ärlig", "Ann-Marie Édel", "Bo Falk", "Ida 8an"]
    meeting = make_meeting()
    for name in [*names, "Ulf Falk"]:
        make_attendance(meeting, name)
    make_attendance(make_meeting(published=False, letter="b"), "Kim Quist")
    letters = client.get("/personer/").context["letters"]
    assert [letter.letter for letter in letters] == ["E", "F", "Z", "Å", "Ä", "#"]
    for letter in letters:
        answer = client.get(f"/personer/{letter.url}")
        assert answer.context["page"].paginator.count == letter.count
        assert answer.context["chosen"].letter == letter.letter
    found = client.get("/personer/?bokstav=å").context["page"]
    assert [person.name for person in found] == ["Eva Åberg"]
    for nonsense in ("Q", "AB", "%00", "%", ""):
        assert client.get(f"/personer/?bokstav={nonsense}").context["page"].paginator.count == 7


def test_names_are_leafed_through(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for listing in (roll, persons_list):
        monkeypatch.setattr(listing, "A_PAGE", 2)
    meeting = make_meeting()
    for name in ["Eva Falk", "Bo Falk", "Liv Fors", "Ida Frid", "Ulf Ek", "Kim Frisk"]:
        make_attendance(meeting, name)

    def names(query: str) -> tuple[int, list[str]]:
        page = client.get(f"/personer/?{query}").context["page"]
        return page.number, [person.name for person in page]

    assert names("") == (1, ["Ulf Ek", "Bo Falk"])
    assert names("sida=2") == (2, ["Eva Falk", "Liv Fors"])
    assert names("bokstav=F&sida=2") == (2, ["Liv Fors", "Ida Frid"])
    for beyond in ("4", "0", "-1", "99999999", "bokstav"):
        number = 1 if beyond == "bokstav" else 3
        last = ["Bo Falk", "Eva Falk"] if number == 1 else ["Kim Frisk"]
        assert names(f"bokstav=f&sida={beyond}") == (number, last)
    assert names("bokstav=Q&sida=3") == (3, ["Ida Frid", "Kim Frisk"])


def test_names_are_found_by_a_part(client: Client) -> None:
    for name in ("Eva Åberg", "Bo Falk"):
        make_attendance(make_meeting(letter="b" if name == "Bo Falk" else ""), name)
    html = client.get("/personer/?namn=åBE").content.decode()
    assert "Eva Åberg" in html
    assert "Bo Falk" not in html
    assert "Ingen person i arkivet" in client.get("/personer/?namn=zzz").content.decode()


def merged(client: Client) -> str:
    """Elin, who was Norrby in 2018 and Norrby Falk in 2019, as one person; her page."""
    for year, name in ((2018, "Elin Norrby"), (2019, "Elin Norrby Falk")):
        meeting = make_meeting(date=dt.date(year, 2, 5))
        make_attendance(meeting, name, "M")
        make_reservation(make_item(meeting), [(name, "M")])
    hidden = make_meeting(date=dt.date(2017, 2, 7), published=False)
    make_attendance(hidden, "Elin Norby", "M")
    falk = make_person("Elin Norrby Falk")
    for name in ("Elin Norrby", "Elin Norby"):
        merge_people(first=make_person(name), second=falk, by=None)
    return client.get("/personer/elin-norrby-falk/").content.decode()


def test_other_spellings_in_public_minutes_stand_on_the_page(client: Client) -> None:
    html = merged(client)
    assert "Skrivs även" in html
    assert "Elin Norrby</span>" in html
    assert "Norby" not in html
    assert "2018–2019" in html
    assert "2018-02-05/1/#reservation-1" in html


def test_the_spelling_of_who_is_only_named_as_replaced_stands_there_too(client: Client) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Åsa Törnkvist", "S")
    row = make_attendance(make_meeting(date=dt.date(2018, 3, 6)), "Bo Falk", "S")
    row.replaces, row.replaces_person = "Asa Törnqvist", make_person("Åsa Törnkvist")
    row.save()
    html = client.get("/personer/asa-tornkvist/").content.decode()
    assert "Skrivs även" in html
    assert "Asa Törnqvist" in html


def test_the_address_of_a_merged_person_leads_on_for_now(client: Client) -> None:
    merged(client)
    answer = client.get("/personer/elin-norrby/?visa=narvaro")
    assert (answer.status_code, answer["Location"]) == (
        302,
        "/personer/elin-norrby-falk/?visa=narvaro",
    )
    assert client.get("/en/personer/elin-norrby/")["Location"] == "/en/personer/elin-norrby-falk/"
    Meeting.objects.update(published=False)
    assert client.get("/personer/elin-norrby/").status_code == 404


def test_people_are_found_by_any_spelling(client: Client) -> None:
    merged(client)
    html = client.get("/personer/?namn=norrby+elin").content.decode()
    assert html.count("/personer/elin-norrby-falk/") == 1
    assert "/personer/elin-norrby/" not in html
    assert "Ingen person" in client.get("/personer/?namn=norrby+asta").content.decode()


def test_search_by_a_former_address_finds_the_person(client: Client) -> None:
    merged(client)
    index_items(items=AgendaItem.objects.all())
    html = client.get("/reservationer/?person=elin-norrby").content.decode()
    assert "2018-02-05" in html
    assert "2019-02-05" in html


def test_letters_stand_in_the_order_in_which_they_were_borne(client: Client) -> None:
    make_attendance(make_meeting(date=dt.date(2013, 2, 5)), "Eva Rask", "FP")
    make_attendance(make_meeting(date=dt.date(2015, 2, 5)), "Eva Rask", "FP")
    make_attendance(make_meeting(date=dt.date(2017, 2, 7)), "Eva Rask", "L")
    response = client.get("/personer/eva-rask/")
    spans = response.context["letters"]
    assert [(s.letter, s.first.year, s.last.year) for s in spans] == [
        ("FP", 2013, 2015),
        ("L", 2017, 2017),
    ]
    assert "Skrivs även" not in response.content.decode()


def test_null_byte_in_the_query_is_no_fault(client: Client) -> None:
    assert client.get("/personer/?namn=%00").status_code == 200


def test_queries_do_not_grow(client: Client) -> None:
    make_person("Eva Rask")
    meeting = make_meeting()

    def fill(until: int) -> int:
        for number in range(meeting.items.count() + 1, until + 1):
            item = make_item(meeting, number)
            make_motion(item, [("Eva Rask", "L")])
            make_reservation(item, [("Eva Rask", "L")])
        return count_queries(client, "/personer/eva-rask/?visa=yrkanden")

    assert fill(5) == fill(40)

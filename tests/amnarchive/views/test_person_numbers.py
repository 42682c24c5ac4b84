"""Every number on the page of a person leads to the list of exactly what it counts."""

import datetime as dt
import random
import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from amnarchive.models import Ballot, Person
from amnarchive.views.persons.attendance import attended
from amnarchive.views.persons.posts import posts
from amnarchive.views.persons.presence import Presence
from amnarchive.views.persons.votes import Voted, voted
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_body,
    make_item,
    make_meeting,
    make_motion,
    make_person,
    make_recusal,
    make_reservation,
    make_statement,
    make_vote,
)

pytestmark = pytest.mark.django_db
EVA = "Eva Rask"
PATH = "/personer/eva-rask/"
NAMES = [(EVA, "L"), ("Bo Falk", "L"), ("Ida Öst", "L"), ("Ulf Wrede", "M"), ("Kim Brant", "")]


def eva() -> Person:
    return Person.objects.get(slug="eva-rask")


def fill(chance: random.Random, meetings: int) -> None:
    """Meetings of some years and two bodies in which Eva does this and that; some held back."""
    for number in range(meetings):
        body = make_body(chance.choice(["Parknämnden", "Torgnämnden"]))
        date = dt.date(chance.choice([2008, 2009, 2012]), 1, 1) + dt.timedelta(days=number)
        meeting = make_meeting(body, date, published=chance.random() < 0.8)
        for name, letter in chance.sample(NAMES, chance.randint(1, 5)):
            role = chance.choice(["member", "substitute", "official", "chair"])
            make_attendance(meeting, name, letter, role, absent=chance.random() < 0.3)
        if chance.random() < 0.2:
            make_attendance(meeting, EVA, "L", "serving_substitute")
        item = make_item(meeting, published=chance.random() < 0.8)
        some = chance.sample(NAMES, chance.randint(1, 4))
        make_motion(item, some)
        make_reservation(item, some[:2])
        make_statement(item, some[1:])
        make_recusal(item, *chance.choice(NAMES))
        choices = [(name, letter, chance.choice(Ballot.Choice.values)) for name, letter in NAMES]
        make_vote(item, ballots=chance.sample(choices, chance.randint(1, 5)))


def numbers(html: bytes) -> list[tuple[str, int]]:
    """(address, number) of every link of the page that narrows a list."""
    found = []
    for link in BeautifulSoup(html, "html.parser").select('main a[href^="?visa="]'):
        text = str(link.get("aria-label") or link.get_text(" "))
        last = re.findall(r"\d+", text.replace("\xa0", ""))
        if last:
            at = -1 if link.has_attr("aria-label") else 0
            found.append((str(link["href"]), int(last[at])))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_numbers_and_lists_agree(client: Client, seed: int) -> None:
    make_person(EVA)
    fill(random.Random(seed), 14)
    found = numbers(client.get(PATH).content)
    assert len(found) > 20
    for address, number in found:
        listing = client.get(PATH + address).context["listings"][0]
        assert (address, listing.total) == (address, number)
        assert len(listing.deeds) == number


def test_terms_break_where_years_are_missing(client: Client) -> None:
    for year in (2007, 2008, 2011):
        make_attendance(make_meeting(date=dt.date(year, 2, 7)), EVA, "FP")
    make_attendance(make_meeting(date=dt.date(2012, 2, 7)), EVA, "FP", "chair")
    make_attendance(make_meeting(date=dt.date(2013, 2, 7)), EVA, "FP", absent=True)
    held = posts(attended(eva()))
    assert [
        (post.role, [(t.first.year, t.last.year, t.count) for t in post.terms]) for post in held
    ] == [
        ("chair", [(2012, 2012, 1)]),
        ("member", [(2007, 2008, 2), (2011, 2011, 1)]),
    ]
    html = client.get(PATH).content.decode()
    assert "ledamot, 7 februari 2007 – 7 februari 2008: 2 sammanträden" in html


def test_presence_is_present_of_called() -> None:
    days = [dt.date(2019, 3, day) for day in range(1, 6)]
    for day, absent in zip(days, [False, False, True, False, True], strict=True):
        make_attendance(make_meeting(date=day), EVA, "L", absent=absent)
    make_attendance(make_meeting(date=days[4], letter="b"), EVA, "", "official")
    late = make_attendance(make_meeting(date=dt.date(2019, 4, 1)), EVA, "L", absent=True).meeting
    make_attendance(late, EVA, "L")
    found = attended(eva()).presence
    assert (found.attended, found.there, found.missed) == (4, 1, 2)
    assert (found.called, found.per_cent, found.silent) == (3, 33, 3)


def test_lists_that_name_nobody_absent_do_not_raise_the_share(client: Client) -> None:
    for day in range(1, 9):
        make_attendance(make_meeting(make_body("Parknämnden"), dt.date(2019, 5, day)), EVA, "L")
    for day, absent in ((1, True), (2, False)):
        meeting = make_meeting(make_body("Torgnämnden"), dt.date(2019, 6, day))
        make_attendance(meeting, EVA, "L", absent=absent)
        make_attendance(meeting, "Bo Falk", "L", absent=True)
    html = " ".join(client.get(PATH).content.decode().split())
    assert "Närvarande vid 1 av 2 sammanträden: 50 %." in html
    silent = '<a href="?visa=narvaro&amp;lage=oviss&amp;roll=fortroendevald" rel="nofollow">8</a>'
    assert f"Vid {silent} andra sammanträden står personen som närvarande, men listan" in html
    assert "Färre än 10 sammanträden: andelen säger lite." in html
    for day in range(3, 11):
        meeting = make_meeting(make_body("Torgnämnden"), dt.date(2019, 6, day))
        make_attendance(meeting, EVA, "L")
        make_attendance(meeting, "Bo Falk", "L", absent=True)
    assert "andelen säger lite" not in client.get(PATH).content.decode()


def test_lists_that_name_nobody_absent_give_no_share(client: Client) -> None:
    make_attendance(make_meeting(), EVA, "L")
    html = client.get(PATH).content.decode()
    assert "så någon andel går inte att räkna" in html
    assert "100 %" not in html
    assert Presence(3, 0, 0).chart() is None


def test_a_year_without_minutes_of_the_city_is_no_zero(client: Client) -> None:
    for year in (2008, 2010):
        make_motion(make_item(make_meeting(date=dt.date(year, 5, 4))), [(EVA, "L")])
    elsewhere = make_body("Annannämnden", municipality="Annanstad")
    make_meeting(elsewhere, dt.date(2009, 5, 4))
    table = client.get(PATH).context["years"].table
    assert [row.cells[0].text for row in table.rows] == [1, "–", 1]


@pytest.mark.parametrize(
    ("own", "others", "line"),
    [
        ("yes", ["yes", "yes", "no"], "med"),
        ("no", ["yes", "yes", "no"], "mot"),
        ("abstain", ["abstain"], "med"),
        ("yes", ["abstain"], "mot"),
        ("yes", ["yes", "no"], "oklart"),
        ("abstain", ["yes", "no"], "oklart"),
        ("yes", [], "oklart"),
    ],
)
def test_the_line_of_the_party_is_that_of_most_others(
    own: str, others: list[str], line: str
) -> None:
    ballots = [(EVA, "L", own), ("Ulf Wrede", "M", "no"), ("Kim Brant", "", own)]
    ballots += [(f"Namn {number}", "L", choice) for number, choice in enumerate(others)]
    make_vote(make_item(), ballots=ballots)
    assert voted(eva()) == Voted({own: 1}, {line: 1})


def test_without_a_party_there_is_no_line() -> None:
    make_vote(make_item(), ballots=[(EVA, "", "yes"), ("Kim Brant", "", "yes")])
    assert voted(eva()).lines == {"oklart": 1}


def test_company_is_who_shares_motions_and_reservations(client: Client) -> None:
    item = make_item()
    make_motion(item, [(EVA, "L"), ("Bo Falk", "L"), ("Ulf Wrede", "M")])
    make_motion(item, [(EVA, "L"), ("Bo Falk", "L")])
    make_motion(item, [("Kim Brant", "")])
    make_reservation(item, [(EVA, "L"), ("Ulf Wrede", "M")])
    held_back = make_item(item.meeting, published=False)
    make_motion(held_back, [(EVA, "L"), ("Ida Öst", "L")])
    company = client.get(PATH).context["company"]
    assert [(one.name, one.letters, one.motions, one.reservations) for one in company] == [
        ("Bo Falk", ("L",), 2, 0),
        ("Ulf Wrede", ("M",), 1, 1),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "visa=roster&ar=20x9&rost=kanske&linje=%00",
        "visa=yrkanden&ar=99999&namnd=finns-inte&med=finns-inte",
        "visa=narvaro&roll=kung&lage=sovande&fran=&till=۲۰۱۹",
    ],
)
def test_what_means_nothing_is_passed_over(client: Client, query: str) -> None:
    item = make_item()
    make_attendance(item.meeting, EVA, "L")
    make_motion(item, [(EVA, "L")])
    make_vote(item, ballots=[(EVA, "L", "yes")])
    listing = client.get(f"{PATH}?{query}").context["listings"][0]
    assert (listing.total, listing.said) == (1, ())


def test_a_companion_whom_nothing_public_names_is_not_named(client: Client) -> None:
    make_motion(make_item(), [(EVA, "L")])
    hidden = make_meeting(date=dt.date(2020, 1, 1), published=False)
    make_motion(make_item(hidden), [(EVA, "L"), ("Dold Person", "L")])
    html = client.get(f"{PATH}?visa=yrkanden&med=dold-person").content.decode()
    assert "Dold Person" not in html


def test_queries_do_not_grow(client: Client) -> None:
    make_person(EVA)
    fill(random.Random(1), 12)
    few = count_queries(client, PATH)
    for number in range(30):
        meeting = make_meeting(date=dt.date(1990 + number, 5, 5))
        make_attendance(meeting, EVA, "L", absent=number % 3 == 0)
        item = make_item(meeting)
        make_motion(item, [(EVA, "L"), (f"Namn {number}", "L")])
        make_vote(item, ballots=[(EVA, "L", "no")])
    assert count_queries(client, PATH) <= few


def test_each_person_gets_their_own_numbers(client: Client) -> None:
    item = make_item()
    make_attendance(item.meeting, EVA, "L")
    make_motion(item, [(EVA, "L"), ("Bo Falk", "L")])
    make_motion(item, [("Bo Falk", "L")])
    make_vote(item, ballots=[("Bo Falk", "L", "no")])
    both = [client.get(path).context for path in (PATH, "/personer/bo-falk/")]
    assert [[one.total for one in context["listings"]] for context in both] == [[1, 1], [2, 1]]
    assert [context["company"][0].name for context in both] == ["Bo Falk", EVA]
    assert [bool(context["votes"]) for context in both] == [False, True]

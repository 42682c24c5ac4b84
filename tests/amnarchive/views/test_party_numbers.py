"""Every number on the page of a party leads to exactly what it counts."""

import datetime as dt
import random
import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Ballot, Meeting
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_item,
    make_meeting,
    make_motion,
    make_reservation,
    make_vote,
)

pytestmark = pytest.mark.django_db
PATH = "/partier/v/"
LETTERS = ["V", "S", "MP"]
TITLES = ["Sommarjobb för unga", "Detaljplan för kvarteret", "Xyz", "Simhall och bibliotek"]


def fill(seed: int, meetings: int) -> None:
    chance = random.Random(seed)
    for number in range(meetings):
        date = dt.date(chance.choice([2008, 2009, 2012]), 1, 1) + dt.timedelta(days=number)
        meeting = make_meeting(date=date, published=chance.random() < 0.8)
        item = make_item(meeting, title=chance.choice(TITLES), published=chance.random() < 0.8)
        some = chance.sample(LETTERS, chance.randint(1, 3))
        make_motion(item, [("", letter) for letter in some])
        make_motion(item, [("Eva Rask", "V"), ("Bo Falk", "V")])
        make_reservation(item, [("", letter) for letter in some])
        ballots = [
            (f"{letter} {n}", letter, chance.choice(Ballot.Choice.values))
            for letter in some
            for n in range(2)
        ]
        make_vote(item, ballots=ballots)
    index_items(items=AgendaItem.objects.all())


def numbers(html: bytes) -> list[tuple[str, int]]:
    """(address, number) of every link that narrows a list."""
    found = []
    links = 'main a[href^="?visa="], main a[href^="/reservationer/?"]'
    for link in BeautifulSoup(html, "html.parser").select(links):
        text = str(link.get("aria-label") or link.get_text(" "))
        last = re.findall(r"\d+", text)
        if last:
            found.append((str(link["href"]), int(last[-1])))
    return found


@pytest.mark.parametrize("seed", range(3))
def test_numbers_and_lists_agree(client: Client, seed: int) -> None:
    fill(seed, 12)
    found = numbers(client.get(PATH).content)
    assert {address.split("?")[0] for address, _n in found} == {"", "/reservationer/"}
    assert any("amne=" in address for address, _n in found)
    for address, number in found:
        if address.startswith("?"):
            listing = client.get(PATH + address).context["listing"]
            assert (address, listing.page.paginator.count) == (address, number)
            assert len(listing.rows) == number
        else:
            assert (address, client.get(address).context["answer"].count) == (address, number)


def test_what_is_held_back_counts_nowhere(client: Client) -> None:
    make_item(make_meeting(date=dt.date(2018, 1, 1)), title="Öppen")
    hidden = make_item(make_meeting(), title="Dold", published=False)
    make_motion(hidden, [("", "V"), ("", "S")])
    make_reservation(hidden, [("", "V")])
    index_items(items=AgendaItem.objects.all())
    answer = client.get(PATH)
    assert answer.context["years"] is None
    assert answer.context["company"] == []
    assert client.get(f"{PATH}?visa=yrkanden").context["listing"].rows == []


def test_what_others_are_behind_leads_to_their_agreement(client: Client) -> None:
    make_motion(make_item(), [("", "V"), ("", "S"), ("", "MP")])
    index_items(items=AgendaItem.objects.all())
    company = client.get(PATH).context["company"]
    assert [(one.letter, one.motions, one.reservations) for one in company] == [
        ("S", 1, 0),
        ("MP", 1, 0),
    ]
    assert [one.agreement_url for one in company] == ["/samsyn/s-v/", "/samsyn/mp-v/"]


def test_meetings_of_people_lead_to_their_lists(client: Client) -> None:
    for day, letter, absent in ((1, "V", False), (2, "V", True), (3, "S", False)):
        meeting = make_meeting(date=dt.date(2019, 1, day))
        make_attendance(meeting, "Eva Rask", letter, absent=absent)
        make_attendance(meeting, "Eva Rask", letter, "official")
    make_attendance(make_meeting(published=False), "Eva Rask", "V")
    page = BeautifulSoup(client.get(PATH).content, "html.parser")
    links = page.select('a[href*="visa=narvaro"]')
    assert [(link["href"], link.get_text()) for link in links] == [
        ("/personer/eva-rask/?visa=narvaro&parti=v", "2")
    ]
    assert client.get(str(links[0]["href"])).context["listings"][0].total == 2


def test_the_list_of_parties_counts_reservations(client: Client) -> None:
    make_reservation(make_item(), [("Eva Rask", "V"), ("Bo Falk", "V"), ("", "S")])
    index_items(items=AgendaItem.objects.all())
    html = client.get("/partier/").content.decode()
    for code in ("v", "s"):
        assert f'<a href="/reservationer/?parti={code}" rel="nofollow">1 reservation</a>' in html
        assert client.get(f"/reservationer/?parti={code}").context["answer"].count == 1


def test_a_row_leads_to_its_place(client: Client) -> None:
    item = make_item()
    make_vote(item, ballots=[("Eva Rask", "V", "no")])
    index_items(items=[item])
    html = client.get(f"{PATH}?visa=omrostningar&ar=2019&rost=nej&med=%00").content.decode()
    assert f'href="{item.path}#omrostning-1"' in html
    assert "Omröstningar: 2019, nej" in html


@pytest.mark.parametrize("query", ["ar=20x9", "ar=٢٠١٩", "med=finns-inte", "rost=kanske", "sida=x"])
def test_what_means_nothing_is_passed_over(client: Client, query: str) -> None:
    make_motion(make_item(), [("", "V")])
    index_items(items=AgendaItem.objects.all())
    assert len(client.get(f"{PATH}?visa=yrkanden&{query}").context["listing"].rows) == 1


def test_queries_do_not_grow(client: Client) -> None:
    fill(1, 8)
    paths = [PATH, f"{PATH}?visa=yrkanden", f"{PATH}?visa=omrostningar"]
    few = [count_queries(client, path) for path in paths]
    Meeting.objects.all().delete()
    fill(2, 30)
    assert [count_queries(client, path) for path in paths] == few


def test_a_year_without_minutes_is_no_zero(client: Client) -> None:
    for year in (2008, 2012):
        make_reservation(make_item(make_meeting(date=dt.date(year, 5, 4))), [("", "V")])
    make_meeting(date=dt.date(2010, 5, 4))
    make_meeting(date=dt.date(2011, 5, 4), published=False)
    index_items(items=AgendaItem.objects.all())
    table = client.get(PATH).context["years"].table
    assert [(row.head.text, row.cells[0].text) for row in table.rows] == [
        ("2008", 1),
        ("2009", "–"),
        ("2010", 0),
        ("2011", "–"),
        ("2012", 1),
    ]
    assert "som arkivet inte har några protokoll från" in client.get(PATH).content.decode()

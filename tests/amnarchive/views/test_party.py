"""The pages of parties and the stylesheet of their colours."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Party, PartyName
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_item,
    make_meeting,
    make_motion,
    make_party,
    make_reservation,
    make_statement,
    make_vote,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def renamed() -> Party:
    """A party that changed its name and letter."""
    party = Party.objects.create(code="nya", colour="#123456", order=1)
    turn = dt.date(2015, 11, 22)
    PartyName.objects.create(party=party, letter="GP", name="Gamla partiet", valid_to=turn)
    day_after = turn + dt.timedelta(days=1)
    PartyName.objects.create(party=party, letter="NP", name="Nya partiet", valid_from=day_after)
    return party


def test_names_over_time(client: Client, renamed: Party) -> None:
    make_attendance(make_meeting(), "Eva Rask", "NP")
    html = client.get("/partier/nya/").content.decode()
    assert f'<span class="party party-{renamed.code}">Nya partiet</span>' in html
    assert html.index("Gamla partiet") < html.index("22 november 2015")
    assert "Eva Rask" in html


def test_each_reservation_counts_once_a_year(client: Client) -> None:
    make_party("SD")
    item = make_item(make_meeting())
    make_reservation(item, [("Eva Rask", "SD"), ("Bo Falk", "SD")])
    make_reservation(make_item(make_meeting(date=dt.date(2020, 1, 1))), [("Bo Falk", "SD")])
    hidden = make_item(make_meeting(date=dt.date(2020, 2, 1), published=False), published=True)
    make_reservation(hidden, [("Bo Falk", "SD")])
    index_items(items=AgendaItem.objects.all())
    html = client.get("/partier/sd/").content.decode()
    for year in (2019, 2020):
        assert f'href="/reservationer/?parti=sd&amp;ar={year}" rel="nofollow">1</a>' in html
    assert "2 reservationer" in client.get("/partier/").content.decode()


def test_that_years_have_unlike_many_minutes_is_told(client: Client) -> None:
    make_reservation(make_item(make_meeting()), [("Bo Falk", "SD")])
    index_items(items=AgendaItem.objects.all())
    html = " ".join(client.get("/partier/sd/").content.decode().split())
    assert 'Arkivet har olika många <a href="/moten/">sammanträden</a> från olika år' in html


def test_only_parties_that_the_minutes_name_are_listed(client: Client, renamed: Party) -> None:
    assert renamed.code not in client.get("/partier/").content.decode()
    make_attendance(make_meeting(), "Eva Rask", "NP")
    assert "Nya partiet" in client.get("/partier/").content.decode()


@pytest.mark.parametrize("deed", ["motion", "statement", "ballot"])
def test_a_party_that_no_list_and_no_reservation_names_is_listed(
    client: Client, renamed: Party, deed: str
) -> None:
    item = make_item(make_meeting())
    hidden = make_item(make_meeting(date=dt.date(2020, 2, 1), published=False))
    make_motion(hidden, [("", "NP")])
    assert renamed.code not in client.get("/partier/").content.decode()
    if deed == "motion":
        make_motion(item, [("", "NP")])
    elif deed == "statement":
        make_statement(item, [("", "NP")])
    else:
        make_vote(item, ballots=[("Eva Rask", "NP", "yes")])
    assert "Nya partiet" in client.get("/partier/").content.decode()


def test_what_the_meetings_of_a_person_count_is_told(client: Client) -> None:
    make_party("SD")
    make_attendance(make_meeting(), "Eva Rask", "SD")
    html = " ".join(client.get("/partier/sd/").content.decode().split())
    assert "Protokoll utan närvarolista räknas inte." in html


def test_unknown_party_is_not_found(client: Client) -> None:
    assert client.get("/partier/finns-inte/").status_code == 404


def test_mark_has_the_name_of_the_letter_of_the_day(client: Client, renamed: Party) -> None:
    make_attendance(make_meeting(date=dt.date(2013, 2, 5)), "Eva Rask", "GP")
    html = client.get("/arbetsmarknadsnamnden/2013-02-05/").content.decode()
    assert f'class="party party-{renamed.code}"' in html
    assert 'title="Gamla partiet">GP</a>' in html


def test_colours_are_a_stylesheet(client: Client, renamed: Party) -> None:
    answer = client.get("/partier.css")
    assert answer["Content-Type"].startswith("text/css")
    assert f".party-{renamed.code} {{ --party: #123456; }}" in answer.content.decode()
    assert "max-age" in answer["Cache-Control"]


def test_queries_do_not_grow(client: Client) -> None:
    meeting = make_meeting()

    def fill(until: int) -> int:
        for number in range(meeting.attendance.count() + 1, until + 1):
            make_attendance(meeting, f"Person {number}", f"X{number}")
            make_attendance(meeting, f"Vän {number}", "X1")
        return count_queries(client, "/partier/") + count_queries(client, "/partier/x1/")

    assert fill(3) == fill(30)

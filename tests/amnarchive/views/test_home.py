"""The start page."""

import datetime as dt
import re

import pytest
from django.test import Client

from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_item, make_meeting, make_reservation

pytestmark = pytest.mark.django_db


def test_shows_what_is_new(client: Client, archive: Archive) -> None:
    html = client.get("/").content.decode()
    assert html.count('role="search"') == 1
    assert archive.meeting.path in html
    assert f"{archive.item.path}#reservation-1" in html
    assert 'href="/moten/2019/"' in html
    assert 'href="/arbetsmarknadsnamnden/"' in html


def test_the_newest_meetings_come_first(client: Client) -> None:
    """They came in the order of storing: a grouped query has no order of its own."""
    for year in (2015, 2024, 2018, 2026, 2016, 2023, 2017, 2025):
        make_meeting(date=dt.date(year, 3, 2))
    html = client.get("/").content.decode()
    shown = [year for year in range(2015, 2027) if f"/{year}-03-02/" in html]
    assert shown == [2017, 2018, 2023, 2024, 2025, 2026]
    assert html.index("/2026-03-02/") < html.index("/2025-03-02/") < html.index("/2017-03-02/")


def test_newest_come_first(client: Client) -> None:
    for year in (2015, 2019, 2017):
        make_meeting(date=dt.date(year, 3, 4))
    html = client.get("/").content.decode()
    places = [html.index(f'datetime="{year}-03-04"') for year in (2019, 2017, 2015)]
    assert places == sorted(places)


def test_ways_in_lead_somewhere(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get("/").content.decode()
    ways = html[html.index('class="ways in"') : html.index('id="nyast"')]
    paths = re.findall(r'href="([^"]+)"', ways)
    assert paths == ["/moten/", "/amnen/", "/partier/", "/granska/"]
    assert [client.get(path).status_code for path in paths] == [200] * len(paths)


def test_parties_of_a_reservation_stand_once_in_their_order(client: Client) -> None:
    item = make_item(make_meeting())
    make_reservation(item, [("Åke Öman", "SD"), ("Ylva Granqvist", "M"), ("Kim Berg", "SD")])
    html = client.get("/").content.decode()
    assert re.findall(r'class="party[^>]*>(\w+)<', html) == ["M", "SD"]


def test_reservation_of_nobody_with_a_letter_names_the_person(client: Client) -> None:
    make_reservation(make_item(make_meeting()), [("Åke Öman", "")])
    assert "Åke Öman" in client.get("/").content.decode()


def test_what_is_held_back_is_not_there(client: Client) -> None:
    meeting = make_meeting()
    make_reservation(make_item(meeting, 1, "Sluten", published=False), [("Åke Öman", "M")])
    hidden = make_meeting(date=dt.date(2020, 1, 14), published=False)
    make_reservation(make_item(hidden, 1, "Dold", published=True), [("Åke Öman", "M")])
    html = client.get("/").content.decode()
    assert "Sluten" not in html
    assert "Dold" not in html
    assert "2020" not in html
    assert "0 paragrafer" in html


def test_empty_archive_says_so(client: Client) -> None:
    assert "Arkivet är tomt än." in client.get("/").content.decode()


def test_menu_marks_where_one_is(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    assert 'href="/moten/" aria-current="page"' in client.get("/moten/").content.decode()
    assert 'href="/moten/" aria-current="true"' in client.get("/moten/2019/").content.decode()
    assert 'href="/moten/" aria-current' not in client.get("/").content.decode()


def test_queries_do_not_grow(client: Client, archive: Archive) -> None:
    few = count_queries(client, "/")
    for number in range(20):
        item = make_item(make_meeting(date=dt.date(2021, 1, number + 1)))
        make_reservation(item, [(f"Person {number}", "V"), ("", "M")])
    assert archive.body.meetings.count() > 20
    assert count_queries(client, "/") == few

"""The pages of committees."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from amnarchive.views import body as module
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body, make_meeting

pytestmark = pytest.mark.django_db


def test_days_stand_under_their_year_and_gaps_are_shown(client: Client) -> None:
    body = make_body("Parknämnden")
    for date in (dt.date(2016, 5, 3), dt.date(2018, 2, 6), dt.date(2018, 9, 4)):
        make_meeting(body, date)
    make_meeting(body, dt.date(2020, 1, 1), published=False)
    html = client.get("/parknamnden/").content.decode()
    assert "3 sammanträden i arkivet" in html
    assert "Senast" in html
    rows = html[html.index("<tbody>") :]
    assert rows.index("2018-02-06") < rows.index("2018-09-04") < rows.index('id="ar-2017"')
    assert html.count("inga protokoll i arkivet") == 1
    assert "2020" not in html


def test_a_day_stands_in_the_column_of_its_month(client: Client) -> None:
    body = make_body("Parknämnden")
    for letter in ("", "b"):
        make_meeting(body, dt.date(2018, 2, 6), letter=letter)
    page = BeautifulSoup(client.get("/parknamnden/").content, "html.parser")
    assert [th.get_text() for th in page.select(".body-years thead th")][:3] == ["År", "jan", "feb"]
    cells = page.select("#ar-2018 td")
    assert [len(cell.find_all("a")) for cell in cells] == [0, 2, *[0] * 10]
    links = [(a["href"], a.get_text(" ", strip=True)) for a in cells[1].find_all("a")]
    assert links == [
        ("/parknamnden/2018-02-06/", "6 februari 2018"),
        ("/parknamnden/2018-02-06-b/", "6 februari 2018 (b)"),
    ]
    assert all(client.get(str(url)).status_code == 200 for url, _text in links)


def test_body_without_minutes_leads_on(client: Client) -> None:
    make_body("Parknämnden")
    html = client.get("/parknamnden/").content.decode()
    assert "Arkivet har inga protokoll från den här nämnden än." in html
    assert 'href="/namnder/"' in html


def test_all_bodies_are_named(client: Client) -> None:
    make_meeting(make_body("Parknämnden"))
    make_body("Torgnämnden")
    html = client.get("/namnder/").content.decode()
    assert 'href="/parknamnden/" lang="sv">Parknämnden</a>' in html
    assert html.index("Nämnder utan protokoll i arkivet") < html.index("Torgnämnden")


def test_years_are_paged(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "YEARS_A_PAGE", 2)
    body = make_body("Parknämnden")
    for year in (2016, 2018):
        make_meeting(body, dt.date(year, 5, 3))
    assert "2016-05-03" not in client.get("/parknamnden/").content.decode()
    assert "2016-05-03" in client.get("/parknamnden/?sida=2").content.decode()


def test_unknown_body_is_not_found(client: Client) -> None:
    assert client.get("/finns-inte/").status_code == 404


def test_queries_do_not_grow(client: Client) -> None:
    body = make_body("Parknämnden")
    make_meeting(body)
    few = count_queries(client, "/parknamnden/")
    for year in range(1990, 2010):
        make_meeting(body, dt.date(year, 5, 3))
    assert count_queries(client, "/parknamnden/") == few


def test_a_body_of_another_municipality_says_so(client: Client) -> None:
    ours = make_meeting(make_body("Socialnämnden"))
    theirs = make_meeting(make_body("Hamnnämnden", municipality="Ystad"), dt.date(2020, 2, 4))
    html = client.get("/").content.decode()
    assert f"{ours.body.name}</span>" in html
    assert "Hamnnämnden, Ystad</span>" in html
    assert f"{theirs.body}" == "Hamnnämnden, Ystad"

"""Meetings by year and month."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from amnarchive.views import meetings_month, meetings_year
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body, make_meeting

pytestmark = pytest.mark.django_db


def test_years_between_first_and_last_are_shown_as_gaps(client: Client) -> None:
    make_meeting(date=dt.date(2015, 3, 1))
    make_meeting(date=dt.date(2018, 3, 1))
    html = client.get("/moten/").content.decode()
    assert html.count("inga protokoll i arkivet") == 1
    assert html.index(">2018</a>") < html.index("2016–2017 inga") < html.index(">2015</a>")


def test_each_month_says_how_many_and_leads_to_them(client: Client) -> None:
    for day, letter in ((1, ""), (1, "b"), (9, "")):
        make_meeting(date=dt.date(2018, 3, day), letter=letter)
    make_meeting(date=dt.date(2018, 4, 3))
    make_meeting(date=dt.date(2018, 5, 3), published=False)
    page = BeautifulSoup(client.get("/moten/").content, "html.parser")
    cells = [(a["href"], a.get_text(" ", strip=True)) for a in page.select(".strip a")]
    assert cells == [("/moten/2018/3/", "mar 3"), ("/moten/2018/4/", "apr 1")]
    assert len(client.get("/moten/2018/3/").context["page"]) == 3
    assert [li["class"] for li in page.select(".strip li")][2:5] == [
        ["grade-5"],
        ["grade-2"],
        ["grade-0"],
    ]


def test_a_day_leads_to_its_meeting_or_to_the_list_of_several(client: Client) -> None:
    single = make_meeting(date=dt.date(2018, 3, 7))
    for letter in ("", "b"):
        make_meeting(date=dt.date(2018, 3, 20), letter=letter)
    make_meeting(make_body("Parknämnden"), dt.date(2018, 3, 20))
    make_meeting(date=dt.date(2018, 3, 21), published=False)
    for path in ("/moten/2018/", "/moten/2018/3/"):
        page = BeautifulSoup(client.get(path).content, "html.parser")
        held = page.select(".held a")
        assert [a["href"] for a in held] == [single.path, "/moten/2018/3/?dag=20"]
        assert [a["title"] for a in held] == [
            "Arbetsmarknadsnämnden",
            "Arbetsmarknadsnämnden, Parknämnden",
        ]
    listed = client.get("/moten/2018/3/?dag=20")
    assert [meeting.letter for meeting in listed.context["page"]] == ["", "b", ""]
    html = listed.content.decode()
    assert "<h1>Sammanträden 20 mars 2018</h1>" in html
    assert 'aria-current="date"' in html
    assert single.path not in html.split('class="rows"')[1]


def test_weeks_begin_on_monday(client: Client) -> None:
    make_meeting(date=dt.date(2018, 3, 4))
    page = BeautifulSoup(client.get("/moten/2018/3/").content, "html.parser")
    assert [th.get_text() for th in page.select(".month-grid th")] == list("MTOTFLS")
    first = page.select(".month-grid tbody tr")[0].find_all("td")
    assert [td.get_text(" ", strip=True).split(" ")[0] for td in first] == [
        "", "", "", "1", "2", "3", "4",
    ]  # fmt: skip


@pytest.mark.parametrize("day", ["32", "0", "5", "x", "-1", "1e9", "", "۴"])
def test_a_day_without_meetings_shows_the_month(client: Client, day: str) -> None:
    make_meeting(date=dt.date(2018, 3, 4))
    answer = client.get("/moten/2018/3/", {"dag": day})
    assert (answer.status_code, len(answer.context["page"])) == (200, 1)


def test_months_lead_to_the_nearest_that_have_meetings(client: Client) -> None:
    for date in (dt.date(2016, 12, 31), dt.date(2018, 3, 4), dt.date(2018, 5, 1)):
        make_meeting(date=date)
    make_meeting(date=dt.date(2018, 4, 1), published=False)
    html = client.get("/moten/2018/3/").content.decode()
    assert '<a rel="prev" href="/moten/2016/12/">← december 2016</a>' in html
    assert '<a class="next" rel="next" href="/moten/2018/5/">maj 2018 →</a>' in html


def test_unpublished_meetings_do_not_count(client: Client) -> None:
    make_meeting(date=dt.date(2018, 3, 1), published=False)
    assert "2018" not in client.get("/moten/").content.decode()
    assert client.get("/moten/2018/").status_code == 404
    for year in (2017, 2019):
        make_meeting(date=dt.date(year, 3, 1))
    assert "Arkivet har inga protokoll från 2018." in client.get("/moten/2018/").content.decode()


@pytest.mark.parametrize("month", ["", "3/"])
def test_years_outside_the_archive_lead_to_the_nearest(client: Client, month: str) -> None:
    make_meeting(date=dt.date(2015, 6, 1))
    make_meeting(date=dt.date(2018, 6, 1))
    for year, nearest in ((1800, 2015), (2014, 2015), (2019, 2018), (2150, 2018)):
        answer = client.get(f"/moten/{year}/{month}")
        html = answer.content.decode()
        assert answer.status_code == 404
        assert f"<h1>Arkivet har inga protokoll från {year}</h1>" in html
        assert f'<a href="/moten/{nearest}/">Sammanträden {nearest}</a>' in html
    for year in (2015, 2016, 2018):
        assert client.get(f"/moten/{year}/{month}").status_code == 200


def test_year_shows_every_month(client: Client) -> None:
    make_meeting(date=dt.date(2018, 3, 1))
    html = client.get("/moten/2018/").content.decode()
    assert "torsdag 1 mars" in html
    assert html.count("inga protokoll i arkivet") == 11


def test_months_to_come_are_no_gaps(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: dt.date(2018, 3, 15))
    make_meeting(date=dt.date(2018, 2, 1))
    html = client.get("/moten/2018/").content.decode()
    assert html.count("inga protokoll i arkivet") == 2
    assert html.count("har inte varit än") == 9


def test_full_year_is_reached_by_month(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings_year, "LISTED", 1)
    for day in (1, 2):
        make_meeting(date=dt.date(2018, 3, day))
    html = client.get("/moten/2018/").content.decode()
    assert "2 sammanträden" in html
    assert "1 mars" not in html
    assert client.get("/moten/2018/3/").content.decode().count("2018-03-0") >= 4


def test_month_is_paged(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings_month, "A_PAGE", 1)
    for day in (1, 2):
        make_meeting(date=dt.date(2018, 3, day))
    html = client.get("/moten/2018/3/").content.decode()
    assert "Sida 1 av 2" in html
    assert 'href="?sida=2"' in html
    assert "Sida 2 av 2" in client.get("/moten/2018/3/?sida=99").content.decode()
    assert "Sida 1 av 2" in client.get("/moten/2018/3/?sida=x").content.decode()


@pytest.mark.parametrize(
    "path", ["/moten/2018/13/", "/moten/2018/0/", "/moten/99999/", "/moten/1/"]
)
def test_impossible_dates_are_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/moten/", "/moten/2018/", "/moten/2018/3/"])
def test_queries_do_not_grow(client: Client, path: str) -> None:
    for letter in "", "b":
        make_meeting(date=dt.date(2018, 3, 1), letter=letter)
    few = count_queries(client, path)
    for number in range(20):
        body = make_body(f"Nämnd {number}", slug=f"namnd-{number}")
        make_meeting(body, dt.date(2018, 3, number + 2))
    assert count_queries(client, path) == few

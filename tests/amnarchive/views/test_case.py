"""The pages of cases."""

import datetime as dt

import pytest
from django.test import Client

from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_body,
    make_case,
    make_document,
    make_item,
    make_meeting,
    make_reservation,
)

pytestmark = pytest.mark.django_db
KEY = "AMN 2019-0178"


def test_way_of_the_case_in_order_of_time(client: Client) -> None:
    later = make_meeting(make_body("Torgnämnden"), dt.date(2019, 9, 3))
    earlier = make_meeting(make_body("Parknämnden"), dt.date(2019, 6, 18))
    make_item(later, 2, "Slutlig plan", cases=[KEY])
    make_item(earlier, 7, "Förslag till plan", cases=[KEY], outcome="postponed")
    html = client.get("/arenden/amn-2019-0178/").content.decode()
    assert html.index("Förslag till plan") < html.index("Bordlagt") < html.index("Slutlig plan")
    assert "Torgnämnden" in html


def test_case_is_named_by_the_title_that_its_items_share(client: Client) -> None:
    make_item(make_meeting(), 1, "Grön plan", cases=[KEY])
    make_item(make_meeting(date=dt.date(2020, 1, 14)), 1, "Grön plan", cases=[KEY])
    lead = '<p class="lead" lang="sv">'
    assert f"{lead}Grön plan</p>" in client.get("/arenden/amn-2019-0178/").content.decode()
    make_item(make_meeting(date=dt.date(2021, 1, 12)), 1, "Något annat", cases=[KEY])
    assert lead not in client.get("/arenden/amn-2019-0178/").content.decode()


def test_papers_of_the_case(client: Client) -> None:
    for name, status in (("utlåtande.pdf", "published"), ("hemligt.pdf", "held")):
        make_document(name=name, status=status, kind="report").cases.add(make_case(KEY))
    html = client.get("/arenden/amn-2019-0178/").content.decode()
    assert "utlåtande.pdf" in html
    assert "hemligt.pdf" not in html


def test_case_without_anything_public_is_not_found(client: Client) -> None:
    make_item(make_meeting(published=False), 1, cases=[KEY])
    assert client.get("/arenden/amn-2019-0178/").status_code == 404
    assert KEY not in client.get("/arenden/").content.decode()
    assert client.get("/arenden/finns-inte/").status_code == 404


def test_list_counts_public_items_and_names_the_latest(client: Client) -> None:
    make_item(make_meeting(), 1, "Första rubriken", cases=[KEY])
    make_item(make_meeting(date=dt.date(2020, 1, 14)), 1, "Senaste rubriken", cases=[KEY])
    make_item(make_meeting(date=dt.date(2021, 1, 14), published=False), 1, "Dold", cases=[KEY])
    html = client.get("/arenden/").content.decode()
    assert "Senaste rubriken" in html
    assert "2 paragrafer" in html
    assert "Dold" not in html
    assert html.count(KEY) == 1


@pytest.mark.parametrize("path", ["/arenden/", "/arenden/amn-2019-0178/"])
def test_queries_do_not_grow(client: Client, path: str) -> None:
    meeting = make_meeting()

    def fill(until: int) -> int:
        for number in range(meeting.items.count() + 1, until + 1):
            item = make_item(meeting, number, cases=[KEY, f"AMN 2020-{number}"])
            make_reservation(item, [("Åke Öman", "M")])
        return count_queries(client, path)

    assert fill(5) == fill(40)

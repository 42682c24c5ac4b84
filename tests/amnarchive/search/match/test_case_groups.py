"""Hits put together by their cases."""

import pytest
from django.test import Client

from tests.amnarchive.search.archive import make_indexed

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    for day in ("2019-01-15", "2019-02-15", "2019-03-15", "2019-04-15", "2019-05-15"):
        make_indexed("Feriejobb", f"Feriejobb, behandling {day}.", day=day, cases=["AMN 2019-0178"])
    make_indexed("Sommarjobb på lager", day="2019-06-01")
    make_indexed("Sommarjobb i parker", day="2019-07-01", cases=["AMN 2019-0200"])


@pytest.mark.usefixtures("archive")
def test_hits_of_one_case_stand_together_on_demand(client: Client) -> None:
    apart = client.get("/sok/?q=feriejobb").content.decode()
    assert apart.count('<article class="hit"') == 7
    assert 'href="?q=feriejobb&amp;gruppera=arende"' in apart
    html = client.get("/sok/?q=feriejobb&gruppera=arende").content.decode()
    assert html.count('class="group-case"') == 2
    case = html.split('<p class="group-case"')[1].split("<li>")[0]
    assert "AMN 2019-0178" in case
    assert case.count('<article class="hit"') == 3
    assert "2 träffar till i ärendet" in " ".join(case.split())
    assert html.count('<article class="hit"') == 5
    assert 'href="?q=feriejobb"' in html


@pytest.mark.usefixtures("archive")
def test_groups_stand_by_their_newest_where_dates_order(client: Client) -> None:
    html = client.get("/sok/?q=feriejobb&gruppera=arende&ordning=datum").content.decode()
    places = [html.index(text) for text in ("AMN 2019-0200", "på lager", "AMN 2019-0178")]
    assert places == sorted(places)

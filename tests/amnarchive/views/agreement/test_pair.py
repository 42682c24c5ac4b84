"""The list behind a cell."""

import re

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem
from tests.amnarchive.views.agreement.stood import moved, reserved, voted
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_item, make_meeting, make_party, make_reservation

pytestmark = pytest.mark.django_db


def listed(client: Client, path: str) -> list[str]:
    html = client.get(path).content.decode()
    return re.findall(r'<p class="row-title"><a href="([^"]*)"', html)


def test_the_newest_come_first_each_at_its_place_on_the_page(client: Client) -> None:
    reserved("M", "KD", times=2)
    reserved("M")
    assert listed(client, "/samsyn/kd-m/") == [
        "/arbetsmarknadsnamnden/2020-03-17/1/#reservation-1",
        "/arbetsmarknadsnamnden/2020-03-10/1/#reservation-1",
        "/arbetsmarknadsnamnden/2020-03-10/2/#reservation-1",
    ]


def test_the_two_parts(client: Client) -> None:
    reserved("M", "KD", times=2)
    reserved("M", times=1)
    reserved("KD", "V", times=1)
    reserved("V", times=1)
    html = client.get("/samsyn/kd-m/").content.decode()
    assert re.findall(r'(\w[\w ]*) <span class="n">(\d+)</span>', html) == [
        ("Alla", "4"), ("Gemensamma", "2"), ("Från ett av dem", "2"),
    ]  # fmt: skip
    assert "50&nbsp;%" in html
    together = listed(client, "/samsyn/kd-m/?visa=tillsammans")
    apart = listed(client, "/samsyn/kd-m/?visa=isar")
    assert (len(together), len(apart)) == (2, 2)
    assert {*together, *apart} == {*listed(client, "/samsyn/kd-m/?visa=vadsomhelst")}


def test_a_vote_says_who_said_what(client: Client) -> None:
    voted(["S", "V"], ["M"])
    html = " ".join(client.get("/samsyn/s-v/?matt=omrostningar").content.decode().split())
    assert 'href="/arbetsmarknadsnamnden/2020-03-10/1/#omrostning-1"' in html
    assert "2 ja, 1 nej" in html
    assert "röstade lika" in html
    assert re.search(r"Ja:.*>S<.*>V<.*Nej:.*>M<", html)


def test_a_motion_says_which_and_what_became_of_it(client: Client) -> None:
    moved("S", "V")
    html = client.get("/samsyn/s-v/?matt=yrkanden").content.decode()
    assert "eget förslag, avslogs" in html
    assert "#yrkande-1" in html


def test_letters_are_those_of_the_day(client: Client) -> None:
    reserved("FP", "M", year=2013)
    reserved("L", "M", year=2017)
    html = client.get("/samsyn/l-m/?fran=2011&till=2018").content.decode()
    rows = html[html.index('<ol class="rows">') :]
    assert re.findall(r">(FP|L)</span>", rows) == ["L", "FP"]


def test_codes_the_wrong_way_round_lead_to_the_page(client: Client) -> None:
    answer = client.get("/samsyn/s-m/?matt=yrkanden&fran=2020")
    assert (answer.status_code, answer["Location"]) == (301, "/samsyn/m-s/?matt=yrkanden&fran=2020")


@pytest.mark.parametrize("pair", ["m", "m-m", "m-zz", "m-s-v", "-", "m-" + "s" * 300])
def test_what_names_no_two_parties_is_not_found(client: Client, pair: str) -> None:
    assert client.get(f"/samsyn/{pair}/").status_code == 404
    assert client.get(f"/samsyn/{pair}.csv", follow=True).status_code == 404


def test_codes_may_hold_hyphens(client: Client) -> None:
    make_party("XY-Z")
    reserved("XY-Z", "M")
    assert len(listed(client, "/samsyn/m-xy-z/")) == 1


def test_nothing_in_common_is_a_page_with_a_way_back(client: Client) -> None:
    html = client.get("/samsyn/m-s/").content.decode()
    assert "Inget i arkivet räknas" in html
    assert 'href="/samsyn/?' in html


def test_years_can_be_chosen_here_too(client: Client) -> None:
    reserved("M", "KD")
    assert '<option value="2022" selected>' in client.get("/samsyn/kd-m/").content.decode()


def test_pages_hold_all_rows_once_at_the_same_cost(client: Client) -> None:
    reserved("M", "KD", times=3)
    few = count_queries(client, "/samsyn/kd-m/")
    reserved("M", "KD", times=49)
    reserved("M", times=20)
    assert count_queries(client, "/samsyn/kd-m/") == few <= 12
    first, second = listed(client, "/samsyn/kd-m/"), listed(client, "/samsyn/kd-m/?sida=2")
    assert (len(first), len(second)) == (50, 22)
    assert len({*first, *second}) == 72
    assert listed(client, "/samsyn/kd-m/?sida=99") == second


def test_what_is_not_public_is_not_listed(client: Client) -> None:
    item = make_item(make_meeting(published=False), title="Hemlig rubrik")
    make_reservation(item, [("", "M"), ("", "KD")])
    index_items(items=[item])
    for path in ("/samsyn/kd-m/", "/samsyn/kd-m/?visa=tillsammans"):
        assert listed(client, path) == []
    reserved("M", "KD")
    assert len(listed(client, "/samsyn/kd-m/")) == 1
    # Whatever the narrow row says, the § itself decides.
    AgendaItem.objects.update(published=False)
    assert listed(client, "/samsyn/kd-m/") == []

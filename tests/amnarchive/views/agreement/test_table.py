"""The table of agreement."""

import re

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Meeting, PartyName, Stand
from tests.amnarchive.views.agreement.stood import moved, reserved, voted
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body, make_item, make_meeting, make_party, make_reservation

pytestmark = pytest.mark.django_db

CELL = re.compile(
    r'<td class="(?P<css>[^"]*)"><a href="(?P<url>[^"]*)" rel="nofollow">'
    r'<span class="share">(?P<percent>\d+) %</span> <span class="n">(?P<counts>[^<]*)</span>'
)


def shown(client: Client, path: str) -> dict[str, tuple[str, str, str]]:
    """By the pair of an address: per cent, "8 av 12", class. Both cells of a pair must agree."""
    html = client.get(path).content.decode()
    cells: dict[str, tuple[str, str, str]] = {}
    for match in CELL.finditer(html):
        pair = match["url"].split("/")[-2]
        said = (match["percent"], match["counts"], match["css"])
        assert cells.setdefault(pair, said) == said
    return cells


def test_each_measure_is_counted_by_itself(client: Client) -> None:
    reserved("M", "KD", times=12)
    reserved("M", times=4)
    moved("S", "V", times=3)
    voted(["S", "V"], ["M"], times=10)
    voted(["S"], ["V", "M"], times=2)
    assert shown(client, "/samsyn/") == {"kd-m": ("75", "12 av 16", "grade-4")}
    assert shown(client, "/samsyn/?matt=yrkanden") == {"s-v": ("100", "3 av 3, få", "few")}
    assert shown(client, "/samsyn/?matt=omrostningar") == {
        "m-s": ("0", "0 av 12", "grade-0"),
        "m-v": ("17", "2 av 12", "grade-1"),
        "s-v": ("83", "10 av 12", "grade-5"),
    }


def test_only_the_period_and_the_body_asked_for_count(client: Client) -> None:
    school = make_body("Skolhuset", slug="skolhuset", abbreviation="SH")
    reserved("M", "KD", times=2, year=2012)
    reserved("M", "KD", times=3, year=2020)
    reserved("M", "KD", times=4, year=2021, body=school)
    assert shown(client, "/samsyn/")["kd-m"][1] == "7 av 7, få"
    assert shown(client, "/samsyn/?fran=2012&till=2020")["kd-m"][1] == "5 av 5, få"
    assert shown(client, "/samsyn/?fran=2020&till=2012")["kd-m"][1] == "5 av 5, få"
    assert shown(client, "/samsyn/?fran=2021")["kd-m"][1] == "4 av 4, få"
    assert shown(client, "/samsyn/?till=2012")["kd-m"][1] == "2 av 2, få"
    assert shown(client, "/samsyn/?namnd=skolhuset")["kd-m"][1] == "4 av 4, få"


def test_the_latest_term_is_shown_and_every_term_can_be_chosen(client: Client) -> None:
    reserved("M", "KD", year=2012)
    reserved("M", "KD", year=2020)
    html = client.get("/samsyn/").content.decode()
    assert re.findall(r"Mandatperioden\s+([^<]+)</a>", html) == [
        "2019–2022",
        "2015–2018",
        "2011–2014",
    ]
    assert '?matt=reservationer&amp;fran=2011&amp;till=2022"' in html
    assert '<option value="2019" selected>' in html


def test_what_cannot_be_understood_is_told_and_the_usual_shown(client: Client) -> None:
    reserved("M", "KD")
    for query in (
        "fran=abc",
        "till=1066",
        "namnd=finns-inte",
        "matt=allt",
        "parti=x",
        "fran=" + "9" * 9000,
    ):
        answer = client.get(f"/samsyn/?{query}")
        assert answer.status_code == 200, query
        assert "gick inte att förstå" in answer.content.decode(), query
    assert (
        "gick inte att förstå" not in client.get("/samsyn/?fran=2019&till=&namnd=").content.decode()
    )


def test_a_party_is_called_as_in_the_period(client: Client) -> None:
    reserved("FP", "M", year=2013)
    reserved("L", "M", year=2017)
    before = client.get("/samsyn/?fran=2011&till=2014").content.decode()
    assert 'title="Folkpartiet liberalerna">FP</span>' in before
    assert "Liberalerna" not in before
    both = client.get("/samsyn/?fran=2011&till=2018").content.decode()
    assert shown(client, "/samsyn/?fran=2011&till=2018") == {"l-m": ("100", "2 av 2, få", "few")}
    assert re.search(r'Folkpartiet liberalerna</span> \(FP till <time datetime="2015-11-21"', both)
    assert "Liberalerna</span> (L)" in both


def test_parties_stand_in_the_committees_order_whatever_the_numbers(client: Client) -> None:
    reserved("MP", "S", times=2)
    reserved("V", "MP", times=5)
    html = client.get("/samsyn/").content.decode()
    head = html[html.index("<thead>") : html.index("</thead>")]
    assert re.findall(r">(\w+)</span></th>", head) == ["S", "V", "MP"]


def test_the_row_of_one_party(client: Client) -> None:
    reserved("M", "KD", times=2)
    reserved("M", times=1)
    html = client.get("/samsyn/?parti=m").content.decode()
    assert html.count("<tr>") == 2
    start = "/samsyn/kd-m/?matt=reservationer&amp;fran=2019&amp;till=2022"
    assert f'<a href="{start}" rel="nofollow">67 % <span class="n">få</span></a>' in html
    assert f'<a href="{start}&amp;visa=tillsammans" rel="nofollow">2</a>' in html
    assert f'<a href="{start}" rel="nofollow">3</a>' in html


def test_the_example_is_the_first_pair_that_has_enough(client: Client) -> None:
    reserved("S", "M", times=2)
    reserved("V", "KD", times=9)
    reserved("V", times=3)
    html = " ".join(client.get("/samsyn/").content.decode().split())
    # S–M 2 of 2 are few, S–V 0 of 14 are none: the first telling pair is V–KD.
    assert "från minst ett av V och KD: 12. Från båda: 9. 9 ÷ 12 = 75 %." in html


def test_an_empty_archive_and_an_empty_measure_have_a_next_step(client: Client) -> None:
    assert "inget att jämföra" in client.get("/samsyn/").content.decode()
    reserved("M")
    html = client.get("/samsyn/").content.decode()
    assert "inget att jämföra" in html
    assert "Visa alla år" in html


def test_what_is_not_public_is_not_counted(client: Client) -> None:
    reserved("M", "KD", times=2)
    hidden = make_item(make_meeting(published=False))
    make_reservation(hidden, [("", "M"), ("", "KD")])
    index_items(items=[hidden])
    assert Stand.objects.count() == 3
    assert shown(client, "/samsyn/")["kd-m"][1] == "2 av 2, få"
    AgendaItem.objects.update(published=False)
    Meeting.objects.update(published=False)
    index_items(items=AgendaItem.objects.all())
    assert shown(client, "/samsyn/") == {}


def test_a_reservation_for_all_present_counts_as_the_party(client: Client) -> None:
    item = make_item(make_meeting())
    make_reservation(item, [("Bo Ek", "M"), ("", "M"), ("", "KD")], all_present_of_party=True)
    index_items(items=[item])
    assert shown(client, "/samsyn/") == {"kd-m": ("100", "1 av 1, få", "few")}


def test_a_party_without_a_name_of_the_time_is_still_shown(client: Client) -> None:
    party = make_party("XY")
    PartyName.objects.filter(party=party).update(valid_from="2030-01-01")
    reserved("XY", "M")
    assert shown(client, "/samsyn/") == {"m-xy": ("100", "1 av 1, få", "few")}


def test_more_rows_cost_no_more_queries(client: Client) -> None:
    reserved("M", "KD", times=2)
    voted(["S"], ["M"], times=1)
    few = [count_queries(client, path) for path in ("/samsyn/", "/samsyn/?parti=m&namnd=")]
    reserved("M", "KD", "L", "C", times=30)
    reserved("SD", times=3, year=2015)
    voted(["S", "V"], ["M", "KD"], times=20)
    assert [count_queries(client, path) for path in ("/samsyn/", "/samsyn/?parti=m&namnd=")] == few
    assert max(few) <= 8

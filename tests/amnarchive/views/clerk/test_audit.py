"""The page "Arkivets läge"."""

import re

import pytest
from django.test import Client

from amnarchive.models import Finding
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_document, make_item, make_meeting

PAGE = "/redaktion/lage/"


def something() -> None:
    meeting = make_meeting()
    make_item(meeting, 1, "Budget <b>", decision=())
    document = make_document(name="konstig.pdf", meeting=meeting)
    Finding.objects.create(document=document, kind="number_gap")


def test_every_number_leads_to_what_it_counts(desk: Client) -> None:
    something()
    page = desk.get(PAGE).content.decode()
    links = re.findall(r'href="(/redaktion/lage/[^"]+)"', page)
    assert f"{PAGE}undecided/unclear/" in links
    assert f"{PAGE}findings/number_gap/" in links
    for link in links:
        listed = desk.get(link)
        assert listed.status_code == 200
        assert re.search(r'<ul class="rows">\s*<li><a href=', listed.content.decode()), link
    assert "Budget &lt;b&gt;" in desk.get(f"{PAGE}undecided/unclear/").content.decode()


def test_an_empty_archive_has_a_page(desk: Client) -> None:
    page = desk.get(PAGE).content.decode()
    assert "Paragrafer utan beslut" in page
    assert "Inget att anmärka på" in page


def test_body_and_year_narrow_the_numbers_and_the_links(desk: Client) -> None:
    something()
    page = desk.get(PAGE, {"namnd": "arbetsmarknadsnamnden", "ar": "2019"}).content.decode()
    assert f"{PAGE}undecided/unclear/?namnd=arbetsmarknadsnamnden&amp;ar=2019" in page
    assert "undecided/unclear" not in desk.get(PAGE, {"ar": "2020"}).content.decode()
    listed = desk.get(f"{PAGE}undecided/unclear/", {"ar": "2020"})
    assert "Budget" not in listed.content.decode()


@pytest.mark.parametrize("query", ["namnd=%00", "ar=0", "ar=99999", "ar=x", "namnd=nej", "sida=x"])
def test_nonsense_narrows_nothing(desk: Client, query: str) -> None:
    assert desk.get(f"{PAGE}?{query}").status_code == 200
    assert desk.get(f"{PAGE}undecided/unclear/?{query}").status_code == 200


@pytest.mark.parametrize("path", ["undecided/nothing/", "nothing/unclear/", "findings/number_gap/"])
def test_what_there_is_not_is_not_found(desk: Client, path: str) -> None:
    assert desk.get(PAGE + path).status_code == 404


@pytest.mark.django_db
def test_only_clerks_see_it(client: Client) -> None:
    for path in (PAGE, f"{PAGE}undecided/unclear/"):
        assert client.get(path).status_code == 302


def test_as_many_queries_for_much_as_for_little(desk: Client) -> None:
    something()
    before = count_queries(desk, PAGE)
    for _ in range(5):
        make_item(make_meeting(letter="bcdef"[_]), 1, "Taxor", decision=())
    assert count_queries(desk, PAGE) == before

"""A § without a title is called by how its text begins wherever a row leads to it."""

import re

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem
from tests.factories import make_item, make_meeting, make_motion, make_reservation, make_statement

BEGINS = "Ordföranden föreslår att bryggan vid sjön rustas"
LONG = f"{BEGINS} under våren. " + "Arbetet ska samordnas med kommunen. " * 20


@pytest.fixture
def untitled(db: None) -> AgendaItem:  # noqa: ARG001 - the database must be there
    """The second of three: two parties move and disagree together in it."""
    meeting = make_meeting()
    make_item(meeting, 1)
    item = make_item(meeting, 2, "", text=LONG)
    make_item(meeting, 3)
    AgendaItem.objects.filter(pk=item.pk).update(number=None)
    speakers = [("Torvald Lindeskog", "SD"), ("Åke Öman", "M")]
    make_motion(item, speakers, "own", carried=False)
    make_reservation(item, speakers, text="Vi ville vänta.")
    make_statement(item, speakers, text="Vi vill se en plan.")
    index_items(items=AgendaItem.objects.all())
    item.refresh_from_db()
    return item


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/arbetsmarknadsnamnden/2019-06-18/",
        "/arbetsmarknadsnamnden/2019-06-18/1/",
        "/arbetsmarknadsnamnden/2019-06-18/3/",
        "/partier/m/?visa=yrkanden",
        "/samsyn/m-sd/?matt=reservationer&fran=2019&till=2019",
        "/personer/torvald-lindeskog/",
        "/personer/torvald-lindeskog/?visa=yrkanden",
        "/reservationer/",
        "/uttalanden/",
    ],
)
def test_rows_tell_how_it_begins(client: Client, untitled: AgendaItem, page: str) -> None:
    html = client.get(page).content.decode()
    link = rf'<a [^>]*href="{re.escape(untitled.get_absolute_url())}[^"]*"[^>]*>(.*?)</a>'
    named = [re.sub("<[^>]+>", "", said) for said in re.findall(link, html, re.DOTALL)]
    assert any("Ordföranden föreslår" in said for said in named), named
    assert all(len(said) < 200 for said in named)


def test_title_of_the_tab_has_no_gap(client: Client, untitled: AgendaItem) -> None:
    html = client.get(untitled.get_absolute_url()).content.decode()
    assert "<title>Punkt 2, Arbetsmarknadsnämnden 18 juni 2019 – AMN-arkivet</title>" in html

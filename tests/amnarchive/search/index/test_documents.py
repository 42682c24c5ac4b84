"""Reports, attachments and other documents are found by their words."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_documents
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.models import SearchEntry
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import make_body, make_document, make_meeting, make_paper

pytestmark = pytest.mark.django_db


def search(client: Client, query: str) -> str:
    answer = client.get(f"/sok/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize(
    ("kind", "label"),
    [("report", "Tjänsteutlåtande"), ("attachment", "Bilaga"), ("other", "Annan handling")],
)
def test_a_hit_says_what_it_is_and_leads_to_the_passage(
    client: Client, kind: str, label: str
) -> None:
    paper = make_paper(
        ["Inledning.", "Här står om flakmopedernas bromsar."], kind=kind, dated=dt.date(2019, 5, 6)
    )
    html = search(client, "?q=flakmoped")
    assert "1 träff" in html
    assert f"<span>{label}</span>" in html
    assert "<mark>flakmopedernas</mark> bromsar" in html
    assert f'href="{paper.page_url}?blad=2&amp;sok=flakmoped#blad-2"' in html
    assert "6 maj 2019" in html
    page = client.get(f"{paper.page_url}?blad=2&sok=flakmoped").content.decode()
    assert '<mark id="traff-1">flakmopedernas</mark>' in page


def test_titles_diary_numbers_bodies_and_days_are_found(client: Client) -> None:
    make_paper(
        title="Kalkyl för verkstaden",
        cases=["AMN 2019-0447"],
        dated=dt.date(2019, 5, 6),
        facts={"body": "Arbetsmarknadsnämnden", "proposed_decision": ["Två flakmopeder köps in."]},
    )
    make_indexed("Något annat", day="2019-06-18")
    for query in (
        "?q=kalkyl", "?q=AMN+2019-0447+verkstad", "?dnr=AMN+2019/447", "?q=flakmoped",
        "?q=kalkyl&namnd=arbetsmarknadsnamnden", "?q=kalkyl&ar=2019", "?typ=handling",
        "?q=verkstad+maj+2019", "?fran=2019-05-01&till=2019-05-31",
    ):  # fmt: skip
        html = search(client, query)
        assert re.search(r"<h3>.*Kalkyl", html.replace("<mark>", "")), query
        assert "1 träff" in html, query
    for query in ("?q=kalkyl&parti=s", "?q=kalkyl&ar=2020", "?q=kalkyl&typ=paragraf"):
        assert "Inga träffar" in search(client, query)


def test_documents_stand_among_items_in_order_of_date(client: Client) -> None:
    make_indexed("Cyklar i maj", day="2019-05-15")
    make_paper(title="Cyklar i april", dated=dt.date(2019, 4, 1))
    make_paper(title="Cyklar i juni", dated=dt.date(2019, 6, 1))
    html = search(client, "?q=cyklar&ordning=datum")
    assert re.findall(r"</mark> i (\w+)(?:</span>)?</a></h3>", html) == ["juni", "maj", "april"]


def test_a_held_or_removed_document_is_not_found(client: Client) -> None:
    paper = make_paper(["Om flakmopeder."])
    hold_document(document=paper, by=None)
    assert "Inga träffar" in search(client, "?q=flakmoped")
    publish_document(document=paper, by=None)
    assert "1 träff" in search(client, "?q=flakmoped")
    paper.delete()
    assert not SearchEntry.objects.exists()


def test_minutes_have_no_row_of_their_own() -> None:
    minutes = make_document()
    paper = make_paper()
    paper.kind = "minutes"
    paper.save()
    assert index_documents(documents=[minutes, paper]) == 0
    assert not SearchEntry.objects.exists()


def test_an_endless_text_fits_the_index(client: Client) -> None:
    words = [f"ord{n}" for n in range(150_000)]
    sheets = ["\n".join(words[start : start + 1000]) for start in range(0, len(words), 1000)]
    make_paper(["Börjar med flakmoped.", *sheets])
    assert "1 träff" in search(client, "?q=flakmoped")


def test_hostile_text_is_shown_as_text(client: Client) -> None:
    make_paper(["<script>alert('flakmoped')</script>"], title="<b>Flakmoped</b>")
    html = search(client, "?q=flakmoped&x=%22%3E%3Cscript%3E")
    assert "<script>alert" not in html
    assert "&lt;b&gt;<mark>Flakmoped</mark>&lt;/b&gt;" in html


def test_the_number_of_queries_does_not_grow(client: Client) -> None:
    make_archive()
    meeting = make_meeting(make_body("Torgnämnden"), dt.date(2022, 1, 1))

    def fill(count: int) -> int:
        for number in range(count):
            make_paper(["Om sommarjobb."] * 3, title=f"Bilaga {number}", kind="attachment")
            make_paper(["Om sommarjobb."], meeting=meeting)
        with CaptureQueriesContext(connection) as queries:
            search(client, "?q=sommarjobb")
        return len(queries)

    assert fill(1) == fill(9)


def test_a_body_with_papers_alone_can_be_chosen(client: Client) -> None:
    make_paper(["Om flakmopeder."], body=make_body("Torgnämnden"))
    assert "1 träff" in search(client, "?q=flakmoped&namnd=torgnamnden")

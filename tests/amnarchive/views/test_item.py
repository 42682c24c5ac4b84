"""The page of one §."""

import re

import pytest
from django.test import Client

from amnarchive.models import AgendaItem, DocumentPage
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_motion,
    make_reservation,
    make_statement,
    make_vote,
)

PATH = "/arbetsmarknadsnamnden/2019-06-18/9/"


def test_everything_that_happened_is_told(client: Client, archive: Archive) -> None:
    html = client.get(PATH).content.decode()
    for text in (
        "Sommarjobb för unga i ytterstaden",
        'href="/arenden/amn-2019-0178/"',
        "Omedelbart justerad",
        "28 maj 2019",
        "bifall till förvaltningens förslag",
        "Ja 7",
        "Så röstade ledamöterna",
        "Särskilt uttalande",
        "Ersättaryttrande",
        "deltog inte i beslutet",
        "sidorna 3–4",
        archive.document.sha256,
    ):
        assert text in html
    order = [
        "kort",
        "beslut",
        "andringar",
        "yrkanden",
        "omrostningar",
        "reservationer",
        "uttalanden",
        "jav",
        "handlingar",
        "text",
    ]
    places = [html.index(f'<h2 id="{name}">') for name in order]
    assert places == sorted(places)


def test_places_have_addresses(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get(PATH).content.decode()
    names = [
        *["reservation-1", "uttalande-2", "omrostning-1", "yrkande-2", "stycke-1", "stycke-4"],
        *["beslut-1", "beslut-2", "reservation-1-1", "reservation-1-4", "uttalande-2-1"],
        "yrkande-2-1",
    ]
    for name in names:
        assert html.count(f'id="{name}"') == 1
    assert '<a class="anchor" href="#reservation-1-4" aria-label="Länk till stycke 4">' in html


def test_every_anchor_leads_somewhere_and_no_id_stands_twice(
    client: Client,
    archive: Archive,  # noqa: ARG001 - fills the database
) -> None:
    html = client.get(PATH).content.decode()
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_text_keeps_marks_levels_and_pages(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get(PATH).content.decode()
    assert '<p id="stycke-3" class="level-1 point"><span class="mark">a)</span>' in html
    assert html.index("Sida 3") < html.index('id="stycke-1"')
    assert html.index('id="stycke-3"') < html.index("Sida 4") < html.index('id="stycke-4"')


def test_neighbours(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get(PATH).content.decode()
    assert '<a rel="prev" href="/arbetsmarknadsnamnden/2019-06-18/8/">' in html
    assert 'rel="next" href="/arbetsmarknadsnamnden/2019-06-18/10/">' in html


def test_words_are_explained_where_they_stand(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get(PATH).content.decode()
    for word in ("reservation", "jäv", "särskilt uttalande", "ersättaryttrande"):
        assert f"Vad betyder {word}?" in html
    assert "Vad betyder bordläggning?" not in html
    other = client.get("/arbetsmarknadsnamnden/2019-06-18/10/").content.decode()
    assert "Vad betyder bordläggning?" in other
    assert "Protokollet har inget beslut" in other


@pytest.mark.django_db
def test_text_from_a_scan_is_said_to_be_uncertain(client: Client) -> None:
    document = make_document()
    make_item(make_meeting(), 9, document=document)
    DocumentPage.objects.create(document=document, number=1, scanned=True)
    assert "Läst ur en skannad sida" in client.get(PATH).content.decode()
    DocumentPage.objects.update(scanned=False)
    assert "Läst ur en skannad sida" not in client.get(PATH).content.decode()


@pytest.mark.django_db
def test_repaired_words_of_the_item_are_counted(client: Client) -> None:
    document = make_document(form="text")
    meeting = make_meeting()
    make_item(meeting, 9, document=document, line=3)
    make_item(meeting, 10, document=document, line=8)
    lines = [2, 3, 7, 8]
    changes = [{"line": n, "word": 0, "original": "for", "repaired": "för"} for n in lines]
    DocumentPage.objects.create(document=document, number=1, changes=changes)
    html = client.get(PATH).content.decode()
    assert "2 ord i paragrafen var skadade i filen" in html
    assert f'<a href="{document.get_absolute_url()}">Jämför med originalet</a>' in html
    html = client.get("/arbetsmarknadsnamnden/2019-06-18/10/").content.decode()
    assert "1 ord i paragrafen var skadat i filen" in html
    DocumentPage.objects.update(changes=[])
    assert "Jämför med originalet" not in client.get(PATH).content.decode()


@pytest.mark.django_db
def test_ballots_are_summed_by_party(client: Client) -> None:
    ballots = [("Ylva", "S", "yes"), ("Åke", "S", "abstain"), ("Eva", "V", "yes"), ("Bo", "", "no")]
    make_vote(make_item(make_meeting(), 9), 2, 1, 1, ballots=ballots)
    html = client.get(PATH).content.decode()
    start = html.index("Så röstade partierna")
    table = html[start : html.index("</table>", start)]
    rows = re.findall(r"<tr><th.*?</tr>", table)[1:]
    assert [re.findall(r'"number">(\d+)', row) for row in rows] == [
        ["1", "0", "1"],
        ["1", "0", "0"],
        ["0", "1", "0"],
    ]
    assert "Parti okänt" in rows[-1]


@pytest.mark.django_db
def test_ballots_are_folded_and_each_list_has_its_own_name(client: Client) -> None:
    item = make_item(make_meeting(), 9)
    for _ in range(2):
        make_vote(item, 21, 0, ballots=[(f"Person {n}", "S", "yes") for n in range(21)])
    html = client.get(PATH).content.decode()
    assert '<details class="behind">' in html
    assert html.count("Så röstade ledamöterna (21)") == 2
    for position in (1, 2):
        assert html.count(f'aria-label="Så röstade ledamöterna, omröstning {position}"') == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "cells", "folds"), [("vote", 41, 1), ("vote", 40, 0), ("matter", 41, 0)]
)
def test_printed_list_of_votes_is_folded(client: Client, kind: str, cells: int, folds: int) -> None:
    cell = {"text": "Ja", "mark": None, "level": 0, "page": 1, "line": 1, "box": None}
    section = {"kind": kind, "heading": "Bilaga 4", "paragraphs": [cell] * cells}
    make_item(make_meeting(), 9, sections=[section])
    html = client.get(PATH).content.decode()
    assert html.count("Visa hela röstlistan") == folds
    assert f'id="stycke-{cells}"' in html


@pytest.mark.django_db
def test_pages_are_named_only_where_the_file_has_some(client: Client) -> None:
    document = make_document(form="markdown")
    make_item(make_meeting(), 9, document=document)
    assert "sidan 1" not in client.get(PATH).content.decode()
    document.form = "pdf"
    document.save()
    assert "sidan 1" in client.get(PATH).content.decode()


@pytest.mark.django_db
def test_unpublished_document_is_not_linked(client: Client) -> None:
    document = make_document(status="held")
    make_item(make_meeting(), 9, document=document)
    html = client.get(PATH).content.decode()
    assert document.sha256[:16] not in html
    assert "Originalet är inte publicerat." in html


@pytest.mark.django_db
@pytest.mark.parametrize(("meeting_is", "item_is"), [(True, False), (False, True), (False, False)])
def test_unpublished_is_for_clerks_only(client: Client, meeting_is: bool, item_is: bool) -> None:
    make_item(make_meeting(published=meeting_is), 9, published=item_is)
    assert client.get(PATH).status_code == 404
    client.force_login(make_clerk())
    answer = client.get(PATH)
    assert "Inte publicerat." in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_missing_item_leads_to_its_meeting(client: Client) -> None:
    make_meeting()
    answer = client.get(PATH)
    assert answer.status_code == 404
    assert 'href="/arbetsmarknadsnamnden/2019-06-18/"' in answer.content.decode()


@pytest.mark.django_db
def test_hostile_text_stays_text(client: Client) -> None:
    bad = '<script>alert("1")</script>'
    item = make_item(make_meeting(), 9, bad, decision=[bad])
    make_reservation(item, [(f"Eva {bad}", "S")], text=bad)
    html = client.get(PATH).content.decode()
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;") >= 5


@pytest.mark.django_db
def test_item_without_number_or_title_has_a_name(client: Client) -> None:
    item = make_item(make_meeting(), 4, "")
    AgendaItem.objects.filter(pk=item.pk).update(number=None, slug="punkt-1")
    html = client.get("/arbetsmarknadsnamnden/2019-06-18/punkt-1/").content.decode()
    assert '<h1 lang="sv">Punkt 1</h1>' in html


@pytest.mark.django_db
def test_long_reservation_is_folded(client: Client) -> None:
    item = make_item(make_meeting(), 9)
    make_reservation(
        item, [("", "SD")], text="\n".join(["Kort.", "Lång rad. " * 60, "Sist. " * 60])
    )
    html = client.get(PATH).content.decode()
    assert html.index("Lång rad.") < html.index("Läs resten") < html.index("Sist.")


@pytest.mark.django_db
def test_same_number_of_queries_at_10_and_100_rows(client: Client) -> None:
    item = make_item(make_meeting(), 9)

    def fill(until: int) -> int:
        for number in range(item.motions.count() + 1, until + 1):
            by = [(f"Person {number}", "S"), ("", "M")]
            make_motion(item, by)
            make_reservation(item, by)
            make_statement(item, by)
            make_vote(item, ballots=[(f"Person {number}", "S", "yes")])
        return count_queries(client, PATH)

    assert fill(10) == fill(100)

"""The § and the page of a document beside their paper."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from amnarchive.actions.index import index_documents, index_items
from amnarchive.actions.publish import hold_document
from amnarchive.models import AgendaItem, Document
from tests import factories as make
from tests.sheets import make_sheet

pytestmark = pytest.mark.django_db

LINES = {
    2: ["§ 8 Val", "Elsa Brandt väljs.", "§ 9 Sommarjobb", "Beslut", "Nämnden antar förslaget."],
    3: ["Ärendet", "Det blir fler plat-", "ser för unga.", "§ 10 Rapport", "Fler platser."],
}


def section(heading: str, *paragraphs: tuple[str, int, int]) -> dict[str, object]:
    stored = [
        {"text": text, "mark": None, "level": 0, "page": page, "line": line, "box": None}
        for text, page, line in paragraphs
    ]
    return {"kind": "matter", "heading": heading, "paragraphs": stored}


@pytest.fixture
def document() -> Document:
    document = make.make_document(name="protokoll.pdf", pages_total=3)
    meeting = make.make_meeting()
    document.meeting = meeting
    document.save()
    make.make_item(meeting, 8, "Val", document=document, page=2, line=1, sections=[])
    sections = [
        section("Beslut", ("Nämnden antar förslaget.", 2, 5)),
        section("Ärendet", ("Det blir fler platser för unga.", 3, 2)),
    ]
    make.make_item(meeting, 9, "Sommarjobb", document=document, page=2, line=3, sections=sections)
    make.make_item(meeting, 10, "Rapport", document=document, page=3, line=4, sections=[])
    for number, lines in LINES.items():
        make_sheet(document, number, lines)
    return document


@pytest.fixture
def item(document: Document) -> AgendaItem:
    return document.items.get(number=9)


def html_of(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def sheet(document: Document, number: int = 2, query: str = "") -> str:
    return f"/handlingar/{document.sha256[:16]}/sidor/{number}/{query}"


def test_a_section_stands_beside_its_pages(client: Client, item: AgendaItem) -> None:
    html = html_of(client, f"{item.path}faksimil/")
    assert re.findall(r'<section class="opening" id="sida-(\d+)"', html) == ["2", "3"]
    assert re.findall(r'<img src="[^"]*/sidor/(\d+)-700.webp"', html) == ["2", "3"]
    assert "Nämnden antar förslaget." in html
    assert html.count('class="extent"') == 2
    assert item.get_absolute_url() in html


def test_every_line_number_leads_to_a_line_on_the_page(client: Client, item: AgendaItem) -> None:
    html = html_of(client, f"{item.path}faksimil/")
    wanted = set(re.findall(r'class="line-number" href="#([^"]+)"', html))
    assert wanted == {"rad-2-5", "rad-3-2"}
    assert wanted <= set(re.findall(r'<rect id="([^"]+)"', html))


def test_words_are_marked_on_the_paper_within_the_section(client: Client, item: AgendaItem) -> None:
    html = html_of(client, f"{item.path}faksimil/?sok=plats")
    # "plat-" and "ser" of § 9, but not "platser" of § 10 on the same page.
    assert html.count('class="found"') == 2
    assert re.findall(r'href="#(rad-[^"]+)">rad \d+</a>', html) == ["rad-3-2", "rad-3-3"]
    assert "<mark>platser</mark>" in html
    assert "Sökorden står inte här på sidan." in html


def test_facts_of_a_section_lead_to_their_line_on_the_paper(
    client: Client, item: AgendaItem
) -> None:
    make.make_motion(item, [("Elsa Brandt", "S")], "own", page=3, line=2)
    html = html_of(client, f"{item.path}?sok=plats")
    assert f'href="{item.path}faksimil/#rad-3-2">Läst på sida 3, rad 2</a>' in html
    assert f'href="{item.path}faksimil/?sok=plats" rel="nofollow">Visa papperet bredvid</a>' in html
    Document.objects.update(images_state="waiting")
    html = html_of(client, item.path)
    assert "faksimil/" not in html
    assert item.document
    assert f'{item.document.get_absolute_url()}#page=3">Läst på sida 3, rad 2</a>' in html


def test_a_long_section_comes_in_parts_and_facts_lead_to_theirs(
    client: Client, document: Document, item: AgendaItem
) -> None:
    for number in range(4, 21):
        make_sheet(document, number, ["Ännu mer.", "Och mer."])
    document.items.exclude(pk=item.pk).delete()
    item.sections = [section("Ärendet", *((f"Stycke {n}", n, 1) for n in range(2, 21)))]
    item.save()
    make.make_motion(item, [("Elsa Brandt", "S")], "own", page=17, line=2)
    link = re.search(r'href="([^"]+)" rel="nofollow">Läst på sida 17', html_of(client, item.path))
    assert link
    path, _, anchor = link[1].partition("#")
    html = html_of(client, path)
    assert f'id="{anchor}"' in html
    assert len(re.findall('<section class="opening"', html)) == 8
    pages = []
    step = f"{item.path}faksimil/"
    while step:
        html = html_of(client, step)
        pages += re.findall(r'<section class="opening" id="sida-(\d+)"', html)
        onward = re.search(r'rel="next" href="(\?[^"]+)"', html)
        step = f"{item.path}faksimil/{onward[1]}" if onward else ""
    assert pages == [str(n) for n in range(2, 21)]


def test_a_page_of_a_document_has_its_lines(client: Client, document: Document) -> None:
    html = html_of(client, sheet(document, 3, "?sok=plats"))
    places = set(re.findall(r'class="line-number" href="#([^"]+)"', html))
    assert (
        places == {f"rad-3-{n}" for n in range(1, 6)} <= set(re.findall(r'rect id="(.+?)"', html))
    )
    assert "<mark>plat-</mark>" in html
    assert html.count('class="found"') == 3
    assert "§ 10 Rapport" in html
    assert f'href="{sheet(document)}?sok=plats"' in html
    assert sheet(document, 4) not in html
    html_of(client, sheet(document, 4), 404)
    html_of(client, sheet(document, 0), 404)


def test_text_stands_where_there_is_no_picture(client: Client, document: Document) -> None:
    item = document.items.get(number=9)
    document.images.filter(number=2).update(drawn=False)
    document.images.filter(number=3).delete()
    html = html_of(client, f"{item.path}faksimil/?sok=plats")
    assert "Sidan gick inte att visa som bild." in html
    assert "Bilden av sidan är inte klar än." in html
    assert "Det blir fler <mark>platser</mark> för unga." in html
    assert "<img" not in html
    assert 'href="#rad' not in html
    html = html_of(client, sheet(document))
    assert "Elsa Brandt väljs." in html
    assert 'href="#rad' not in html


@pytest.mark.parametrize("form", ["docx", "html", "markdown", "text"])
def test_forms_without_pages_lead_nowhere(client: Client, document: Document, form: str) -> None:
    item = document.items.get(number=9)
    Document.objects.update(form=form, images_state="")
    answer = client.get(f"{item.path}faksimil/")
    assert (answer.status_code, answer["Location"]) == (302, item.path)
    assert "faksimil/" not in html_of(client, item.path)
    html_of(client, sheet(document), 404)


def test_what_is_held_back_is_for_clerks_alone(client: Client, document: Document) -> None:
    path = f"{document.items.get(number=9).path}faksimil/"
    hold_document(document=document, by=None)
    html_of(client, path, 404)
    html_of(client, sheet(document), 404)
    client.force_login(make.make_clerk())
    for held in (path, sheet(document)):
        answer = client.get(held)
        assert answer.status_code == 200
        assert "Inte publicerat." in answer.content.decode()
        assert "no-store" in answer["Cache-Control"]


def test_a_held_document_hides_the_paper_of_a_public_section(
    client: Client, document: Document
) -> None:
    item = document.items.get(number=9)
    Document.objects.update(public=False)
    html_of(client, f"{item.path}faksimil/", 404)
    assert "faksimil/" not in html_of(client, item.path)


def test_a_held_section_is_not_named_on_a_public_page(client: Client, document: Document) -> None:
    document.items.filter(number=10).update(published=False, title="Hemligt ärende")
    assert "Hemligt ärende" not in html_of(client, sheet(document, 3))


def test_what_makes_no_sense_in_the_address_is_let_pass(client: Client, document: Document) -> None:
    path = f"{document.items.get(number=9).path}faksimil/"
    for query in ("?blad=999", "?blad=x", "?zoom=99", "?zoom=-1", "?sok=%00", "?sok=" + "a" * 5000):
        assert 'id="sida-2"' in html_of(client, path + query)
    html = html_of(client, f"{path}?sok=<script>alert(1)</script>")
    assert "<script>alert" not in html


def test_the_paper_can_be_made_larger_without_a_script(client: Client, document: Document) -> None:
    path = sheet(document)
    html = html_of(client, f"{path}?sok=val")
    assert 'class="paper-sheet zoom-1"' in html
    larger = re.search(r'href="(\?[^"]+)">Större papper', html)
    assert larger
    html = html_of(client, path + larger[1].replace("&amp;", "&"))
    assert 'class="paper-sheet zoom-2"' in html
    assert 'class="found"' in html
    assert "Mindre papper" in html
    assert 'tabindex="0"' in html


def test_hits_lead_to_the_paper_with_the_words_marked(client: Client, document: Document) -> None:
    paper = make.make_paper(["Plan för sommarjobb"], title="Plan", name="plan.pdf")
    paper.pages.all().delete()
    make_sheet(paper, 1, ["Plan för sommarjobb"])
    index_documents(documents=[paper])
    index_items(items=list(document.items.all()))
    html = html_of(client, "/sok/?q=sommarjobb")
    links = re.findall(r'href="([^"]+)">Se på papperet', html)
    assert len(links) == 2
    for link in links:
        assert 'class="found"' in html_of(client, link)
    Document.objects.update(images_state="failed")
    assert "Se på papperet" not in html_of(client, "/sok/?q=sommarjobb")


def test_the_page_of_a_paper_leads_to_its_pictures(client: Client) -> None:
    paper = make.make_paper(["Ett", "Två"], name="plan.pdf")
    assert "papperet</a>" not in html_of(client, paper.page_url)
    paper.pages.all().delete()
    for number in (1, 2):
        make_sheet(paper, number, ["Förslag om platser"])
    html = html_of(client, f"{paper.page_url}?sok=plats")
    for number in (1, 2):
        assert f'href="{sheet(paper, number)}?sok=plats"' in html


def test_as_many_queries_for_one_page_as_for_eight(
    client: Client,
    document: Document,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    item = document.items.get(number=9)
    client.get(f"{item.path}faksimil/")
    with django_assert_max_num_queries(10) as few:
        client.get(f"{item.path}faksimil/?sok=plats")
    document.items.filter(number=10).update(page=12)
    for number in range(4, 13):
        make_sheet(document, number, ["Ännu mer."] * 40)
    item.sections = [section("Ärendet", *((f"Stycke {n}", n, 1) for n in range(2, 12)))]
    item.save()
    with django_assert_max_num_queries(10) as many:
        client.get(f"{item.path}faksimil/?sok=plats")
    assert len(many) == len(few)


def test_a_sheet_calls_a_paragraph_without_title_by_how_it_begins(
    client: Client, document: Document
) -> None:
    document.items.filter(number=8).update(title="", text="Elsa Brandt väljs att justera.")
    shown = " ".join(html_of(client, sheet(document)).split())
    assert "§ 8 Elsa Brandt väljs att justera.</a>" in shown

"""A § says which of its words may be wrong, and where its facts were read."""

import re
from typing import Any

import pytest
from django.test import Client

from amnarchive.models import AgendaItem, Document
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_clerk, make_document, make_item, make_meeting, make_reservation

pytestmark = pytest.mark.django_db
PATH = "/arbetsmarknadsnamnden/2019-06-18/9/"
HOSTILE = '<script>alert("å")</script>'


def change(line: int, word: int, original: str, repaired: str) -> dict[str, Any]:
    return {"line": line, "word": word, "original": original, "repaired": repaired}


def paper(
    lines: list[str], changes: list[dict[str, Any]] | None = None, **values: Any
) -> AgendaItem:
    """A § whose paragraphs are the lines, on one page."""
    document = make_document(form=values.pop("form", "pdf"))
    document.pages.create(
        number=1, lines=[{"text": line} for line in lines], changes=changes or [], **values
    )
    paragraphs = [
        {"text": text, "mark": None, "level": 0, "page": 1, "line": line, "box": None}
        for line, text in enumerate(lines, 1)
    ]
    sections = [{"kind": "matter", "heading": "Ärendet", "paragraphs": paragraphs}]
    return make_item(make_meeting(), 9, document=document, decision=lines[:1], sections=sections)


def page(client: Client) -> str:
    return client.get(PATH).content.decode()


def test_a_repaired_word_is_marked_listed_and_led_back_to(client: Client) -> None:
    paper(["Nämnden för nämnden", "Slut."], [change(1, 2, "namnden", "nämnden")])
    html = page(client)
    mark = (
        '<a class="mended" id="ord-1" href="#ordrad-1" tabindex="-1" '
        'title="läst som ”namnden”">nämnden</a>'
    )
    assert f"Nämnden för {mark} <a" in html
    listed = html[html.index('id="ordrad-1"') :]
    assert re.search(r"namnden</span>.*rättat till.*<strong[^>]*>nämnden</strong>", listed)
    assert '<a href="#ord-1">sida 1, rad 1</a>' in listed
    assert '<details class="doubts" id="rattade-ord" open>' in html
    assert html.count('href="#rattade-ord"') == 1


def test_the_mark_stands_in_the_decision_too_but_its_name_once(client: Client) -> None:
    paper(["Nämnden avslår.", "Slut."], [change(1, 0, "Namnden", "Nämnden")])
    html = page(client)
    decision = html[html.index('id="beslut"') : html.index("</section>", html.index('id="beslut"'))]
    assert '<a class="mended" href="#ordrad-1"' in decision
    assert html.count('id="ord-1"') == 1


def test_a_word_of_the_title_is_marked_there(client: Client) -> None:
    item = paper(["§ 9", "Plats för lån", "Slut."], [change(2, 1, "fér", "för")])
    item.title = "Plats för lån"
    del item.sections[0]["paragraphs"][1]
    item.save()
    html = page(client)
    heading = html[html.index("<h1") : html.index("</h1>")]
    assert 'id="ord-1"' in heading
    assert heading.endswith(">för</a> lån")


def test_of_two_paragraphs_with_the_same_words_the_right_one_is_marked(client: Client) -> None:
    text = "Vi vill mer."
    item = paper([text, "Mellan.", text], [change(3, 1, "vi11", "vill")])
    make_reservation(item, [("Asta", "V")], text=text, page=1, line=1)
    make_reservation(item, [("Bo", "S")], text=text, page=1, line=3)
    html = page(client)
    first, second = (html.index(f'id="reservation-{n}"') for n in (1, 2))
    assert "mended" not in html[first:second]
    assert "mended" in html[second : html.index('<h2 id="text">')]


def test_a_word_without_a_sure_place_is_listed_only(client: Client) -> None:
    item = paper(["Nämnden avslår.", "Slut."], [change(1, 0, "Namnden", "Nämnden")])
    item.sections[0]["paragraphs"][0]["text"] = "Nämnden avslår allt."
    item.save()
    html = page(client)
    assert 'class="mended"' not in html
    assert "sida 1, rad 1" in html[html.index('id="ordrad-1"') :]


def test_many_repairs_are_folded_away(client: Client) -> None:
    words = [f"ord{n}å" for n in range(300)]
    changes = [change(1, n, f"ord{n}a", word) for n, word in enumerate(words)]
    paper([" ".join(words), "Slut."], changes)
    html = page(client)
    assert '<details class="doubts" id="rattade-ord">' in html
    assert "Rättade ord i paragrafen (300)" in " ".join(re.sub("<[^>]+>", " ", html).split())
    # The text and the decision, which is the same paragraph.
    assert html.count('class="mended"') == 600


def test_hostile_words_are_text(client: Client) -> None:
    word = HOSTILE.replace(" ", "")
    paper([f"{word} slut"], [change(1, 0, f"{word}1", word)])
    html = page(client)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(&quot;å&quot;)&lt;/script&gt;</a> slut" in html


def test_a_word_that_a_person_put_right_is_no_programs_doing(client: Client) -> None:
    paper(["Nämnden avslår."], [change(1, 0, "Namnden", "Nämnden") | {"person": True}])
    html = page(client)
    assert 'title="läst som ”Namnden”, rättat av redaktionen">Nämnden</a>' in html
    assert "(rättat av redaktionen)" in html
    assert "av ett program" not in html


def test_words_that_were_hard_to_read_are_marked(client: Client) -> None:
    box = [1, 2, 3, 4]
    words = [[[*box, 95], [*box, 31], [*box, 12]]]
    paper(["Nämnden avslår –"], scanned=True, words=words)
    html = page(client)
    assert html.count('class="unsure" id=') == 1
    assert 'title="osäker läsning">avslår</a>' in html
    assert "Svårlästa ord i paragrafen" in html
    assert "Rättade ord" not in html


def test_the_list_leads_a_clerk_to_where_words_are_restored(client: Client) -> None:
    item = paper(["Nämnden avslår."], [change(1, 0, "N&mnden", "Nämnden")])
    assert "/redaktion/" not in page(client)
    client.force_login(make_clerk())
    address = f"/redaktion/handlingar/{item.document_id}/rattade-ord/?ord=N%26mnden"
    assert f'<a href="{address}">Återställ …</a>' in page(client)


def test_a_clean_item_asks_nothing_more_and_many_changes_no_more_than_one(client: Client) -> None:
    paper(["Nämnden avslår.", "Slut."])
    clean = count_queries(client, PATH)
    pages = Document.objects.get().pages
    pages.update(changes=[change(1, 0, "Namnden", "Nämnden")])
    one = count_queries(client, PATH)
    assert one == clean + 1
    pages.update(changes=[change(1, 0, "Namnden", "Nämnden"), change(2, 0, "Slul.", "Slut.")])
    assert count_queries(client, PATH) == one


def test_facts_lead_to_their_page_of_a_pdf(client: Client) -> None:
    item = paper(["Nämnden avslår.", "Slut."])
    make_reservation(item, [("Asta", "V")], page=3, line=12)
    assert item.document
    address = f"{item.document.get_absolute_url()}#page=3"
    assert f'<a href="{address}">Läst på sida 3, rad 12</a>' in page(client)


def test_facts_of_a_text_lead_to_their_paragraph(client: Client) -> None:
    item = paper(["Nämnden avslår.", "Slut."], form="text")
    make_reservation(item, [("Asta", "V")], page=1, line=2)
    html = page(client)
    assert '<a href="#stycke-2">Läst på rad 2</a>' in html
    assert 'id="stycke-2"' in html

"""The repaired words of a document, and letting them stay as they were read."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from amnarchive.models import AuditEvent, Document, RepairRefusal
from amnarchive.views.clerk.repairs import MOST_PLACES, PER_PAGE
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_document

pytestmark = pytest.mark.django_db
HOSTILE = '<img/src="x">'


def change(line: int, original: str, repaired: str) -> dict[str, Any]:
    return {"line": line, "word": 0, "original": original, "repaired": repaired}


@pytest.fixture
def document() -> Document:
    document = make_document()
    for number in (1, 2):
        changes = [change(2, "namnden", "nämnden"), change(5, "namnden", "nämnden")]
        document.pages.create(number=number, changes=changes)
    document.pages.create(number=3, changes=[change(1, HOSTILE, "bild")])
    return document


def address(document: Document) -> str:
    return reverse("clerk:repairs", args=[document.pk])


def restore(desk: Client, document: Document, **data: Any) -> str:
    to = reverse("clerk:restore", args=[document.pk])
    return desk.post(to, data, follow=True).content.decode()


def test_repairs_are_listed_most_frequent_first(desk: Client, document: Document) -> None:
    html = desk.get(address(document)).content.decode()
    assert html.index("namnden") < html.index("&lt;img/src=&quot;x&quot;&gt;")
    assert HOSTILE not in html
    assert "4 ställen" in html
    assert "?sida=2&amp;rad=5#rad-5" in html
    assert (
        address(document)
        in desk.get(reverse("clerk:document", args=[document.pk])).content.decode()
    )


def test_dust_that_was_read_as_a_word_is_said_to_be_struck(
    desk: Client, document: Document
) -> None:
    document.pages.create(number=4, lines=[{"text": "Beslut"}], changes=[change(1, "»‚", "")])
    assert "(struket)" in desk.get(address(document), {"ord": "»‚"}).content.decode()
    text = desk.get(reverse("clerk:text", args=[document.pk]), {"sida": 4}).content.decode()
    assert "(struket)" in text
    restore(desk, document, original="»‚", page=4, line=1)
    assert RepairRefusal.objects.get().original == "»‚"
    assert "(inte struket)" in desk.get(address(document)).content.decode()


def test_words_are_looked_for_and_paged(desk: Client, document: Document) -> None:
    html = desk.get(address(document), {"ord": "NÄMN"}).content.decode()
    assert "4 ställen" in html
    assert "img/src" not in html
    assert (
        "Inget rättat ord liknar" in desk.get(address(document), {"ord": "\0zz"}).content.decode()
    )
    words = [change(1, f"{n:03}a", f"{n:03}å") for n in range(PER_PAGE)]
    document.pages.create(number=4, changes=[*words, *[change(1, "for", "för")] * 5])
    assert "049a" not in desk.get(address(document)).content.decode()
    html = desk.get(address(document), {"sida": "2"}).content.decode()
    assert "049a" in html
    assert 'name="back" value="sida=2"' in html


def test_no_more_places_than_can_be_looked_through(desk: Client, document: Document) -> None:
    many = [change(n, "for", "för") for n in range(1, MOST_PLACES + 2)]
    document.pages.create(number=4, changes=many)
    html = desk.get(address(document), {"ord": "for"}).content.decode()
    assert f"De {MOST_PLACES} första raderna visas." in html
    assert html.count("Återställ här") == MOST_PLACES


def test_each_button_says_what_it_does_and_where(desk: Client, document: Document) -> None:
    """Read out alone, as a screen reader lists them, they are told apart."""
    document.pages.create(number=4, changes=[change(n, "for", "för") for n in (1, 2)])
    html = desk.get(address(document), {"ord": "for"}).content.decode()
    for n in (1, 2):
        assert f", sida 4, rad {n}</span></button>" in html


def test_a_word_that_stands_twice_on_a_line_is_one_place(desk: Client, document: Document) -> None:
    document.pages.create(
        number=4, changes=[change(1, "for", "för"), change(1, "for", "för") | {"word": 7}]
    )
    html = desk.get(address(document), {"ord": "for"}).content.decode()
    assert "2 ställen" in html
    assert "första raderna" not in html


def test_a_word_is_restored_here_and_repaired_again(
    desk: Client, document: Document, clerk: User
) -> None:
    html = restore(desk, document, original="namnden", page=2, line=5, back="ord=namn&sida=1")
    refusal = RepairRefusal.objects.get()
    assert (refusal.page, refusal.line, refusal.made_by) == (2, 5, clerk)
    assert "Ordet ”namnden” får stå som det lästes." in html
    assert 'value="namn"' in html  # the list that the clerk came from
    assert html.count("Återställs när handlingen har lästs igen.") == 1
    again = reverse("clerk:repair_again", args=[document.pk, refusal.pk])
    assert again in html
    assert "får rättas igen" in desk.post(again, follow=True).content.decode()
    assert not RepairRefusal.objects.exists()
    assert "redan borta" in desk.post(again, follow=True).content.decode()
    page = desk.get(reverse("clerk:document", args=[document.pk])).content.decode()
    assert "Sida 2, rad 5, ord: ”nämnden” blev ”namnden”" in page


def test_a_word_is_restored_everywhere(desk: Client, document: Document) -> None:
    html = restore(desk, document, original=HOSTILE)
    assert RepairRefusal.objects.get().page == 0
    assert HOSTILE not in html
    assert "överallt i handlingen" in html
    assert (
        "Överallt, ord: ”bild”"
        in desk.get(reverse("clerk:document", args=[document.pk])).content.decode()
    )


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"original": "namnden", "page": "2"},
        {"original": "namnden", "page": "-1", "line": "5"},
        {"original": "namnden", "page": "9" * 30, "line": "5"},
        {"original": "namnden", "page": "x", "line": "5"},
        {"original": "\0", "page": "2", "line": "5"},
        {"original": "annat", "page": "2", "line": "5"},
        {"original": "n" * 501},
    ],
)
def test_what_cannot_be_restored_changes_nothing(
    desk: Client, document: Document, data: dict[str, str]
) -> None:
    html = restore(desk, document, **data)
    assert 'class="notice bad' in html
    assert not RepairRefusal.objects.exists()
    assert not AuditEvent.objects.exists()


def test_a_refusal_of_another_document_is_left_alone(desk: Client, document: Document) -> None:
    other = RepairRefusal.objects.create(document=make_document(), original="a", repaired="å")
    desk.post(reverse("clerk:repair_again", args=[document.pk, other.pk]))
    assert RepairRefusal.objects.exists()


def test_a_form_from_another_site_is_refused(document: Document, clerk: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(clerk)
    to = reverse("clerk:restore", args=[document.pk])
    assert client.post(to, {"original": "namnden"}).status_code == 403
    assert not RepairRefusal.objects.exists()


def test_the_way_back_leads_nowhere_else(desk: Client, document: Document) -> None:
    to = reverse("clerk:restore", args=[document.pk])
    response = desk.post(to, {"original": "namnden", "back": "https://elsewhere.example/&ord=a"})
    assert response["Location"] == f"{address(document)}?ord=a"


def test_many_words_take_no_more_queries(desk: Client, document: Document) -> None:
    few = count_queries(desk, address(document))
    words = [change(n, f"{n}a", f"{n}å") for n in range(1, 40)]
    document.pages.create(number=4, changes=words)
    for n in range(1, 10):
        RepairRefusal.objects.create(document=document, original=f"{n}a", repaired=f"{n}å")
    assert count_queries(desk, address(document)) == few


def test_a_misread_word_is_put_right(desk: Client, clerk: User) -> None:
    document = make_document()
    document.pages.create(number=1, lines=[{"text": f"i {HOSTILE} nn"}])
    text = desk.get(reverse("clerk:text", args=[document.pk])).content.decode()
    to = reverse("clerk:put_right", args=[document.pk])
    assert f'action="{to}"' in text
    data = {"page": 1, "line": 1, "word": HOSTILE, "printed": "<b>lånet"}
    html = desk.post(to, data, follow=True).content.decode()
    assert RepairRefusal.objects.get().made_by == clerk
    assert "&lt;b&gt;lånet" in html
    assert "<b>lånet" not in html
    assert "Ta bort rättelsen" in html
    page = desk.get(reverse("clerk:document", args=[document.pk])).content.decode()
    assert "Sida 1, rad 1, ord:" in page


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"page": 1, "line": 0, "word": "nn", "printed": "nu"},
        {"page": 1, "line": 1, "word": "\0", "printed": "nu"},
        {"page": 1, "line": 1, "word": "nn", "printed": "  "},
        {"page": 1, "line": 1, "word": "annat", "printed": "nu"},
    ],
)
def test_what_is_no_word_of_the_page_is_not_put_right(desk: Client, data: dict[str, Any]) -> None:
    document = make_document()
    document.pages.create(number=1, lines=[{"text": "nn"}])
    to = reverse("clerk:put_right", args=[document.pk])
    assert 'class="notice bad' in desk.post(to, data, follow=True).content.decode()
    assert not RepairRefusal.objects.exists()


def test_words_put_right_are_told_from_those_of_the_program(
    desk: Client, document: Document
) -> None:
    document.pages.create(number=4, changes=[change(1, "nn", "nu") | {"person": True}])
    RepairRefusal.objects.create(
        document=document, page=4, line=1, original="nn", repaired="nn", printed="nu"
    )
    html = desk.get(address(document), {"ord": "nn"}).content.decode()
    assert "Rättat av redaktionen." in html
    assert "Återställs när" not in html

"""The text as it was read, with what was changed and what was hard to read."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from amnarchive.models import Document
from amnarchive.views.clerk.text import LINES
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def page(desk: Client, document: Document, **query: Any) -> str:
    return desk.get(reverse("clerk:text", args=[document.pk]), query).content.decode()


def test_changed_and_unsure_words_are_marked_beside_the_text(desk: Client) -> None:
    document = make_document()
    box = [1, 2, 3, 4]
    document.pages.create(
        number=1,
        scanned=True,
        lines=[{"text": "  Nämnden <b>avslår</b>"}, {"text": "slut"}],
        words=[[[*box, 20], [*box, 20]], [[*box, 90]]],
        changes=[{"line": 1, "word": 0, "original": "<i>", "repaired": "Nämnden"}],
    )
    html = page(desk, document)
    assert 'title="läst som ”&lt;i&gt;”">Nämnden</a> <a class="unsure"' in html
    assert "&lt;b&gt;avslår&lt;/b&gt;</a></li>" in html
    assert "1 ord är rättat här" in html
    assert reverse("clerk:repairs", args=[document.pk]) in html


@pytest.mark.parametrize("wanted", ["", "0", "-1", "x", "²", "9" * 5000])
def test_a_long_page_is_shown_in_parts(desk: Client, wanted: str) -> None:
    document = make_document()
    total = 2 * LINES + 10
    changes = [{"line": LINES + 1, "word": 0, "original": "rød", "repaired": "Rad"}]
    lines = [{"text": f"Rad {n}"} for n in range(1, total + 1)]
    document.pages.create(number=1, lines=lines, changes=changes)
    html = page(desk, document, rad=wanted)
    assert html.count('<li id="rad-') == LINES
    assert "rättat här" not in html
    assert f"Rad 1–{LINES} av" in html
    html = page(desk, document, rad=str(LINES + 1))
    assert f'start="{LINES + 1}"' in html
    assert f'<li id="rad-{LINES + 1}"><a class="mended"' in html
    assert "1 ord är rättat här" in html
    assert html.count('<li id="rad-') == LINES
    assert page(desk, document, rad=str(total)).count('<li id="rad-') == 10


def test_a_page_without_lines_is_shown(desk: Client) -> None:
    document = make_document()
    document.pages.create(number=1)
    assert "Sida 1." in page(desk, document)

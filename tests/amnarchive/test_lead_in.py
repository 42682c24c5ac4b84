"""A proposal to the council is not shown as if the board had decided it."""

import re
from typing import Any

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.lead_in import lead_in, lead_in_of_text
from amnarchive.models import AgendaItem
from tests.factories import make_item, make_meeting

LEAD = "Parkstyrelsen föreslår att fullmäktige beslutar:"
POINT = "Motionen om bryggan avslås."


def sections(*texts: str, kind: str = "decision") -> list[dict[str, Any]]:
    """One section of the § with these paragraphs."""
    paragraphs = [
        {"text": text, "mark": None, "level": 0, "page": 1, "line": 1, "box": None}
        for text in texts
    ]
    return [{"kind": kind, "heading": "Beslut", "paragraphs": paragraphs}]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((LEAD, POINT), [LEAD]),
        (("Enligt kontorets förslag:", LEAD, POINT), ["Enligt kontorets förslag:", LEAD]),
        (("Ärendet drogs av kontoret.", LEAD, POINT), [LEAD]),
        ((POINT, LEAD, "Något annat."), []),
        ((POINT,), []),
        ((), []),
    ],
)
def test_what_leads_to_the_first_point(texts: tuple[str, ...], said: list[str]) -> None:
    assert lead_in(sections(*texts), [POINT]) == said


def test_other_sections_lead_to_no_decision() -> None:
    assert lead_in(sections(LEAD, POINT, kind="matter"), [POINT]) == []


def test_without_points_nothing_leads_to_them() -> None:
    assert lead_in(sections(LEAD), []) == lead_in_of_text(LEAD, []) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Bryggan\nBeslut\n{LEAD}\n{POINT}", [LEAD]),
        (f"{LEAD}\n{POINT}\nSvar sänds.", [LEAD]),
        (f"Beslut\n\n{LEAD}\n\n1. {POINT}", [LEAD]),
        (f"Beslut\n{POINT}\n{LEAD}", []),
        ("Texten fortsätter långt före beslutet:", []),
    ],
)
def test_the_text_as_printed_tells_it_too(text: str, said: list[str]) -> None:
    assert lead_in_of_text(text, [POINT]) == said


@pytest.mark.django_db
def test_it_stands_in_the_box_and_in_the_story_of_the_case(client: Client) -> None:
    item = make_item(
        make_meeting(), 9, decision=[POINT], cases=["AMN 2019-0178"], sections=sections(LEAD, POINT)
    )
    page = client.get(item.get_absolute_url()).content.decode()
    assert LEAD in page[page.index('id="beslut"') : page.index('id="beslut-1"')]
    case = client.get(item.item_cases.get().case.get_absolute_url()).content.decode()
    assert case.index(LEAD) < case.index(POINT)


@pytest.mark.django_db
def test_descriptions_and_files_tell_it(client: Client) -> None:
    text = f"Bryggan\n{LEAD}\n{POINT}"
    item = make_item(make_meeting(), 9, decision=[POINT], text=text, sections=sections(LEAD, POINT))
    index_items(items=AgendaItem.objects.all())
    page = client.get(item.get_absolute_url()).content.decode()
    described = re.search('<meta name="description" content="([^"]*)"', page)
    assert described
    assert f"Beslut: {LEAD} {POINT}" in described[1]
    file = b"".join(client.get("/sok.csv?q=bryggan")).decode()
    assert f"{LEAD} {POINT}" in file


@pytest.mark.django_db
def test_words_looked_for_are_marked_in_it_and_counted_among_the_passages(client: Client) -> None:
    item = make_item(make_meeting(), 9, decision=[POINT], sections=sections(LEAD, POINT))
    page = client.get(f"{item.get_absolute_url()}?sok=fullmäktige").content.decode()
    box = page[page.index('id="beslut"') : page.index('id="beslut-1"')]
    assert '<mark id="traff-1">fullmäktige</mark>' in box
    assert 'href="#traff-2"' in box
    assert 'id="traff-2"' in page
    assert 'href="#traff-3"' not in page

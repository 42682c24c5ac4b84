"""A proposal to the council is not shown as if the board had decided it."""

from typing import Any

import pytest
from django.test import Client

from amnarchive.views.lead_in import lead_in
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
    assert lead_in(sections(*texts), POINT) == said


def test_other_sections_lead_to_no_decision() -> None:
    assert lead_in(sections(LEAD, POINT, kind="matter"), POINT) == []


@pytest.mark.django_db
def test_it_stands_in_the_box_and_in_the_story_of_the_case(client: Client) -> None:
    item = make_item(
        make_meeting(), 9, decision=[POINT], cases=["AMN 2019-0178"], sections=sections(LEAD, POINT)
    )
    page = client.get(item.get_absolute_url()).content.decode()
    assert page.index('id="beslut"') < page.index(LEAD) < page.index('id="beslut-1"')
    case = client.get(item.item_cases.get().case.get_absolute_url()).content.decode()
    assert case.index(LEAD) < case.index(POINT)

"""A body's proposal to the next body, and what that body made of it, on the pages."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from amnarchive.models import AgendaItem, DecisionPoint
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body, make_clerk, make_item, make_meeting, make_motion, make_paper

pytestmark = pytest.mark.django_db
KEY = "AMN 2019-0178"
PATH = "/arenden/amn-2019-0178/"
LEAD = "Arbetsmarknadsnämnden föreslår att kommunfullmäktige beslutar:"
COUNCIL = "/kommunfullmaktige/2019-09-23/5/"
MARCH, JUNE, SEPTEMBER = dt.date(2019, 3, 4), dt.date(2019, 6, 18), dt.date(2019, 9, 23)


def decision(*texts: str) -> list[dict[str, Any]]:
    paragraphs = [
        {"text": text, "mark": None, "level": 0, "page": 1, "line": n, "box": None}
        for n, text in enumerate(texts, 1)
    ]
    return [{"kind": "decision", "heading": "Beslut", "paragraphs": paragraphs}]


def propose(*points: str, day: dt.date = JUNE, number: int = 4, **values: Any) -> AgendaItem:
    meeting = make_meeting(date=day, published=values.pop("public", True))
    return make_item(
        meeting,
        number,
        "Båtplatser",
        cases=[KEY],
        decision=points,
        sections=decision(LEAD, *points),
        **values,
    )


def decide(*points: str, lead: str = "", day: dt.date = SEPTEMBER, **values: Any) -> AgendaItem:
    body = make_body("Kommunfullmäktige", slug="kommunfullmaktige")
    meeting = make_meeting(body, day)
    texts = [lead, *points] if lead else points
    values.setdefault("number", 5)
    return make_item(
        meeting,
        title="Båtplatser",
        cases=[KEY],
        decision=points,
        sections=decision(*texts),
        **values,
    )


def text(client: Client, path: str, start: str = "<h1") -> str:
    html = client.get(path).content.decode()
    said = re.sub("<[^>]+>", " ", html[html.index(start) :].replace("</a>.", "."))
    return " ".join(said.split()).replace(" .", ".").replace(" ,", ",")


def changes(client: Client, path: str) -> list[str]:
    html = client.get(path).content.decode()
    found = re.findall(r"<(?:del|ins)>.*?</(?:del|ins)>", html, re.DOTALL)
    told = [" ".join(re.sub("<[^>]+>", "", one).split()) for one in found]
    return [one for one in told if one.startswith("[")]


def test_a_changed_proposal_is_told_on_both_pages(client: Client) -> None:
    source = propose("Trettio bryggor köps.")
    decide("Femtio bryggor köps.")
    said = "Beslutet skiljer sig från det som arbetsmarknadsnämnden föreslog den 18 juni 2019."
    for path in (PATH, COUNCIL):
        assert said in text(client, path)
        assert changes(client, path) == ["[borttaget:] Trettio [slut]", "[tillagt:] Femtio [slut]"]
        assert f'href="{source.get_absolute_url()}#beslut"' in client.get(path).content.decode()


def test_an_unchanged_proposal_is_told_plainly(client: Client) -> None:
    propose("Trettio bryggor köps.")
    decide("Trettio bryggor köps.")
    said = "Kommunfullmäktige beslutade det som arbetsmarknadsnämnden föreslog den 18 juni 2019."
    for path in (PATH, COUNCIL):
        assert said in text(client, path)
        assert changes(client, path) == []


def test_a_proposal_is_never_called_a_decision(client: Client) -> None:
    make_paper(
        cases=[KEY],
        dated=MARCH,
        facts={"proposed_decision": ["Trettio bryggor köps."]},
    )
    propose("Trettio bryggor köps.", report_dated=MARCH)
    said = text(client, PATH)
    assert "Förslag till kommunfullmäktige Arbetsmarknadsnämnden lämnade sitt förslag" in said
    assert "Arkivet har inget senare beslut från kommunfullmäktige." in said
    assert "föreslog kommunfullmäktige det som förvaltningen föreslog den 4 mars 2019." in said
    assert "Beslutat" not in said
    assert "nämnden beslutade" not in said
    page = text(client, "/arbetsmarknadsnamnden/2019-06-18/4/")
    assert "nämnden beslutade" not in page


def test_a_paragraph_that_decides_a_part_says_so(client: Client) -> None:
    points = ["Kontoret räknar om bryggorna.", "Trettio bryggor köps."]
    item = propose(*points)
    AgendaItem.objects.filter(pk=item.pk).update(sections=decision(points[0], LEAD, points[1]))
    for path in (PATH, item.get_absolute_url()):
        said = text(client, path)
        places = [said.index(words) for words in (points[0], LEAD, points[1])]
        assert places == sorted(places)
    said = text(client, PATH)
    assert "Delvis beslutat" in said
    assert "Beslut och förslag till kommunfullmäktige § 4" in said.replace("\xa0", " ")


def test_nothing_is_said_where_the_minutes_follow_words_that_differ(client: Client) -> None:
    propose("Trettio bryggor köps.")
    decide("Femtio bryggor köps.", lead="Enligt arbetsmarknadsnämndens förslag:")
    for path in (PATH, COUNCIL):
        assert "skiljer sig" not in text(client, path)
        assert changes(client, path) == []


def test_a_hidden_proposal_is_not_told(client: Client) -> None:
    propose("Trettio bryggor köps.", public=False)
    decide("Femtio bryggor köps.")
    for user in (None, make_clerk()):
        if user:
            client.force_login(user)
        for path in (PATH, COUNCIL):
            assert "Trettio" not in text(client, path)


def test_cases_that_do_not_agree_say_nothing(client: Client) -> None:
    propose("Trettio bryggor köps.")
    other = propose("Fyrtio bryggor köps.", day=dt.date(2019, 6, 25), number=7)
    council = decide("Femtio bryggor köps.")
    case = make_item(make_meeting(date=MARCH), 9, cases=["AMN 2019-0999"]).item_cases.get().case
    other.item_cases.update(case=case)
    council.item_cases.create(case=case, position=2, printed="AMN 2019-0999")
    assert "skiljer sig" not in text(client, COUNCIL)
    assert "skiljer sig" in text(client, PATH)


@pytest.mark.parametrize("path", [PATH, COUNCIL])
def test_queries_do_not_grow_with_the_meetings_of_the_case(client: Client, path: str) -> None:
    propose("Trettio bryggor köps.")
    decide("Femtio bryggor köps.")
    few = count_queries(client, path)
    for day in range(1, 20):
        propose("Fyrtio bryggor köps.", day=dt.date(2019, 7, day), number=day)
    assert count_queries(client, path) == few


def test_where_the_case_stands(client: Client) -> None:
    first = propose("Trettio bryggor köps.", outcome="postponed")
    assert "Uppskjutet Arbetsmarknadsnämnden sköt upp ärendet" in text(client, PATH)
    AgendaItem.objects.filter(pk=first.pk).update(outcome="referred_back")
    assert "Skickat tillbaka Arbetsmarknadsnämnden skickade tillbaka" in text(client, PATH)
    assert "Arkivet har inget senare beslut." in text(client, PATH)
    council = decide("Femtio bryggor köps.")
    assert "Beslutat Kommunfullmäktige beslutade den 23 september 2019" in text(client, PATH)
    DecisionPoint.objects.all().delete()
    AgendaItem.objects.update(outcome="")
    assert "Inget beslut Kommunfullmäktige tog upp ärendet utan att besluta" in text(client, PATH)
    AgendaItem.objects.filter(pk__in=[first.pk, council.pk]).delete()
    make_paper(cases=[KEY], dated=MARCH)
    assert "Arkivet har handlingar i ärendet, men inget protokoll" in text(client, PATH)


def test_where_it_stands_is_told_by_the_last_decision_on_every_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("amnarchive.views.case.A_PAGE", 1)
    propose("Trettio bryggor köps.")
    decide("Femtio bryggor köps.")
    make_item(make_meeting(date=dt.date(2019, 10, 1)), 3, "Anmälan", cases=[KEY], decision=[])
    for number in (1, 2, 3):
        assert "Beslutat Kommunfullmäktige beslutade" in text(client, f"{PATH}?sida={number}")
    assert "skiljer sig" in text(client, f"{PATH}?sida=2", '<ol class="timeline">')


def test_a_motion_for_what_another_body_proposes_is_not_for_the_administrations(
    client: Client,
) -> None:
    council = decide("Trettio bryggor köps.")
    make_motion(council, content="administration", text="Yrkar bifall till nämndens förslag.")
    assert "bifall till förslaget" in text(client, COUNCIL)
    assert "förvaltningens" not in text(client, COUNCIL)
    council.motions.update(text="Yrkar bifall till stadsledningskontorets förslag.")
    assert "bifall till förvaltningens förslag" in text(client, COUNCIL)

"""The pages of cases."""

import datetime as dt
import re

import pytest
from django.test import Client

from amnarchive.models import DecisionPoint, Document
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_body,
    make_case,
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_paper,
    make_reservation,
)

pytestmark = pytest.mark.django_db
KEY = "AMN 2019-0178"
PATH = "/arenden/amn-2019-0178/"


def told(client: Client) -> list[str]:
    """The steps of the case in words."""
    html = client.get(PATH).content.decode()
    start = html.index('<ol class="timeline">')
    steps = html[start : html.index("</ol>", start)].split('<p class="kicker">')[1:]
    return [
        " ".join(re.sub("<[^>]+>", " ", step).split()).replace(" ,", ",").replace(" .", ".")
        for step in steps
    ]


def test_way_of_the_case_in_order_of_time(client: Client) -> None:
    later = make_meeting(make_body("Torgnämnden"), dt.date(2019, 9, 3))
    earlier = make_meeting(make_body("Parknämnden"), dt.date(2019, 6, 18))
    make_item(later, 2, "Slutlig plan", cases=[KEY])
    make_item(earlier, 7, "Förslag till plan", cases=[KEY], outcome="postponed")
    first, last = told(client)
    assert first.startswith("Tisdag 18 juni 2019, Parknämnden Bordlagt § 7 Förslag till plan")
    assert last.startswith("Tisdag 3 september 2019, Torgnämnden Beslut § 2 Slutlig plan")


def test_case_is_named_by_the_title_that_its_items_share(client: Client) -> None:
    make_item(make_meeting(), 1, "Grön plan", cases=[KEY])
    make_item(make_meeting(date=dt.date(2020, 1, 14)), 1, "Grön plan", cases=[KEY])
    page = client.get(PATH).content.decode()
    assert '<h1 lang="sv">Grön plan</h1>' in page
    assert "Rubriken har skiftat" not in page
    make_item(make_meeting(date=dt.date(2021, 1, 12)), 1, "Något annat", cases=[KEY])
    page = client.get(PATH).content.decode()
    assert '<h1 lang="sv">Något annat</h1>' in page
    assert "Rubriken har skiftat" in page


def test_papers_of_the_case(client: Client) -> None:
    for name, status in (("utlåtande.pdf", "published"), ("hemligt.pdf", "held")):
        make_document(name=name, status=status, kind="report").cases.add(make_case(KEY))
    html = client.get("/arenden/amn-2019-0178/").content.decode()
    assert "utlåtande.pdf" in html
    assert "hemligt.pdf" not in html


def test_case_without_anything_public_is_not_found(client: Client) -> None:
    make_item(make_meeting(published=False), 1, cases=[KEY])
    assert client.get("/arenden/amn-2019-0178/").status_code == 404
    assert KEY not in client.get("/arenden/").content.decode()
    assert client.get("/arenden/finns-inte/").status_code == 404


def test_list_counts_public_items_and_names_the_latest(client: Client) -> None:
    make_item(make_meeting(), 1, "Första rubriken", cases=[KEY])
    make_item(make_meeting(date=dt.date(2020, 1, 14)), 1, "Senaste rubriken", cases=[KEY])
    make_item(make_meeting(date=dt.date(2021, 1, 14), published=False), 1, "Dold", cases=[KEY])
    html = client.get("/arenden/").content.decode()
    assert "Senaste rubriken" in html
    assert "2 paragrafer" in html
    assert "Dold" not in html
    assert html.count(KEY) == 1


@pytest.mark.parametrize("path", ["/arenden/", "/arenden/amn-2019-0178/"])
def test_queries_do_not_grow(client: Client, path: str) -> None:
    meeting = make_meeting()

    def fill(until: int) -> int:
        for number in range(meeting.items.count() + 1, until + 1):
            item = make_item(meeting, number, cases=[KEY, f"AMN 2020-{number}"])
            make_reservation(item, [("Åke Öman", "M")])
        return count_queries(client, path)

    assert fill(5) == fill(40)


def make_story() -> None:
    """A report that is postponed, then decided with a change and a reservation."""
    make_paper(
        title="Fler båtplatser",
        cases=[KEY],
        dated=dt.date(2019, 5, 6),
        facts={"proposed_decision": ["Nämnden köper trettio bryggor."]},
    )
    first = make_meeting(date=dt.date(2019, 5, 15))
    make_item(first, 3, "Båtplatser", cases=[KEY], outcome="postponed", decision=["Bordläggs."])
    second = make_meeting(date=dt.date(2019, 6, 18))
    item = make_item(
        second,
        4,
        "Båtplatser",
        cases=[KEY],
        report_dated=dt.date(2019, 5, 6),
        decision=["Nämnden köper femtio bryggor."],
    )
    make_reservation(item, [("Åke Öman", "M")])


def test_from_report_over_postponement_to_decision_and_reservation(client: Client) -> None:
    make_story()
    report, postponed, decision = told(client)
    assert report.startswith("Måndag 6 maj 2019 Tjänsteutlåtande Fler båtplatser")
    assert "Det här föreslogs" in report
    assert "Nämnden köper trettio bryggor." in report
    assert "Bordlagt § 3" in postponed
    assert "ändrades" not in postponed
    assert "Beslut § 4" in decision
    assert "Reservation: M läs reservationen" in decision
    assert "Så ändrades förslaget" in decision


def test_what_changed_is_told_word_by_word(client: Client) -> None:
    make_story()
    html = client.get(PATH).content.decode()
    way = html[html.index('<ol class="timeline">') :]
    assert [re.sub("<[^>]+>", "", gone) for gone in re.findall("<del>.*?</del>", way)] == [
        "Överstruket",
        "[borttaget:] trettio [slut] ",
    ]
    assert "femtio" in html
    page = client.get("/arbetsmarknadsnamnden/2019-06-18/4/").content.decode()
    assert '<h2 id="andringar">' in page
    assert "[tillagt:] </span>femtio " in page


def test_a_decision_as_proposed_is_said_to_be_the_same(client: Client) -> None:
    make_story()
    DecisionPoint.objects.filter(text__contains="femtio").update(
        text="Nämnden beslutade att köpa trettio bryggor."
    )
    said = (
        "Arbetsmarknadsnämnden beslutade det som förvaltningen föreslog den 6 maj 2019, bara med"
        " verben i en annan form."
    )
    assert said in told(client)[2]
    page = client.get("/arbetsmarknadsnamnden/2019-06-18/4/").content.decode()
    assert said in " ".join(re.sub("<[^>]+>", "", page).split())
    assert "<del>" not in page
    DecisionPoint.objects.filter(item__number=4).update(text="Nämnden köper trettio bryggor.")
    assert "beslutade det som förvaltningen föreslog den 6 maj 2019." in told(client)[2]


def test_a_proposal_printed_in_the_minutes_is_compared_too(client: Client) -> None:
    lines = ["Kontorets förslag till beslut:", "Kajen målas röd."]
    stored = [{"text": line, "mark": "", "level": 0, "page": 1, "line": 1} for line in lines]
    sections = [
        {"kind": "matter", "heading": "Ärendet", "paragraphs": stored[:1]},
        {"kind": "proposal", "heading": "Förslag", "paragraphs": stored},
    ]
    make_item(make_meeting(), 1, cases=[KEY], decision=["Kajen målas blå."], sections=sections)
    (step,) = told(client)
    assert "Så ändrades förslaget" in step
    page = client.get("/arbetsmarknadsnamnden/2019-06-18/1/").content.decode()
    assert 'href="#stycke-2" lang="sv">kontorets förslag' in page


def test_a_held_report_proposes_nothing_in_public(client: Client) -> None:
    make_story()
    Document.objects.update(public=False, status="held")
    html = client.get(PATH).content.decode()
    page = client.get("/arbetsmarknadsnamnden/2019-06-18/4/").content.decode()
    for text in (html, page):
        assert "trettio" not in text
        assert "förvaltningen föreslog" not in text
    client.force_login(make_clerk())
    assert "trettio" in client.get(PATH).content.decode()


def test_the_line_in_time_has_a_dot_for_each_step(client: Client) -> None:
    make_story()
    html = client.get(PATH).content.decode()
    chart = html[html.index('id="diagram-arende"') : html.index("</figure>")].replace("\xa0", " ")
    assert re.findall(r'aria-label="(\d[^"]+)"', chart) == [
        "6 maj 2019: Tjänsteutlåtande",
        "15 maj 2019: Bordlagt, § 3",
        "18 juni 2019: Beslut, § 4",
    ]


def test_a_case_of_one_day_has_no_line(client: Client) -> None:
    make_item(make_meeting(), 1, cases=[KEY])
    assert "diagram-arende" not in client.get(PATH).content.decode()

"""The pages of documents that are no minutes, and where other pages name them."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.models import Case, DocumentPage
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_body,
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_paper,
)

pytestmark = pytest.mark.django_db
NONE = "Handlingen är varken protokoll, protokollsutdrag eller tjänsteutlåtande."


def html(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_a_report_tells_what_it_proposes_and_where_it_was_dealt_with(
    client: Client, archive: Archive
) -> None:
    page = html(client, archive.paper.page_url)
    assert "Sommarjobb i ytterstaden" in page
    assert "28 maj 2019" in page
    assert "Behandlades i" in page
    assert f'href="{archive.item.path}"' in page
    assert "Förslag till beslut" in page
    assert f'href="{archive.case.get_absolute_url()}"' in page
    assert f'href="{archive.paper.get_absolute_url()}"' in page
    assert "Förslag om fler platser." in page
    assert NONE not in page


def test_an_attachment_that_the_report_names_is_linked(client: Client, archive: Archive) -> None:
    page = html(client, archive.paper.page_url)
    kalkyl = archive.meeting.documents.get(kind="attachment")
    assert f'<a href="{kalkyl.page_url}">1. Kalkyl</a>' in page
    assert "Bilaga till" in html(client, kalkyl.page_url)
    kalkyl.public = False
    kalkyl.save()
    page = html(client, archive.paper.page_url)
    assert "<li>1. Kalkyl</li>" in page
    assert kalkyl.page_url not in page


def test_the_item_lists_its_papers(client: Client, archive: Archive) -> None:
    page = html(client, archive.item.path)
    assert "Handlingar i ärendet" in page
    attachment = archive.meeting.documents.get(kind="attachment")
    assert page.index(f'href="{archive.paper.page_url}"') < page.index(attachment.page_url)
    assert "Andra handlingar i samma ärende" not in page


def test_the_case_shows_papers_among_its_items_in_order_of_time(
    client: Client, archive: Archive
) -> None:
    make_paper(title="Uppföljning", cases=["AMN 2019-0178"], dated=dt.date(2020, 2, 1))
    make_paper(title="Odaterad", cases=["AMN 2019-0178"])
    page = html(client, archive.case.get_absolute_url())
    titles = ["Sommarjobb i ytterstaden", "Sommarjobb för unga", "Uppföljning", "Odaterad"]
    places = [page.rindex(title) for title in titles]
    assert places == sorted(places)


@pytest.mark.parametrize("status", ["received", "needs_review", "held"])
def test_what_is_held_is_shown_to_clerks_only_and_marked(
    client: Client, archive: Archive, status: str
) -> None:
    paper = make_paper(
        title="Hemlig skiss", cases=["AMN 2019-0178"], status=status, dated=dt.date(2019, 5, 28)
    )
    others = [archive.item.path, archive.case.get_absolute_url(), "/handlingar/"]
    html(client, paper.page_url, 404)
    assert not any("Hemlig skiss" in html(client, path) for path in others)
    client.force_login(make_clerk())
    answer = client.get(paper.page_url)
    assert "Inte publicerat." in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    for path in others[:2]:
        page = html(client, path)
        assert "Hemlig skiss" in page
        assert "hålls inne" in page


def test_held_items_are_not_named_on_public_papers(client: Client) -> None:
    item = make_item(make_meeting(published=False), 7, "Hemlig rubrik", cases=["AMN 2019-0178"])
    paper = make_paper(cases=["AMN 2019-0178"])
    page = html(client, paper.page_url)
    assert "Hemlig rubrik" not in page
    assert item.path not in page
    attached = make_paper(meeting=item.meeting, item_slug=item.slug)
    assert item.meeting.path not in html(client, attached.page_url)
    client.force_login(make_clerk())
    assert item.path in html(client, paper.page_url)


def test_what_is_none_of_the_kinds_says_so(client: Client) -> None:
    assert NONE in html(client, make_paper(kind="other").page_url)


def test_minutes_lead_to_their_meeting(client: Client, archive: Archive) -> None:
    answer = client.get(archive.document.page_url)
    assert (answer.status_code, answer["Location"]) == (302, archive.meeting.path)
    assert client.get(make_document().page_url).status_code == 404


@pytest.mark.parametrize(
    "path", ["/handlingar/abc/text/", "/handlingar/0123456789abcdef/text/", "/handlingar/%00/text/"]
)
def test_wrong_addresses_are_not_found(client: Client, path: str) -> None:
    html(client, path, 404)


def test_hostile_names_and_texts_are_shown_as_text(client: Client) -> None:
    evil = '<script>alert("x")</script>'
    paper = make_paper([evil], title="", name=f"{evil}.pdf", facts={"proposed_decision": [evil]})
    page = html(client, f"{paper.page_url}?q=script")
    assert "<script>alert" not in page
    assert "&lt;<mark>script</mark>&gt;" in page


def test_a_long_text_is_paged_and_a_hit_leads_to_its_page(client: Client) -> None:
    sheets = ["\n".join(f"Rad {n} på blad {sheet}." for n in range(60)) for sheet in range(1, 31)]
    paper = make_paper(sheets)
    first = html(client, paper.page_url)
    assert 'id="blad-6"' in first
    assert 'id="blad-7"' not in first
    page = html(client, f"{paper.page_url}?blad=29&q=blad")
    assert 'id="blad-29"' in page
    assert "<mark>blad</mark> 29" in page
    assert "?blad=29&amp;q=blad&amp;sida=4" in page
    assert 'id="blad-24"' in html(client, f"{paper.page_url}?blad=29&q=blad&sida=4")
    for odd in ("?blad=x", "?blad=999999999999", "?sida=-1", "?sida=99", "?q=%00"):
        html(client, paper.page_url + odd)


def test_bullets_of_symbol_fonts_are_seen(client: Client) -> None:
    assert "• Fyra handledare" in html(client, make_paper(["\uf0b7 Fyra handledare"]).page_url)


def test_one_endless_page_is_cut(client: Client) -> None:
    paper = make_paper(["\n".join(f"Rad {n}" for n in range(2000))])
    page = html(client, f"{paper.page_url}?sida=3")
    assert "Rad 800" in page
    assert "Rad 799<" not in page
    assert "Rad 1200<" not in page
    DocumentPage.objects.all().delete()
    assert "bara i originalet" in html(client, paper.page_url)


def test_queries_do_not_grow(client: Client) -> None:
    paper = make_paper(cases=["AMN 2019-0178"], facts={"attachments": ["Kalkyl"]})
    item = make_item(cases=["AMN 2019-0178"])
    paths = (paper.page_url, item.path, "/arenden/amn-2019-0178/", "/handlingar/")

    def fill(count: int) -> list[int]:
        for number in range(count):
            make_item(item.meeting, 100 + item.meeting.items.count(), cases=["AMN 2019-0178"])
            make_paper(cases=["AMN 2019-0178"], title=f"Bilaga {number}", kind="attachment")
            make_paper(meeting=item.meeting, item_slug=item.slug)
        return [count_queries(client, path) for path in paths]

    assert fill(2) == fill(20)


@pytest.mark.usefixtures("archive")
def test_the_list_names_all_kinds_and_narrows(client: Client) -> None:
    school = make_body("Utbildningsnämnden", slug="utbildningsnamnden")
    make_paper(kind="other", title="Inbjudan", dated=dt.date(2022, 4, 1), body=school)
    make_document(name="hemligt.pdf", status="held")
    page = html(client, "/handlingar/")
    assert 'href="/arbetsmarknadsnamnden/2019-06-18/"' in page
    for title in ("protokoll-2019-06-18.pdf", "Sommarjobb i ytterstaden", "Kalkyl", "Inbjudan"):
        assert title in page
    assert "hemligt.pdf" not in page
    for query in ("?slag=andra", "?ar=2022", "?namnd=utbildningsnamnden"):
        page = html(client, f"/handlingar/{query}")
        assert "Inbjudan" in page
        assert "Kalkyl" not in page
    assert "Inga handlingar passar" in html(client, "/handlingar/?slag=andra&ar=2019")
    for odd in ("?slag=x", "?ar=x", "?ar=٢٠١٩", "?namnd=%00", "?sida=0", "?ar=99999999999999"):
        html(client, f"/handlingar/{odd}")


def test_an_empty_list_says_so(client: Client) -> None:
    assert "Inga handlingar finns" in html(client, "/handlingar/")


def test_papers_of_the_meeting_itself(client: Client, archive: Archive) -> None:
    paper = make_paper(title="Kallelsen", kind="other", meeting=archive.meeting)
    page = html(client, archive.meeting.path)
    assert "Handlingar till sammanträdet" in page
    assert paper.page_url in page
    assert "Kalkyl" not in page
    assert archive.meeting.path in html(client, paper.page_url)


def test_a_case_of_papers_alone_has_a_page(client: Client) -> None:
    make_paper(title="Ensam", cases=["AMN 2019-0178"])
    assert "Ensam" in html(client, Case.objects.get().get_absolute_url())


def test_the_day_of_the_upload_is_not_taken_for_that_of_the_paper(client: Client) -> None:
    make_paper(title="Färjans tidtabell")
    make_paper(title="Färjans däck", dated=dt.date(2019, 5, 28))
    for path in ("/handlingar/", "/sok/?q=Färjans"):
        page = html(client, path)
        assert page.count("uppladdat") == 1
        assert "28 maj 2019" in page


@pytest.mark.parametrize("year", ["0", "0000", "00019", "٢٠١٩", "1", "-1", "9999", "99999", "²"])
def test_no_year_is_too_odd_for_the_list(client: Client, year: str) -> None:
    make_paper(dated=dt.date(2019, 5, 28))
    html(client, f"/handlingar/?ar={year}")


def test_other_paragraphs_of_the_case_are_told_though_they_have_no_title(
    client: Client, archive: Archive
) -> None:
    case = archive.paper.cases.first()
    assert case is not None
    make_item(
        make_meeting(date=dt.date(2021, 3, 2)), 2, "", cases=[case.label], text="Ordet ges åt Bo."
    )
    assert "§\u00a02 Ordet ges åt Bo.</a>" in html(client, archive.paper.page_url)

"""What many pages say alike is asked for once in a state of the archive, and shown no longer."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from pytest_django import Settings

from amnarchive.caching.kept import in_request, in_state, kept
from amnarchive.models import Body, Document, ItemCase, Meeting, PartyName
from amnarchive.search.match.bearers import all_parties
from tests.factories import (
    make_body,
    make_case,
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_reservation,
)


def test_it_is_asked_once_for_a_state_and_the_same_words() -> None:
    asked: list[str] = []

    @kept
    def question(word: str) -> str:
        asked.append(word)
        return word.upper()

    with in_state("one"):
        assert (question("a"), question("a"), question("b")) == ("A", "A", "B")
    with in_state("two"):
        assert question("a") == "A"
    assert asked == ["a", "b", "a"]


def test_without_a_state_it_is_asked_each_time() -> None:
    asked: list[int] = []

    @kept
    def question(*, number: int) -> int:
        asked.append(number)
        return number

    with in_state("one"):
        question(number=1)
    question(number=1)
    question(number=1)
    assert asked == [1, 1, 1]


def test_another_language_or_day_is_another_question(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    @kept
    def question() -> int:
        asked.append(0)
        return len(asked)

    with in_state("one"):
        assert question() == 1
        with translation.override("en"):
            assert question() == 2
        with monkeypatch.context() as tomorrow:
            tomorrow.setattr(timezone, "localdate", lambda: dt.date(2040, 1, 1))
            assert question() == 3
        assert question() == 1


def test_what_failed_is_asked_again() -> None:
    answers = iter([ValueError("no answer"), "found"])

    @kept
    def question() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    with in_state("one"):
        with pytest.raises(ValueError, match="no answer"):
            question()
        assert question() == "found"


@pytest.fixture
def _asking(settings: Settings) -> None:
    settings.AMN_ASK_STATE, settings.AMN_PAGE_CACHE_MB = True, 0


PAGES = ["/atlas/", "/samsyn/", "/samsyn/m-s/", "/lika/", "/sok/", "/reservationer/"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_asking")
@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_a_change_at_once(client: Client, path: str) -> None:
    """Though no page is held: what the forms offer is, and the letters of the parties."""
    meeting = make_meeting()
    make_reservation(make_item(meeting, 8, "Sommarjobb"), [("Ada Ek", "M")])
    client.get(path)
    with CaptureQueriesContext(connection) as again:
        page = client.get(path).content.decode()
    with CaptureQueriesContext(connection) as anew:
        assert client.get(path, headers={"Cookie": "sessionid=x"}).status_code == 200
    assert len(again) < len(anew)
    assert "Vuxnämnden" not in page
    Body.objects.filter(pk=meeting.body_id).update(name="Vuxnämnden")
    PartyName.objects.filter(party__code="m").update(letter="Q")
    after = client.get(path).content.decode()
    if path != "/lika/":
        assert "Vuxnämnden" in after
    if "samsyn/m-s" in path:
        assert "S – Q" in after


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_asking")
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/atlas/", "Provnämnden"),
        ("/arenden/", "KS 2019/77"),
        ("/personer/", "Ada Ek"),
        ("/sitemap-paragrafer.xml", "/8/"),
        ("/sitemap-arenden.xml", "/arenden/"),
    ],
)
def test_what_is_taken_out_is_named_no_more(client: Client, path: str, shown: str) -> None:
    """And what comes in is named at once: none of it waits for a page to be forgotten."""
    meeting = make_meeting(make_body("Provnämnden", slug="prov"))
    item = make_item(meeting, 8, "Sommarjobb")
    make_reservation(item, [("Ada Ek", "M")])
    assert "KS 2019/77" not in client.get("/arenden/").content.decode()
    case = make_case("KS 2019/77")
    ItemCase.objects.create(item=item, case=case, position=1, printed=case.key)
    assert shown in client.get(path).content.decode()
    Meeting.objects.update(published=False)
    assert shown not in client.get(path).content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_asking")
def test_a_paper_that_is_held_is_counted_no_more(client: Client) -> None:
    document = make_document(kind=Document.Kind.REPORT)
    page = client.get("/handlingar/")
    assert [choice.count for choice in page.context["kinds"]] == [1]
    Document.objects.filter(pk=document.pk).update(public=False)
    page = client.get("/handlingar/")
    assert [*page.context["kinds"], *page.context["years"], *page.context["page"]] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_asking")
def test_who_is_logged_in_is_told_what_is(client: Client) -> None:
    """Their pages know of no state, so that nothing is kept for strangers that they alone see."""
    client.force_login(make_clerk())
    client.get("/atlas/")
    before = len(all_parties())
    with CaptureQueriesContext(connection) as first:
        client.get("/atlas/")
    with CaptureQueriesContext(connection) as second:
        client.get("/atlas/")
    assert len(first) == len(second)
    assert len(all_parties()) == before


def test_a_request_without_a_state_asks_once_and_the_next_anew() -> None:
    asked: list[int] = []

    @kept
    def question() -> None:
        asked.append(1)

    for _request in range(2):
        with in_request():
            question()
            question()
    question()
    assert len(asked) == 3


@pytest.mark.django_db
def test_who_is_logged_in_makes_a_page_ask_for_the_parties_once(admin_client: Client) -> None:
    make_reservation(make_item(make_meeting()), [("Ylva Granqvist", "S")], text="Nej.")
    with CaptureQueriesContext(connection) as counted:
        admin_client.get("/uttalanden/")
    asked = [
        query for query in counted.captured_queries if 'FROM "amnarchive_party"' in query["sql"]
    ]
    assert len(asked) == 1

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.bodies import add_body
from amnarchive.models import (
    AgendaItem,
    Ballot,
    Case,
    Document,
    Meeting,
    Person,
    Redirect,
    Reservation,
    SearchEntry,
)
from ingest.types import FindingKind, Reading, Report
from tests import readings
from tests.factories import make_body, make_document

Read = Callable[..., Document]
Take = Callable[[Document, Reading], Document]


def paths() -> list[str]:
    order = ("meeting__date", "meeting__letter", "position")
    rows = AgendaItem.objects.select_related("meeting__body").order_by(*order)
    return [row.path for row in rows]


def test_minutes_become_a_public_meeting(read: Read) -> None:
    document = read([readings.rich_item(), readings.item(2, 2)])
    assert document.status == Document.Status.PUBLISHED
    meeting = Meeting.objects.get()
    assert meeting.published
    assert meeting.path == "/arbetsmarknadsnamnden/2021-03-16/"
    assert paths() == [f"{meeting.path}1/", f"{meeting.path}2/"]
    reservation = Reservation.objects.get()
    speaker = reservation.by.get()
    assert (speaker.name, speaker.party_letter, speaker.and_others) == ("Asta Lindehag", "V", True)
    assert speaker.person is not None
    assert speaker.party is not None
    assert speaker.party.code == "v"
    assert Case.objects.get().slug == "amn-2021-0045"
    assert Ballot.objects.get().person == speaker.person


def test_the_party_is_that_of_the_letter_even_when_its_time_is_over(read: Read) -> None:
    read([readings.rich_item()])
    recusal = AgendaItem.objects.get().recusals.get()
    assert recusal.party_letter == "FP"
    assert recusal.party is not None
    assert recusal.party.code == "l"


def test_reading_again_changes_nothing(read: Read) -> None:
    items = [readings.rich_item(), readings.item(2, 2)]
    document = read(items)
    before = list(AgendaItem.objects.values_list("pk", "slug"))
    people = Person.objects.count()
    read(items, document=document)
    assert list(AgendaItem.objects.values_list("pk", "slug")) == before
    assert Person.objects.count() == people
    assert Reservation.objects.count() == 1
    assert SearchEntry.objects.filter(kind="item").count() == 2
    assert not Redirect.objects.exists()


def test_a_better_version_moves_positions_to_numbers_and_leaves_redirects(read: Read) -> None:
    texts = [f"Text som bara paragraf {n} har, om sak {n * 7}. " * 5 for n in range(1, 4)]
    read([readings.item(n, None, None, text=texts[n - 1]) for n in (1, 2, 3)])
    rows = dict(AgendaItem.objects.values_list("position", "pk"))
    read([readings.item(n, n + 20, f"Rubrik {n}", text=texts[n - 1]) for n in (1, 2, 3)])
    assert dict(AgendaItem.objects.values_list("position", "pk")) == rows
    base = "/arbetsmarknadsnamnden/2021-03-16/"
    assert paths() == [f"{base}{n}/" for n in (21, 22, 23)]
    assert dict(Redirect.objects.values_list("old_path", "new_path")) == {
        f"{base}{n}/": f"{base}{n + 20}/" for n in (1, 2, 3)
    }


def test_a_real_page_goes_before_a_redirect(read: Read) -> None:
    texts = [f"Text som bara paragraf {n} har, om sak {n * 7}. " * 5 for n in range(1, 4)]
    read([readings.item(n, None, None, text=texts[n - 1]) for n in (1, 2, 3)])
    read([readings.item(n, n + 1, None, text=texts[n - 1]) for n in (1, 2, 3)])
    base = "/arbetsmarknadsnamnden/2021-03-16/"
    assert paths() == [f"{base}{n}/" for n in (2, 3, 4)]
    assert list(Redirect.objects.values_list("old_path", flat=True)) == [f"{base}1/"]


def test_a_paragraph_that_is_gone_is_removed(read: Read) -> None:
    document = read([readings.item(1, 1), readings.item(2, 2)])
    read([readings.item(1, 1)], document=document)
    assert paths() == ["/arbetsmarknadsnamnden/2021-03-16/1/"]


def test_an_extract_adds_its_own_and_leaves_the_minutes_alone(read: Read) -> None:
    whole = read([readings.item(1, 1), readings.item(2, 2)])
    extract = read([readings.item(1, 2, "Utdraget"), readings.item(2, 7)], is_extract=True)
    assert extract.meeting == whole.meeting
    titles = dict(AgendaItem.objects.values_list("number", "title"))
    assert titles[2] != "Utdraget"
    assert set(titles) == {1, 2, 7}


def test_whole_minutes_take_an_extracts_paragraph_over(read: Read) -> None:
    read([readings.item(1, 2, "Utdraget")], is_extract=True)
    row = AgendaItem.objects.get().pk
    whole = read([readings.item(1, 1), readings.item(2, 2, "Hela")])
    item = AgendaItem.objects.get(number=2)
    assert (item.pk, item.title, item.document) == (row, "Hela", whole)


def test_a_second_meeting_of_the_day_gets_a_letter(read: Read) -> None:
    read([readings.item(1, 1)], starts_at=dt.time(9, 0))
    read([readings.item(1, 2)], starts_at=dt.time(15, 0))
    assert paths() == [
        "/arbetsmarknadsnamnden/2021-03-16/1/",
        "/arbetsmarknadsnamnden/2021-03-16-b/2/",
    ]


def test_a_held_version_does_not_touch_the_published_one(read: Read) -> None:
    read([readings.item(1, 1, "Först")])
    held = read([readings.item(1, 1, "Sedan")], publish=False)
    assert held.items_waiting
    item = AgendaItem.objects.get()
    assert (item.title, item.published) == ("Först", True)


@pytest.mark.parametrize(
    ("kind", "text"),
    [(FindingKind.PERSONAL_NUMBER, "19••••••-••••"), (FindingKind.UNKNOWN_FORM, "?")],
)
def test_doubts_hold_back(read: Read, kind: FindingKind, text: str) -> None:
    document = read([readings.item(1, 1)], findings=[(kind, text)])
    assert document.status == Document.Status.NEEDS_REVIEW
    assert not Meeting.objects.get().published
    assert not AgendaItem.objects.get().published
    assert not SearchEntry.objects.filter(published=True).exists()


def test_missing_date_and_body_wait_for_a_person(read: Read) -> None:
    document = read([readings.item(1, 1)], date=None, body=None)
    assert document.status == Document.Status.NEEDS_REVIEW
    assert set(document.findings.values_list("kind", flat=True)) == {"missing_date", "missing_body"}
    assert not Meeting.objects.exists()


def test_what_the_clerk_says_fills_what_the_file_lacks(read: Read) -> None:
    document = make_document(status="received", kind="", date=dt.date(2020, 1, 21))
    document = read([readings.item(1, 1)], date=None, document=document)
    assert document.status == Document.Status.PUBLISHED
    assert Meeting.objects.get().date == dt.date(2020, 1, 21)


def test_a_day_that_the_clerk_and_the_file_differ_on_is_settled_by_a_person(read: Read) -> None:
    document = make_document(status="received", kind="", date=dt.date(2020, 1, 21))
    document = read([readings.item(1, 1)], document=document)
    assert document.status == Document.Status.NEEDS_REVIEW
    assert "2021-03-16" in document.findings.get().text
    assert not Meeting.objects.exists()
    document.head_decided = True
    document.save()
    document = read([readings.item(1, 1)], document=document)
    assert document.status == Document.Status.PUBLISHED
    assert Meeting.objects.get().date == dt.date(2020, 1, 21)


@pytest.mark.parametrize("day", [dt.date(2999, 1, 1), dt.date(1862, 12, 31), dt.date(202, 3, 16)])
def test_a_day_that_cannot_be_is_not_believed(read: Read, day: dt.date) -> None:
    document = read([readings.item(1, 1)], date=day)
    assert document.status == Document.Status.NEEDS_REVIEW
    assert document.findings.get().kind == "date_implausible"


def test_an_unknown_body_waits(read: Read) -> None:
    document = read([readings.item(1, 1)], body="Månnämnden")
    assert document.status == Document.Status.NEEDS_REVIEW
    assert "Månnämnden" in document.findings.get().text


def test_a_decided_day_moves_the_meeting_and_leaves_redirects(read: Read) -> None:
    document = read([readings.item(1, 1)])
    document.head_decided, document.date = True, dt.date(2021, 3, 17)
    document.body = document.meeting.body if document.meeting else None
    document.save()
    read([readings.item(1, 1)], document=document)
    assert paths() == ["/arbetsmarknadsnamnden/2021-03-17/1/"]
    assert dict(Redirect.objects.values_list("old_path", "new_path")) == {
        "/arbetsmarknadsnamnden/2021-03-16/": "/arbetsmarknadsnamnden/2021-03-17/",
        "/arbetsmarknadsnamnden/2021-03-16/1/": "/arbetsmarknadsnamnden/2021-03-17/1/",
    }


def test_numbers_that_stand_twice_or_cannot_be_do_not_stop_the_rest(read: Read) -> None:
    read([readings.item(1, 1), readings.item(2, 1), readings.item(3, 10**12), readings.item(4)])
    slugs = list(AgendaItem.objects.order_by("position").values_list("slug", "number"))
    assert slugs == [("1", 1), ("1-2", None), ("punkt-3", None), ("punkt-4", None)]


def test_a_report_is_tied_to_its_case(take: Take) -> None:
    report = Report(
        body="Arbetsmarknadsnämnden",
        title="Fler platser i vuxenutbildningen",
        subtitle=None,
        diary_numbers=("AMN 2021/45",),
        proposed_decision=(),
        signatories=(),
        headings=(),
        attachments=(),
        sections=(),
    )
    document = take(make_document(status="received", kind=""), readings.reading(report))
    assert document.status == Document.Status.PUBLISHED
    assert document.title == report.title
    assert [case.slug for case in document.cases.all()] == ["amn-2021-0045"]


def test_the_number_of_queries_does_not_grow_with_the_paragraphs(read: Read) -> None:
    counts = []
    read([readings.rich_item()])
    for many in (3, 60):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            read(
                [readings.rich_item(n, n) for n in range(1, many + 1)],
                date=dt.date(2022, 1, many % 28 + 1),
            )
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_listed_body_of_the_printed_municipality_is_added(take: Take) -> None:
    content = readings.minutes(
        [readings.item(1, 41)], body="Socialnämnden", municipality="Alingsås"
    )
    document = take(make_document(status="received", kind=""), readings.reading(content))
    assert document.status == Document.Status.PUBLISHED
    body = Meeting.objects.get().body
    assert (body.name, body.municipality) == ("Socialnämnden", "Alingsås")
    assert body.slug == "socialnamnden-alingsas"


def test_a_name_of_two_cities_in_the_archive_is_settled_by_a_person(read: Read) -> None:
    make_body("Barn- och ungdomsnämnden", municipality="Alingsås")
    document = read([readings.item(1, 1)], body="Socialnämnden")
    assert document.status == Document.Status.NEEDS_REVIEW
    assert "flera kommuner" in document.findings.get().text
    assert read([readings.item(1, 1)]).status == Document.Status.PUBLISHED


def test_a_body_of_another_municipality_is_not_mistaken_for_ours(take: Take) -> None:
    content = readings.minutes([readings.item(1, 41)], municipality="Ystad")
    document = take(make_document(status="received", kind=""), readings.reading(content))
    assert document.status == Document.Status.NEEDS_REVIEW
    assert "Ystad" in document.findings.get().text
    assert not Meeting.objects.exists()


def test_the_same_diary_number_in_two_cities_is_two_cases(take: Take) -> None:
    add_body(name="Socialnämnden", municipality="Ystad", by=None)
    for city in ("Stockholm", "Ystad"):
        items = [readings.item(1, 1, diary_numbers=["SN 2021/45"])]
        content = readings.minutes(items, body="Socialnämnden", municipality=city)
        document = take(make_document(status="received", kind=""), readings.reading(content))
        assert document.status == Document.Status.PUBLISHED
    cases = dict(Case.objects.values_list("slug", "municipality"))
    assert cases == {"sn-2021-0045": "Stockholm", "sn-2021-0045-ystad": "Ystad"}
    assert [str(case) for case in Case.objects.all()] == ["SN 2021-0045", "SN 2021-0045, Ystad"]

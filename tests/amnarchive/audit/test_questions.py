"""Each question counts what it says, and nothing else."""

import datetime as dt

import pytest

from amnarchive.audit import Answer, Scope, ask
from amnarchive.models import Body, DocumentPage, Finding, Person, PersonMatch
from tests.factories import (
    make_body,
    make_case,
    make_document,
    make_item,
    make_meeting,
    make_person,
)

pytestmark = pytest.mark.django_db
ALL = Scope()
MAY, JUNE, AUGUST = dt.date(2019, 5, 14), dt.date(2019, 6, 18), dt.date(2019, 8, 20)


def numbers(key: str, scope: Scope = ALL) -> dict[str, int]:
    """The figures of a question by their keys."""
    return {figure.key: figure.number for figure in answer(key, scope).figures}


def answer(key: str, scope: Scope = ALL) -> Answer:
    found = ask(key, scope)
    assert found is not None
    return found


def labels(key: str, figure: str, scope: Scope = ALL) -> list[str]:
    (wanted,) = [f for f in answer(key, scope).figures if f.key == figure]
    return [f"{row.label} {row.detail}".strip() for row in wanted.rows]


def test_undecided_tells_information_from_what_was_missed() -> None:
    meeting = make_meeting()
    make_item(meeting, 1, "Lokaler")
    make_item(meeting, 2, "Information om sommarjobben", decision=())
    make_item(meeting, 3, "Anmälningsärenden", decision=())
    make_item(
        meeting, 4, "Verksamhetsplan", decision=(), text="Ärendet\n\nNämnden beslutar att säga ja"
    )
    make_item(meeting, 5, "Budget", decision=(), sections=[{"kind": "decision", "paragraphs": []}])
    make_item(
        meeting, 6, "Cykelverkstaden", decision=(), text="Om det som nämnden tidigare. Och mer."
    )
    make_item(meeting, 7, "Taxor", decision=(), outcome="postponed")
    assert numbers("undecided") == {"missed": 2, "unclear": 1, "information": 2}
    assert [label.partition(", ")[2] for label in labels("undecided", "missed")] == [
        "§ 4 Verksamhetsplan", "§ 5 Budget",
    ]  # fmt: skip


def meeting_with(numbers: "range | list[int]", date: dt.date, kind: str = "minutes") -> None:
    meeting = make_meeting(date=date)
    document = make_document(kind=kind, meeting=meeting)
    for number in numbers:
        make_item(meeting, number, document=document)


def test_gap_between_meetings_of_a_year() -> None:
    meeting_with(range(1, 13), MAY)
    meeting_with(range(15, 21), JUNE)
    assert numbers("gaps") == {"inside": 0, "between": 2}
    assert labels("gaps", "between") == [
        "Arbetsmarknadsnämnden 2019-06-18 §§ 13–14 saknas före sammanträdet"
    ]


def test_gap_that_an_extract_fills_in_part() -> None:
    meeting_with(range(1, 4), MAY)
    meeting_with([5], dt.date(2019, 6, 1), kind="extract")
    meeting_with(range(7, 9), JUNE)
    assert [label.partition(" saknas")[0][-3:] for label in labels("gaps", "between")] == [
        "§ 4", "§ 6",
    ]  # fmt: skip


def test_gap_inside_and_before_the_first() -> None:
    meeting_with([4, 5, 8], MAY)
    assert numbers("gaps") == {"inside": 2, "between": 3}


def test_numbers_that_start_again_at_each_meeting() -> None:
    meeting_with(range(1, 9), MAY)
    meeting_with(range(1, 5), JUNE)
    meeting_with([1, 2, 4], AUGUST)
    assert numbers("gaps") == {"inside": 1, "between": 0}


def test_a_new_year_starts_its_own_series() -> None:
    meeting_with(range(1, 9), dt.date(2018, 12, 4))
    meeting_with(range(1, 5), dt.date(2019, 2, 5))
    assert numbers("gaps") == {"inside": 0, "between": 0}


def test_an_extra_meeting_that_goes_back_in_the_series() -> None:
    meeting_with(range(1, 5), MAY)
    meeting_with(range(9, 12), JUNE)
    meeting_with(range(5, 9), dt.date(2019, 6, 20))
    meeting_with(range(12, 15), AUGUST)
    assert numbers("gaps") == {"inside": 0, "between": 0}


def test_meetings_without_minutes() -> None:
    meeting_with([1], MAY, kind="extract")
    meeting_with([2], JUNE)
    make_document(kind="attachment", meeting=make_meeting(date=AUGUST))
    assert numbers("unheard")["known"] == 2
    assert labels("unheard", "known") == [
        "Arbetsmarknadsnämnden 2019-08-20 bara andra handlingar",
        "Arbetsmarknadsnämnden 2019-05-14 bara protokollsutdrag",
    ]


def test_meetings_that_other_minutes_mention() -> None:
    meeting = make_meeting(date=JUNE)
    make_item(meeting, text="Nämnden lade protokollet från den 14 maj 2019 till handlingarna.")
    make_item(meeting, text="Ärendet bordlades vid nämndens sammanträde den 14 maj 2019.")
    make_item(meeting, text="Se protokoll från den 18 juni 2019 och från den 3 maj 2011.")
    make_item(meeting, text="Kommunfullmäktiges beslut den 3 april 2019.")
    assert numbers("unheard")["mentioned"] == 1
    (said,) = labels("unheard", "mentioned")
    assert said == "Arbetsmarknadsnämnden 2019-05-14 nämns i § 2 den 2019-06-18, 2 gånger i allt"
    make_meeting(date=MAY)
    assert numbers("unheard")["mentioned"] == 0


def test_postponed_and_never_settled() -> None:
    spring, autumn = make_meeting(date=MAY), make_meeting(date=AUGUST)
    make_item(spring, 1, "Lokaler", outcome="postponed", cases=["AMN 2019-0001"])
    make_item(spring, 2, "Taxor", outcome="postponed", cases=["AMN 2019-0002"])
    make_item(spring, 3, "Skolgården", outcome="referred_back")
    make_item(spring, 4, "Simhallen", outcome="postponed")
    make_item(autumn, 5, "Nya lokaler", cases=["AMN 2019-0001"])
    make_item(autumn, 6, "Taxor", outcome="postponed", cases=["AMN 2019-0002"])
    make_item(autumn, 7, "simhallen")
    assert numbers("postponed") == {"postponed": 2, "referred_back": 1}


def test_findings_by_kind_and_unplaced_by_document() -> None:
    one, other = make_document(), make_document()
    for document, kind in ((one, "unplaced_text"), (one, "unplaced_text"), (other, "number_gap")):
        Finding.objects.create(document=document, kind=kind)
    decided = Finding.objects.create(document=other, kind="unplaced_text")
    decided.decided_at = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    decided.save()
    assert numbers("findings") == {"unplaced_text": 2, "number_gap": 1}
    assert labels("unplaced", "documents") == ["protokoll.pdf 2 ställen"]


def test_documents_that_are_not_out() -> None:
    make_document()
    make_document(status="failed", reason="Filen är skadad.")
    make_document(status="received")
    make_document(status="needs_review")
    assert numbers("documents") == {"failed": 1, "review": 1, "waiting": 1, "held": 0}
    assert labels("documents", "failed") == ["protokoll.pdf Filen är skadad."]


def test_reports_that_match_no_item() -> None:
    lonely = make_document(kind="report", name="ensam.pdf")
    lonely.cases.add(make_case("AMN 2019-0009"))
    make_item(cases=["AMN 2019-0178"])
    make_document(kind="report").cases.add(make_case("AMN 2019-0178"))
    make_document(kind="attachment", meeting=make_meeting(date=MAY), item_slug="1")
    assert numbers("unmatched") == {"reports": 1, "attachments": 0}
    assert labels("unmatched", "reports") == ["ensam.pdf"]


def test_scanned_pages_and_mended_words() -> None:
    document = make_document(name="skannad.pdf")
    for number, scanned in ((1, True), (2, False)):
        changes = [{"line": 1, "word": 0, "original": "far", "repaired": "får"}] * number
        DocumentPage.objects.create(
            document=document, number=number, scanned=scanned, changes=changes
        )
    assert numbers("repaired") == {"scanned": 1, "mended": 3}
    assert not answer("repaired").is_doubtful


def test_people_to_review() -> None:
    first, second = sorted((make_person("Asta Ek"), make_person("Asta Eck")), key=lambda p: p.pk)
    PersonMatch.objects.create(first=first, second=second, reason="spelling")
    assert numbers("people") == {"open": 1}
    elsewhere = Body.objects.create(slug="kf", name="Kommunfullmäktige", municipality="Alingsås")
    assert numbers("people", Scope(elsewhere)) == {"open": 0}
    assert Person.objects.count() == 2


def test_scope_of_body_and_year() -> None:
    other = make_body("Provnämnden")
    for body, date in ((None, MAY), (other, MAY), (None, dt.date(2020, 5, 14))):
        meeting = make_meeting(body, date)
        make_item(meeting, 1, "Budget", decision=())
        Finding.objects.create(document=make_document(meeting=meeting), kind="number_gap")
    assert numbers("undecided")["unclear"] == 3
    assert numbers("undecided", Scope(other))["unclear"] == 1
    assert numbers("undecided", Scope(year=2019))["unclear"] == 2
    assert numbers("undecided", Scope(other, 2020))["unclear"] == 0
    assert numbers("findings", Scope(other)) == {"number_gap": 1}
    assert numbers("findings", Scope(year=2020)) == {"number_gap": 1}
    assert numbers("documents", Scope(year=2021)) == {
        "failed": 0,
        "review": 0,
        "waiting": 0,
        "held": 0,
    }

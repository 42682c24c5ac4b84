"""Stockholm's committees: plain text, and pages copied from the web."""

import datetime as dt

from ingest.types import FindingKind, MotionContent, Role, StatementKind, VoteKind
from tests.ingest.paper import read_minutes
from tests.ingest.papers_stockholm import COMMITTEE, HEAD, WEB


def test_a_section_with_reservation_and_statements() -> None:
    minutes, findings = read_minutes(COMMITTEE)
    assert [item.number for item in minutes.items] == [7, 8]
    assert minutes.body == "Arbetsmarknadsnämnden"
    assert {f.kind for f in findings} == {FindingKind.MISSING_DATE}
    item = minutes.items[0]
    assert item.title == "Yttrande över remissen ”Gröna gårdar i förorten”"
    assert item.diary_numbers == ("AMN 2031-0042-1.6",)
    assert [p.text.rsplit(" ", 2)[-1] for p in item.decision] == ["remissen.", "omedelbart."]
    assert item.immediate_approval
    assert item.report_dated == dt.date(2031, 3, 4)
    assert item.vote is VoteKind.WITHOUT_VOTE
    assert [(m.content, m.carried, m.by[0].name) for m in item.motions] == [
        (MotionContent.ADMINISTRATION, True, "Disa Kvarnlöf"),
        (MotionContent.OWN, False, "Tuva Enhörning"),
    ]
    assert item.motions[0].by[0].and_others
    assert item.motions[0].by[0].role == "ordföranden"
    assert (item.motions[0].by[1].name, item.motions[0].by[1].party) == ("Olle Brandmyr", "MP")


def test_the_whole_text_of_a_reservation_is_kept() -> None:
    minutes, _ = read_minutes(COMMITTEE)
    (reservation,) = minutes.items[0].reservations
    assert reservation.text.startswith("- Att avslå förvaltningens förslag")
    assert reservation.text.endswith("alla lådor ut.")
    assert reservation.by[0].party == "M"
    assert reservation.place.line == 39


def test_statements_by_kind_two_by_one_person() -> None:
    statements = read_minutes(COMMITTEE)[0].items[0].statements
    assert [(s.kind, s.by[0].party, s.text) for s in statements] == [
        (StatementKind.SPECIAL_STATEMENT, "C", "Vi hade gärna sett fler bin."),
        (
            StatementKind.SUBSTITUTE_STATEMENT,
            "KD",
            "Om jag hade haft rösträtt hade jag röstat med Moderaterna.",
        ),
        (StatementKind.SUBSTITUTE_STATEMENT, "KD", "Bänkar behövs också."),
    ]


def test_a_decision_without_a_heading() -> None:
    item = read_minutes(COMMITTEE)[0].items[1]
    assert [p.text for p in item.decision] == [
        "Arbetsmarknadsnämnden godkände rapporten och lade den till handlingarna."
    ]
    assert item.vote is None


def test_a_copied_web_page() -> None:
    minutes, _ = read_minutes(WEB)
    assert [item.position for item in minutes.items] == [1, 2, 3, 4]
    assert all(item.number is None and item.title is None for item in minutes.items)
    assert minutes.head.approvers == ("Disa Kvarnlöf", "Sixten Ravald")
    assert minutes.head.approved_by_latest == dt.date(2031, 4, 9)
    item = minutes.items[2]
    assert item.report_dated == dt.date(2031, 3, 12)
    assert [(m.content, m.carried) for m in item.motions] == [
        (MotionContent.ADMINISTRATION, True),
        (MotionContent.OWN, False),
    ]
    (reservation,) = item.reservations
    assert reservation.all_present_of_party
    assert reservation.in_favour_of == "M"


def test_the_head_of_the_minutes() -> None:
    head = read_minutes(HEAD)[0].head
    assert head.date == dt.date(2031, 4, 8)
    assert (head.starts_at, head.ends_at) == (dt.time(16, 35), dt.time(17, 10))
    assert head.location == "Sal 4, Kvarngatan"
    assert head.approved_on == dt.date(2031, 4, 11)
    assert head.approvers == ("Olle Brandmyr",)
    assert head.secretary == "Siv Lönnroth"
    rows = {a.name: a for a in head.attendance}
    assert rows["Disa Kvarnlöf"].role is Role.CHAIR
    assert rows["Sixten Ravald"].role is Role.VICE_CHAIR
    assert (rows["Olle Brandmyr"].present_from, rows["Olle Brandmyr"].present_to) == (None, 1)
    snow = rows["Arvid Snöbohm"]
    assert (snow.role, snow.replaces, snow.present_to) == (
        Role.SERVING_SUBSTITUTE,
        "Tuva Enhörning",
        2,
    )
    assert rows["Hulda Tranströmer"].role is Role.SUBSTITUTE
    assert rows["Eva Ringborg"].role is Role.OFFICIAL
    assert rows["Max Hedin"].role is Role.OTHER
    assert [(a.name, a.role) for a in head.absent] == [
        ("Tuva Enhörning", Role.MEMBER),
        ("Jon Ask", Role.MEMBER),
        ("Pia Lerin", Role.SUBSTITUTE),
    ]

"""Alingsås: the form on the first page, ballots in a table."""

import datetime as dt

import pytest

from ingest.segment import segment
from ingest.structure import structure
from ingest.types import DocumentKind, Minutes, MotionContent, Role, VoteKind
from tests.ingest.paper import printed_pages
from tests.ingest.papers_alingsas import PAGES


@pytest.fixture(scope="module")
def minutes() -> Minutes:
    kind, content, findings = structure(segment(printed_pages(*PAGES)))
    assert kind is DocumentKind.MINUTES
    assert isinstance(content, Minutes)
    assert {f.kind.value for f in findings} <= {"date_implausible"}
    return content


def test_body_and_head(minutes: Minutes) -> None:
    head = minutes.head
    assert minutes.body == "Park- och trädgårdsnämnden"
    assert head.date == dt.date(2031, 6, 16)
    assert (head.starts_at, head.ends_at) == (dt.time(14), dt.time(17, 45))
    assert head.location == "Lusthuset, norra parken, Ekbacken"
    assert head.approvers == ("Åke Lind",)
    assert head.secretary == "Tage Ur"


def test_attendance(minutes: Minutes) -> None:
    rows = [(a.name, a.party, a.role, a.replaces) for a in minutes.head.attendance]
    assert rows == [
        ("Gun Rosén", "M", Role.CHAIR, None),
        ("Åke Lind", "S", Role.VICE_CHAIR, None),
        ("Ulla Alm", None, Role.MEMBER, None),
        ("Bo Ek", "S", Role.SERVING_SUBSTITUTE, "Kaj Gran"),
        ("Eva Sten", "KD", Role.SUBSTITUTE, None),
        ("Ivar Holm", None, Role.OFFICIAL, None),
        ("Lo Berg", None, Role.OTHER, None),
    ]
    spans = {a.name: (a.present_from, a.present_to) for a in minutes.head.attendance}
    assert spans["Ulla Alm"] == (5, 5)
    assert spans["Ivar Holm"] == (6, 6)


def test_items(minutes: Minutes) -> None:
    fifth, sixth = minutes.items
    assert (fifth.number, fifth.title, fifth.decision) == (5, "Information", ())
    assert sixth.title == (
        "Ett förslag med en titel som är så lång att den fortsätter på nästa rad"
    )
    assert sixth.diary_numbers == ("2031.007 PTN",)
    assert [p.text for p in sixth.decision] == [
        "Förslaget antas.",
        "Förvaltningen utreder inför nästa år: hur många bänkar som behövs var de ska stå",
    ]
    assert not sixth.immediate_approval


def test_motions_votes_and_note(minutes: Minutes) -> None:
    item = minutes.items[1]
    assert item.vote is VoteKind.ROLL_CALL
    assert (item.motions[0].content, item.motions[0].carried) == (
        MotionContent.REFERRAL_BACK,
        False,
    )
    (vote,) = item.votes
    assert [(b.name, b.vote) for b in vote.ballots] == [
        ("Gun Rosén", "no"),
        ("Åke Lind", "yes"),
        ("Bo Ek", "no"),
    ]
    (note,) = item.statements
    assert note.text == "Grönt är en kall färg."

"""Whatever was read is stored: no text, number or name that a file can hold breaks the archive."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from django.db import connection

from amnarchive.models import AgendaItem, Attendance, Document, DocumentPage, Meeting, Vote
from ingest.extract.here import extract_bytes
from ingest.types import Minutes, Reading, Repaired
from scripts.fuzz.papers import paper
from scripts.fuzz.promises import mend_pages, read_pages
from tests import readings
from tests.factories import make_body, make_document

Take = Callable[[Document, Reading], Document]
DONE = {Document.Status.PUBLISHED, Document.Status.NEEDS_REVIEW, Document.Status.HELD}


def settled(day: int = 1) -> Document:
    """A document whose body and day a person has settled, so that its §§ are stored."""
    date = dt.date(2019, 1, 1) + dt.timedelta(day)
    return make_document(kind="", body=make_body(), date=date, head_decided=True)


@pytest.mark.parametrize("seed", range(25))
def test_made_up_minutes_are_stored(take: Take, seed: int) -> None:
    reading = read_pages(paper(Random(seed)))
    document = take(settled(), reading)
    assert document.status in DONE
    if isinstance(reading.content, Minutes):
        assert AgendaItem.objects.filter(document=document).count() == len(reading.content.items)
    # A reading of other text in its place, and the first again.
    take(document, read_pages(paper(Random(seed + 1000))))
    assert take(document, reading).status in DONE
    connection.check_constraints()


HOSTILE = [
    "§ 1\x00\n\nBeslut\x00\n",
    "§ 1\n\n\ud800 \udfff\n",
    "§ 99999999999 Titel\n\nBeslut\n\nJa\n",
    "Protokoll 9999-12-31\n\n§ 1 Titel\n\nBeslut\n\nNämnden beslutar\n",
    "§ 1\n\nTitel\n\n§ 1\n\nTitel\n\n§ 1\n\nTitel\n",
    "§ 1\n\nTitel\n\nOmröstning\n\nMed 99999999999 ja mot 88888888888 nej\n",
    f"§ 1 {'Å' * 5000}\n\nReservation\n\n{'Bo' * 500} {'Ek' * 500} ({'S' * 50}) reserverar sig\n",
    "Närvarande\nBo Ek (S) §§ 1-99999999999\n\n§ 1\n\nTitel\n\nBeslut\n\nJa\n",
    f"§ 1\n\nTitel\n\nDnr AMN {'2' * 400}/{'1' * 400}\n\nBeslut\n\n{'x' * 300_000}\n",
    "§ 1\n\nTitel\n\n" + "\n".join(f"{'•' * 9} {'(S)' * 9} \\u0000 \\ud800" for _ in range(9)),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_stored(take: Take, text: str) -> None:
    data = ("Protokoll, fört i plenisalen. " * 9 + text).encode("utf-8", "surrogatepass")
    extraction = extract_bytes(data, "a.txt")
    like = Repaired(extraction.form, extraction.pages, title=extraction.title)
    reading = read_pages(mend_pages(extraction.pages, like))
    document = take(settled(), reading)
    assert document.status in DONE
    assert DocumentPage.objects.filter(document=document).exists()


def test_numbers_that_no_column_holds_are_left_out(take: Take) -> None:
    """More votes, §§ or pages than a 32-bit number holds come of misread digits."""
    rich = readings.rich_item()
    (vote,) = rich.votes
    huge = replace(rich, number=10**11, votes=(replace(vote, yes=10**11), vote))
    minutes = readings.minutes([huge])
    (chair,) = minutes.head.attendance
    lasting = replace(chair, present_from=1, present_to=10**11)
    minutes = replace(minutes, head=replace(minutes.head, attendance=(lasting,)))
    document = take(settled(), readings.reading(minutes))
    assert AgendaItem.objects.get(document=document).number is None
    assert [v.yes for v in Vote.objects.all()] == [1]
    assert Attendance.objects.get().present_to is None


def test_every_field_may_be_long(take: Take) -> None:
    long = "Ånge " * 3_000
    item = replace(
        readings.rich_item(),
        title=long,
        diary_numbers=(f"AMN {'9' * 500}-1", long),
    )
    minutes = readings.minutes([item])
    head = replace(minutes.head, location=long, secretary=long, approvers=(long, long))
    (chair,) = head.attendance
    who = replace(chair, name=long, party=long, replaces=long)
    head = replace(head, attendance=(who, who), absent=(who,))
    by = tuple(replace(s, name=long, party=long, role=long) for s in item.motions[0].by)
    item = replace(
        item,
        motions=(replace(item.motions[0], by=by),),
        reservations=(replace(item.reservations[0], by=by, in_favour_of=long),),
        statements=(replace(item.statements[0], by=by),),
        recusals=(replace(item.recusals[0], name=long, party=long),),
    )
    content = replace(minutes, head=head, items=(item,))
    assert take(settled(), readings.reading(content)).status in DONE
    assert Meeting.objects.get().items.count() == 1

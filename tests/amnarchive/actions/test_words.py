"""A word that a person puts right."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.refusals import refused_in, words_put_right
from amnarchive.actions.refuse import refuse_repair, repair_again
from amnarchive.actions.words import put_word_right
from amnarchive.models import AuditEvent, Document, RepairRefusal
from ingest.types import Change, Reading
from tests import readings
from tests.factories import make_clerk, make_document

pytestmark = pytest.mark.django_db


def document() -> Document:
    row = make_document()
    changes = [{"line": 2, "word": 1, "original": "lanet", "repaired": "lånet"}]
    row.pages.create(number=1, lines=[{"text": "Ja"}, {"text": "i lånet nn"}], changes=changes)
    return row


@pytest.mark.parametrize("word", ["lanet", "lånet"])
def test_a_wrongly_repaired_word_is_put_right(word: str) -> None:
    """Named as it was read or as it stands: either way what was read is what is kept."""
    row, clerk = document(), make_clerk()
    for _time in range(2):
        put_word_right(document=row, page=1, line=2, word=word, printed=" länet ", by=clerk)
    assert words_put_right(row) == [(1, 2, "lanet", "länet")]
    assert refused_in(row) == [(1, 2, "lanet")]
    event = AuditEvent.objects.get()
    assert (event.verb, event.actor) == ("corrected", clerk)
    assert (event.detail["old"], event.detail["new"]) == ("lånet", "länet")
    row.refresh_from_db()
    assert row.status == Document.Status.RECEIVED
    assert row.public


def test_a_word_that_no_program_touched_is_put_right_and_let_go() -> None:
    row = document()
    refusal = put_word_right(document=row, page=1, line=2, word="nn", printed="nu", by=None)
    assert words_put_right(row) == [(1, 2, "nn", "nu")]
    assert refusal is not None
    repair_again(refusal=refusal, by=None)
    assert not RepairRefusal.objects.exists()


def test_to_put_a_word_right_as_it_was_read_is_to_restore_it() -> None:
    row = document()
    put_word_right(document=row, page=1, line=2, word="lånet", printed="länet", by=None)
    put_word_right(document=row, page=1, line=2, word="lånet", printed="lanet", by=None)
    assert refused_in(row) == [(1, 2, "lanet")]
    assert words_put_right(row) == []


def test_a_word_that_was_put_right_can_be_restored() -> None:
    row = document()
    put_word_right(document=row, page=1, line=2, word="lånet", printed="länet", by=None)
    refuse_repair(document=row, original="lanet", page=1, line=2, by=None)
    assert words_put_right(row) == []
    assert RepairRefusal.objects.count() == 1


def test_what_is_printed_so_already_changes_nothing() -> None:
    row = document()
    same = put_word_right(document=row, page=1, line=2, word="lånet", printed="lånet", by=None)
    assert same is None
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize(
    ("page", "line", "word", "printed"),
    [
        (1, 1, "lånet", "länet"),
        (1, 3, "nn", "nu"),
        (2, 1, "Ja", "Nej"),
        (1, 2, "i lånet", "x"),
        (1, 2, "\x00", "nu"),
        (1, 2, "nn", " "),
        (1, 2, "nn", "n\x07u"),
        (1, 2, "nn", "\x00"),
        (1, 2, "nn", "n" * 501),
    ],
)
def test_only_a_word_of_the_line_is_put_right(
    page: int, line: int, word: str, printed: str
) -> None:
    with pytest.raises(ActionRefused):
        put_word_right(
            document=document(), page=page, line=line, word=word, printed=printed, by=None
        )
    assert not RepairRefusal.objects.exists()


def test_a_change_says_whether_a_person_made_it(
    take: Callable[[Document, Reading], Document],
) -> None:
    row = document()
    put_word_right(document=row, page=1, line=2, word="nn", printed="nu", by=None)
    read = readings.reading(readings.minutes([readings.item(1, 1)]))
    program = (Change(1, 1, 0, "Protokol1", "Protokoll"), Change(1, 1, 1, "nn", "nu"))
    take(row, replace(read, changes=(*program, Change(1, 2, 1, "nn", "nu"))))
    assert [change.get("person") for change in row.pages.get().changes] == [None, None, True]

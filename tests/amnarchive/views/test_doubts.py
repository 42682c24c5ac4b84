"""The marks of a § as whole readings give them: the right words, in the order of the paper."""

from pathlib import Path

import pytest

from amnarchive.actions.claim import claim_document
from amnarchive.actions.store import store_reading
from amnarchive.models import AgendaItem, Document
from amnarchive.samples.catalogue import SAMPLES
from amnarchive.views.doubts import Doubts
from amnarchive.views.sections import pages_of
from amnarchive.views.uncertain import uncertain
from ingest import read
from tests.factories import DAY, make_body, make_document
from tests.needs import shared_dir

DAMAGED = [
    *(sample.path for sample in SAMPLES if sample.made_as == "damaged"),
    *sorted((shared_dir() / "ocr").glob("*.eng300.ocr.txt")),
]
MOST_UNPLACED = 0.1
"""Share of the repairs that may be listed only: those in headings and labels."""


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            path,
            id=path.name,
            marks=[pytest.mark.shared] * path.is_relative_to(shared_dir()),
        )
        for path in DAMAGED
    ],
)
@pytest.mark.django_db
def test_marks_point_at_their_words_in_the_order_of_the_paper(path: Path) -> None:
    items = stored(path)
    listed = placed = 0
    for item, after in zip(items, [*items[1:], None], strict=True):
        found = uncertain(item, pages_of(item.sections), after)
        if found is None:
            continue
        check(item, found.doubts)
        marks = [mark for group in found.doubts.groups for mark in group.marks]
        listed += len(marks)
        placed += sum(mark.placed for mark in marks)
    assert placed >= (1 - MOST_UNPLACED) * listed > 0


def stored(path: Path) -> list[AgendaItem]:
    """The §§ that come of the file, whatever it says of its body and day."""
    document = make_document(
        body=make_body(), date=DAY, head_decided=True, status=Document.Status.RECEIVED
    )
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    store_reading(claim=claim, reading=read(path))
    return list(document.items.select_related("document"))


def check(item: AgendaItem, doubts: Doubts) -> None:
    """Each mark is on its own word, or on the one that its half at a line's end belongs to."""
    told = [item.title, *(p["text"] for s in item.sections for p in s["paragraphs"])]
    shown = {mark.number: group.shown for group in doubts.groups for mark in group.marks}
    numbers: list[int] = []
    for paragraph, marks in sorted(doubts.marks.items()):
        for at, mark in sorted(marks.items()):
            word, half = told[paragraph].split()[at], shown[mark.number].removesuffix("-")
            assert word == shown[mark.number] or half in word
            numbers.append(mark.number)
    assert numbers == sorted(numbers)

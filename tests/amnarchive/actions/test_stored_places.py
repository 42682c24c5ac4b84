"""What is stored of a file knows its place: words line up with the text, facts lie on a page."""

from collections.abc import Callable
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.actions.store.pages import page_words
from amnarchive.models import (
    AgendaItem,
    Attendance,
    Body,
    DecisionPoint,
    Document,
    Motion,
    Recusal,
    Reservation,
    Statement,
    Vote,
)
from amnarchive.models.placed import Placed
from amnarchive.samples.catalogue import SAMPLES, Sample
from ingest import read as read_file
from ingest.repair.mending import Mend, mend
from ingest.types import Box, Line, Page, Place, Reading, Word
from tests.factories import make_document

FACTS = (AgendaItem, Attendance, DecisionPoint, Motion, Recusal, Reservation, Statement, Vote)
SLACK = 0.1
"""Points by which a box may lie outside: it is rounded to a tenth."""


@pytest.mark.parametrize(
    "sample",
    [
        pytest.param(sample, id=sample.name, marks=[pytest.mark.ocr] * sample.needs_ocr)
        for sample in SAMPLES
    ],
)
def test_all_that_is_stored_knows_its_place(
    take: Callable[[Document, Reading], Document], sample: Sample
) -> None:
    body = Body.objects.get(slug=sample.body) if sample.body else None
    document = take(make_document(body=body, date=sample.date), read_file(sample.path))
    pages = {page.number: page for page in document.pages.all()}
    facts: list[Placed] = list(chain.from_iterable(kind.objects.all() for kind in FACTS))
    assert facts or not document.is_minutes
    on_paper = document.form in {"pdf", "scan"}
    for page in pages.values():
        assert len(page.words) in ({len(page.lines)} if on_paper else {0})
        for line, boxes in zip(page.lines, page.words, strict=on_paper):
            assert len(boxes) in {0, len(line["text"].split())}
            for x0, y0, x1, y1, confidence in boxes:
                assert x0 <= x1
                assert y0 <= y1
                assert (confidence is not None) == page.scanned
                assert confidence is None or 0 <= confidence <= 100
        if on_paper:
            assert any(page.words)
    for fact in facts:
        page = pages[fact.page]
        assert 1 <= fact.line <= len(page.lines)
        assert (fact.box is not None) == on_paper
        if fact.box:
            assert page.width
            assert page.height
            x0, y0, x1, y1 = fact.box
            assert -SLACK <= x0 < x1 <= page.width + SLACK
            assert -SLACK <= y0 < y1 <= page.height + SLACK


def test_no_kind_of_fact_is_forgotten() -> None:
    assert set(FACTS) == set(Placed.__subclasses__())


@given(
    texts=st.lists(st.text("åbc§.", min_size=1, max_size=4), min_size=1, max_size=6),
    data=st.data(),
)
def test_joined_words_keep_in_step_with_the_line(texts: list[str], data: st.DataObject) -> None:
    """Whatever words the repair changes or joins, each word has its own box, or none has."""
    words = tuple(Word(text, Box(n, 0, n + 1, 1), 50.0) for n, text in enumerate(texts))
    line = Line(" ".join(texts), Place(1, 1, Box(0, 0, 9, 9)), words)
    at = data.draw(st.integers(0, len(texts) - 1))
    count = data.draw(st.integers(1, len(texts) - at))
    start = len(" ".join([*texts[:at], ""]))
    end = start + len(" ".join(texts[at : at + count]))
    repaired = data.draw(st.text("åbc§. ", min_size=1, max_size=4))
    mended, _changes = mend(line, [Mend(at, count, start, end, repaired)])
    (boxes,) = page_words(Page(1, (mended,))) or [[]]
    assert len(boxes) in {0, len(mended.text.split())}
    if repaired.split() == [repaired]:
        assert boxes[at] == [at, 0, at + count, 1, 50]

"""The audit of a large archive takes seconds and a fixed number of queries."""

import datetime as dt
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amnarchive.audit import QUESTIONS, Scope, ask, ask_all
from amnarchive.models import (
    AgendaItem,
    Body,
    DecisionPoint,
    Document,
    DocumentPage,
    Finding,
    ItemCase,
    Meeting,
)
from tests.factories import make_body, make_case

pytestmark = pytest.mark.django_db
TEXT = "Ärendet handlar om lokaler. " * 40 + "\n\nSe protokollet från den 3 januari 2019."


def fill(body: Body, meetings: int, items: int, first: dt.date) -> None:
    """Many meetings of many §§, every third without a decision and every ninth postponed."""
    held = Meeting.objects.bulk_create(
        Meeting(body=body, date=first + dt.timedelta(n)) for n in range(meetings)
    )
    papers = Document.objects.bulk_create(
        Document(
            sha256=f"{meeting.pk:064x}", name="a.pdf", size=1, kind="minutes", meeting=meeting,
            status="published",
        )
        for meeting in held
    )  # fmt: skip
    rows = AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting, document=paper, position=n, number=n, slug=str(n), text=TEXT,
            title=f"Ärende {n}", outcome="" if n % 9 else "postponed",
        )
        for meeting, paper in zip(held, papers, strict=True)
        for n in range(1, items + 1)
    )  # fmt: skip
    DecisionPoint.objects.bulk_create(
        DecisionPoint(item=row, position=1, text="Ja.") for row in rows if row.position % 3
    )
    case = make_case()
    ItemCase.objects.bulk_create(
        ItemCase(item=row, case=case, position=1, printed="AMN 2019-0178") for row in rows[::50]
    )
    Finding.objects.bulk_create(Finding(document=paper, kind="number_gap") for paper in papers)
    DocumentPage.objects.bulk_create(
        DocumentPage(document=paper, number=1, changes=[{}], lines=[{"text": TEXT}])
        for paper in papers
    )


@pytest.mark.parametrize("key", QUESTIONS)
def test_queries_do_not_grow_with_the_archive(key: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            ask(key, Scope())
        return len(captured)

    fill(make_body(), 2, 10, dt.date(2019, 2, 1))
    before = queries()
    fill(make_body("Provnämnden"), 20, 20, dt.date(2019, 2, 1))
    assert queries() == before


def test_thousands_of_items_take_seconds() -> None:
    fill(make_body(), 200, 30, dt.date(2019, 2, 1))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    began = time.monotonic()
    ask_all(Scope())
    assert time.monotonic() - began < 6

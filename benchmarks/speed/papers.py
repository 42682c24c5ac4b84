"""The corpus's documents that are no minutes: a report to every sixteenth §, of two pages."""

import hashlib
from collections.abc import Iterable
from random import Random

from amnarchive.models import Document, DocumentPage
from benchmarks.speed.plan import SEED, Sitting
from benchmarks.speed.prose import own_words, said, title
from benchmarks.speed.table import Row, Table

FIRST_KEY = 1_000_000_000
_EVERY = 16
_WORDS = 140
_LINE = 80


def write_papers(held: Iterable[Sitting], bodies: list[int]) -> None:
    """Send the reports to the §§ of these meetings: document, pages, case."""
    documents, pages = Table(Document), Table(DocumentPage)
    cases = Table(Document.cases.through)
    for sitting in held:
        for key, agenda in enumerate(sitting.agenda, sitting.first):
            if key % _EVERY or not agenda.case:
                continue
            number = FIRST_KEY + key
            documents.rows.append(_document(sitting, number, agenda.case, bodies))
            cases.rows.append({"document_id": number, "case_id": agenda.case})
            own = own_words(f"{SEED} case {agenda.case}")
            for sheet in (1, 2):
                random = Random(f"{SEED} page {key} {sheet}")
                text = " ".join(said(random, _WORDS, own))
                pages.rows.append({"document_id": number, "number": sheet, "lines": _lines(text)})
    for table in (documents, pages, cases):
        table.send()


def _document(sitting: Sitting, number: int, case: int, bodies: list[int]) -> Row:
    own = own_words(f"{SEED} case {case}")
    return {
        "id": number,
        "sha256": hashlib.sha256(f"paper {number}".encode()).hexdigest(),
        "file": f"benchmark/{number}",
        "name": f"tjansteutlatande-{number - FIRST_KEY}.pdf",
        "size": 50_000,
        "form": "pdf",
        "kind": "report",
        "title": title(Random(f"{SEED} title {case}"), own),
        "body_id": bodies[sitting.committee],
        "dated": sitting.day,
        "status": "published",
        "public": True,
        "pages_total": 2,
        "read_at": None,
    }


def _lines(text: str) -> list[Row]:
    return [{"text": text[at : at + _LINE].strip()} for at in range(0, len(text), _LINE)]

"""What the repair of OCR damage changed."""

from dataclasses import dataclass

from ingest.types.extraction import Form
from ingest.types.finding import Finding
from ingest.types.page import Page


@dataclass(frozen=True, slots=True)
class Change:
    """One repaired word: `original` as read, `repaired` as it must have been printed.

    `repaired` is empty where dust was read as a sign, and two words where two had run together.
    `page` and `line` count from 1; `word` is the index of the word in the line as read, from 0.
    """

    page: int
    line: int
    word: int
    original: str
    repaired: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """The pages with damage undone; clean pages are the same objects as before."""

    form: Form
    pages: tuple[Page, ...]
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    title: str | None = None

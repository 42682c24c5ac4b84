"""The result of the whole way from bytes to facts."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.types.change import Change
from ingest.types.extraction import Form
from ingest.types.finding import Finding
from ingest.types.minutes import Minutes
from ingest.types.page import Page
from ingest.types.paper import Paper
from ingest.types.report import Report


class DocumentKind(StrEnum):
    """What a document is."""

    MINUTES = "minutes"
    EXTRACT = "extract"
    REPORT = "report"
    ATTACHMENT = "attachment"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """Pages after repair, what was changed, the document's facts and what is doubtful.

    `content` is a `Paper` where the text is no minutes and no report: it is kept and searchable as
    text.
    """

    form: Form
    kind: DocumentKind
    pages: tuple[Page, ...]
    changes: tuple[Change, ...]
    content: Minutes | Report | Paper | None
    findings: tuple[Finding, ...]

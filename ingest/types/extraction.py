"""What the first stage makes of a file's bytes."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.types.finding import Finding
from ingest.types.page import Page


class Form(StrEnum):
    """The form a file has, by its bytes and never by its name alone."""

    PDF = "pdf"
    SCAN = "scan"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Extraction:
    """Pages in order, in the file's own words. `title` is the file's own title, if any."""

    form: Form
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...] = ()
    title: str | None = None

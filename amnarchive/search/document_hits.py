"""Hits that are documents: a report, an attachment, another document."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import SafeString

from amnarchive.models import Document, DocumentPage, SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.highlight import Marker

Sheets = list[tuple[int, str]]
"""The pages of a document that a passage is looked for in: number and text."""


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document; title and snippet are escaped and marked. `page` of the paper has the snippet."""

    document: Document
    entry: SearchEntry
    title: SafeString
    snippet: SafeString
    page: int
    query: str

    @property
    def url(self) -> str:
        """The readable page at the passage, with the words marked; the whole where none is."""
        if not self.page:
            return self.document.page_url
        parameters = {"blad": self.page} | ({"q": self.query} if self.query else {})
        return f"{self.document.page_url}?{urlencode(parameters)}#blad-{self.page}"


def document_hits(
    entries: Iterable[SearchEntry], marker: Marker, query: str
) -> dict[int, DocumentHit]:
    """The hits of those entries that are documents, by document id. Two queries.

    What has been held back since it was indexed stays out.
    """
    by_document = {entry.document_id: entry for entry in entries if entry.document_id is not None}
    documents = Document.objects.public().filter(pk__in=by_document)
    sheets = _sheets(list(by_document))
    return {
        document.pk: _hit(
            document, by_document[document.pk], sheets.get(document.pk, []), marker, query
        )
        for document in documents
    }


def _sheets(documents: list[int]) -> dict[int, Sheets]:
    """The first pages of each document, as far as a passage is looked for."""
    pages = DocumentPage.objects.filter(
        document__in=documents, number__lte=config.SNIPPET_READ_PAGES
    )
    found: dict[int, Sheets] = {}
    for document, number, lines in pages.texts(last=config.SNIPPET_READ_LINES - 1):
        found.setdefault(document, []).append((number, clean(" ".join(lines))))
    return found


def _hit(
    document: Document, entry: SearchEntry, sheets: Sheets, marker: Marker, query: str
) -> DocumentHit:
    number, text = _best(sheets, marker)
    return DocumentHit(
        document=document,
        entry=entry,
        title=marker.mark(document.shown_title),
        snippet=marker.snippet(text),
        page=number,
        query=query,
    )


def _best(sheets: Sheets, marker: Marker) -> tuple[int, str]:
    """The page with most of what was asked for, the first of equals; its number is 0 for none."""
    best, most = (0, sheets[0][1] if sheets else ""), 0
    for number, text in sheets:
        found = len({number for span in marker.spans(text) for number in span.met})
        if found > most:
            best, most = (number, text), found
    return best

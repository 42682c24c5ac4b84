"""Hits that are documents: a report, an attachment, another document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models import Document, DocumentPage, SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.hits.explain import Explainer
from amnarchive.search.hits.highlight import Marker, tidy
from amnarchive.search.hits.landing import landing
from amnarchive.search.hits.passage import Passage, marked, passage
from amnarchive.search.hits.reasons import Why
from amnarchive.search.hits.spans import Span

Sheets = list[tuple[int, str]]
"""The pages of a document that a passage is looked for in: number and text."""
MarkedSheet = tuple[int, str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document; title and snippet are escaped and marked. `page` of the paper has the snippet.

    `wanted` is what the page that the hit leads to is to mark.
    """

    document: Document
    entry: SearchEntry
    title: SafeString
    snippet: SafeString
    page: int
    wanted: str
    why: Why

    @property
    def url(self) -> str:
        """The readable page at the passage, with the words marked; the whole where none is."""
        if not self.page:
            return self.document.page_url
        return landing(self.document.page_url, self.wanted, f"blad-{self.page}", blad=self.page)

    @property
    def sheet_url(self) -> str:
        """The picture of that page with the words marked, "" where there is none."""
        if not self.page or not self.document.is_drawn:
            return ""
        return landing(self.document.sheet_url(self.page), self.wanted)

    @property
    def reasons(self) -> list[SafeString]:
        """Sentences on why it matched, where that is not plain to see, and on what is missing."""
        return self.why.sentences


def document_hits(
    entries: Iterable[SearchEntry], marker: Marker, explainer: Explainer, wanted: str
) -> dict[int, DocumentHit]:
    """The hits of those entries that are documents, by document id. Two queries.

    What has been held back since it was indexed stays out.
    """
    by_document = {entry.document_id: entry for entry in entries if entry.document_id is not None}
    documents = Document.objects.public().filter(pk__in=by_document)
    sheets = _sheets(list(by_document))
    return {
        document.pk: _hit(
            document,
            by_document[document.pk],
            [(number, text, marker.spans(text)) for number, text in sheets.get(document.pk, [])],
            marker,
            explainer.why(by_document[document.pk]),
            wanted,
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
        found.setdefault(document, []).append((number, tidy(" ".join(lines))))
    return found


def _hit(
    document: Document,
    entry: SearchEntry,
    sheets: Sequence[MarkedSheet],
    marker: Marker,
    why: Why,
    wanted: str,
) -> DocumentHit:
    title = clean(document.shown_title)
    spans = marker.spans(title)
    why.take_spans(title, spans, _("i rubriken"), shown=True)
    page, snippet = _best(sheets)
    for number, text, found in sheets:
        place = _("på sidan %(page)s") % {"page": number}
        why.take_spans(text, found, place, shown=snippet if number == page else False)
    return DocumentHit(
        document=document,
        entry=entry,
        title=marked(title, spans, 0, len(title)),
        snippet=snippet.html,
        page=page,
        wanted=wanted,
        why=why,
    )


def _best(sheets: Sequence[MarkedSheet]) -> tuple[int, Passage]:
    """The passage of the page with most of what was asked for, the first of equals.

    Its number is 0 where none has any of it.
    """
    best, most = 0, 0
    for at, (_number, _text, spans) in enumerate(sheets):
        found = len({number for span in spans for number in span.met})
        if found > most:
            best, most = at, found
    if not sheets:
        return 0, Passage("", (), 0, 0)
    number, text, spans = sheets[best]
    return (number if most else 0), passage(text, spans, config.SNIPPET_CHARS)

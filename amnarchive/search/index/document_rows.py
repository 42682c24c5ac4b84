"""The index row of a document that is no minutes: a report, an attachment, another document."""

import datetime as dt

from amnarchive.models import Body, Document, DocumentPage, SearchEntry
from amnarchive.search.analysis import case_key
from amnarchive.search.index.context import add_day, add_names
from amnarchive.search.index.filter_keys import with_vector
from amnarchive.search.index.vector import VectorBuilder

PAGES_AT_ONCE = 50


def document_row(document: Document) -> SearchEntry:
    """Make the unsaved row of a document that is no minutes; `cases` are best prefetched.

    Reads its pages a few at a time: a long text costs time, not memory.
    """
    body = body_of(document)
    day = day_of(document)
    vector = VectorBuilder()
    vector.add_text(document.title, "A")
    for case in document.cases.all():
        vector.add_key(case_key(case.number), "B")
    for point in document.facts.get("proposed_decision", []):
        vector.add_text(str(point), "B")
    if body is not None:
        add_names(vector, body)
    add_day(vector, day, document.title)
    vector.add_text(document.name, "C", counts=False)
    pages = DocumentPage.objects.filter(document=document).texts()
    for _document, _number, texts in pages.iterator(chunk_size=PAGES_AT_ONCE):
        vector.add_text("\n".join(texts), "C")
    entry = SearchEntry(
        document=document,
        kind=SearchEntry.Kind.DOCUMENT,
        body=body,
        date=day,
        published=document.public,
        length=vector.length,
    )
    return with_vector(entry, vector)


def body_of(document: Document) -> Body | None:
    """Whose it is: the meeting's that it is attached to, the clerk's word, its own."""
    if document.meeting is not None:
        return document.meeting.body
    facts = document.facts
    return document.body or Body.objects.only_one(facts.get("body"), facts.get("municipality"))


def day_of(document: Document) -> dt.date:
    """The day by which it is found: its own, the meeting's, the clerk's, that of its upload."""
    if document.dated is not None:
        return document.dated
    if document.meeting is not None:
        return document.meeting.date
    return document.date or document.uploaded_at.date()

"""What stands in the margins of a Word document's pages: heads, feet, footnotes."""

from collections.abc import Iterator

from docx.document import Document
from docx.section import Section

from ingest.extract.docx.xml import Element, number, w

_MOST_SECTIONS = 50
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def heads_of(document: Document) -> Iterator[Element]:
    """The heads of its pages, that of the first page first; each that is not the one before."""
    for section in _sections(document):
        if section.different_first_page_header_footer:
            yield from _own(section.first_page_header)
        yield from _own(section.header)


def feet_of(document: Document) -> Iterator[Element]:
    """The feet of its pages, as the heads."""
    for section in _sections(document):
        if section.different_first_page_header_footer:
            yield from _own(section.first_page_footer)
        yield from _own(section.footer)


def notes_of(root: Element | None) -> dict[int, Element]:
    """The footnotes by id; Word's own lines that part them from the text are left out."""
    if root is None:
        return {}
    notes = {}
    for note in root:
        which = number(note.get(w("id")))
        if which is not None and note.get(w("type")) not in _SEPARATORS:
            notes[which] = note
    return notes


def _sections(document: Document) -> list[Section]:
    return list(document.sections)[:_MOST_SECTIONS]


def _own(margin: Element) -> Iterator[Element]:
    if not margin.is_linked_to_previous:
        yield margin.part.element

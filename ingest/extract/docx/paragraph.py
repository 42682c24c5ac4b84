"""The lines of one paragraph of a Word document."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.docx.styles import Style, Styles, run_size
from ingest.extract.docx.xml import FALLBACK, Element, number, switch, value, w

_TEXT = w("t")
_RUN = w("r")
_GONE = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("instrText"), w("delText"), FALLBACK}
_BOX = w("txbxContent")
_NOTE = w("footnoteReference")
_SIGNS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is set alike."""

    text: str
    bold: bool
    italic: bool
    size: float | None


@dataclass(frozen=True, slots=True)
class Set:
    """One line of a paragraph, between two breaks."""

    text: str
    bold: bool
    italic: bool
    size: float | None


def lines_in(paragraph: Element, style: Style, styles: Styles) -> Iterator[Set]:
    """The paragraph's text, parted at its line breaks. Text boxes in it are left out."""
    line: list[Piece] = []
    for piece in _pieces(paragraph, style, styles):
        first, *others = piece.text.split("\n")
        line.append(Piece(first, piece.bold, piece.italic, piece.size))
        for other in others:
            yield _set(line)
            line = [Piece(other, piece.bold, piece.italic, piece.size)]
    yield _set(line)


def boxes_in(paragraph: Element) -> list[Element]:
    """The contents of the paragraph's text boxes, each once."""
    boxes: list[Element] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        for child in reversed(element):
            if child.tag == _BOX:
                boxes.append(child)
            elif child.tag != FALLBACK:
                stack.append(child)
    return boxes


def notes_in(paragraph: Element) -> list[int]:
    """The ids of the footnotes that the paragraph refers to, those of deleted text left out."""
    found: list[int] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == _NOTE:
            which = number(element.get(w("id")))
            if which is not None:
                found.append(which)
        elif element.tag not in _GONE and element.tag != _BOX:
            stack.extend(reversed(element))
    return found


def _pieces(paragraph: Element, style: Style, styles: Styles) -> Iterator[Piece]:
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _GONE or element.tag == _BOX:
            continue
        if element.tag != _RUN:
            stack.extend(reversed(element))
            continue
        properties = element.find(w("rPr"))
        if switch(properties, "vanish"):
            continue
        own = styles.style(value(properties, "rStyle"))
        bold, italic = switch(properties, "b"), switch(properties, "i")
        text = "".join(_signs(element))
        if text:
            yield Piece(
                text,
                bool(_first(bold, own.bold, style.bold)),
                bool(_first(italic, own.italic, style.italic)),
                run_size(properties) or own.size or style.size or styles.default_size,
            )


def _signs(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            # A page break parts nothing that a reader would call a line.
            yield _SIGNS[child.tag] if child.get(w("type")) != "page" else ""


def _first(*said: bool | None) -> bool | None:
    return next((each for each in said if each is not None), None)


def _set(line: list[Piece]) -> Set:
    inked = [piece for piece in line if piece.text.strip()]
    letters = sum(len(piece.text) for piece in inked)
    sizes = [piece.size for piece in inked if piece.size]
    return Set(
        "".join(piece.text for piece in line),
        bool(inked) and 2 * sum(len(piece.text) for piece in inked if piece.bold) > letters,
        bool(inked) and 2 * sum(len(piece.text) for piece in inked if piece.italic) > letters,
        max(sizes) if sizes else None,
    )

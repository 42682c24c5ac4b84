"""Extraction to JSON and back: what goes over the pipe from the reading process.

Compact and typed: each noun has one array with its fields in the order below; no pickle, which
would let a taken-over reading process run code in the parent.
"""

from typing import Any

from ingest.types import Box, Extraction, Finding, FindingKind, Form, Line, Page, Place, Word

Json = Any
"""What `json.loads` gives. Decoding checks the types as it goes; TypeError or ValueError else."""


def encode_page(page: Page) -> Json:
    """A page as nested arrays."""
    lines = [_encode_line(line) for line in page.lines]
    return [page.number, page.width, page.height, page.scanned, page.turn, lines]


def decode_page(data: Json) -> Page:
    """The page of `encode_page`."""
    number, width, height, scanned, turn, lines = data
    return Page(
        _int(number),
        tuple(_decode_line(line) for line in lines),
        _float(width),
        _float(height),
        bool(scanned),
        _float(turn) or 0.0,
    )


def encode_end(extraction: Extraction) -> Json:
    """All of the extraction but its pages."""
    findings = [[f.kind.value, f.page, f.line, f.text] for f in extraction.findings]
    return [extraction.form.value, extraction.title, findings]


def decode_end(data: Json, pages: tuple[Page, ...]) -> Extraction:
    """The extraction of `encode_end` with its pages."""
    form, title, findings = data
    return Extraction(
        Form(form),
        pages,
        tuple(
            Finding(FindingKind(kind), _int(page), _int(line), _str(text))
            for kind, page, line, text in findings
        ),
        None if title is None else _str(title),
    )


def _encode_line(line: Line) -> Json:
    return [
        line.text,
        line.place.page,
        line.place.line,
        _encode_box(line.place.box),
        [[word.text, _encode_box(word.box), word.confidence] for word in line.words],
        line.size,
        line.bold,
        line.italic,
        line.heading,
        line.bullet,
        line.level,
        line.running,
    ]


def _decode_line(data: Json) -> Line:
    text, page, at, box, words, size, bold, italic, heading, bullet, level, running = data
    return Line(
        _str(text),
        Place(_int(page), _int(at), _decode_box(box)),
        tuple(
            Word(_str(word), _decode_box(word_box), _float(confidence))
            for word, word_box, confidence in words
        ),
        _float(size),
        bool(bold),
        bool(italic),
        None if heading is None else _int(heading),
        None if bullet is None else _str(bullet),
        _int(level),
        bool(running),
    )


def _encode_box(box: Box | None) -> Json:
    return None if box is None else [box.x0, box.y0, box.x1, box.y1]


def _decode_box(data: Json) -> Box | None:
    if data is None:
        return None
    x0, y0, x1, y1 = data
    return Box(float(x0), float(y0), float(x1), float(y1))


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"not a whole number: {value!r}")
    return value


def _float(value: object) -> float | None:
    if value is not None and not isinstance(value, int | float):
        raise TypeError(f"not a number: {value!r}")
    return value


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value

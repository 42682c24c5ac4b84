"""A passage of a text: the window that answers most of a query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString

from amnarchive.search.hits.spans import Span
from amnarchive.search.typed.ways import Kind

_SENTENCE_ENDS = (". ", "? ", "! ")


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` from `start` to `end`; `spans` are those of the whole text."""

    text: str
    spans: Sequence[Span]
    start: int
    end: int

    @property
    def shown(self) -> Iterator[Span]:
        """The spans within the window."""
        return (span for span in self.spans if self.start <= span.start and span.end <= self.end)

    @property
    def html(self) -> SafeString:
        """The window, escaped and marked, with dots where the text goes on."""
        before = "… " if self.start else ""
        after = " …" if self.end < len(self.text) else ""
        inner = marked(self.text, list(self.shown), self.start, self.end)
        return SafeString(f"{before}{inner}{after}")


def passage(
    text: str, spans: Sequence[Span], length: int, *, among: Sequence[Span] | None = None
) -> Passage:
    """Choose about `length` characters that hold most clauses, most plainly, then most marks.

    `among`: the window begins at one of these. A mark is never cut.
    """
    start = _start_of(text, _best(spans if among is None else among, length), length)
    end = _end_of(text, start, length)
    for span in spans:
        if span.start < start < span.end:
            start = span.start
        if span.start < end < span.end:
            end = span.end
    return Passage(text, spans, start, end)


def beginning(text: str, spans: Sequence[Span], length: int) -> Passage:
    """The first characters; another window only where that holds more of the query."""
    best = passage(text, spans, length)
    first = passage(text, spans, length, among=())
    return first if _worth(list(first.shown)) >= _worth(list(best.shown)) else best


def _best(spans: Sequence[Span], length: int) -> int:
    """The start of the first window that holds most; 0 where there is nothing to hold."""
    best, most = 0, (0, 0, 0)
    for at, span in enumerate(spans):
        inside = []
        for other in spans[at:]:
            if other.end > span.start + length:
                break
            inside.append(other)
        worth = _worth(inside or [span])
        if worth > most:
            best, most = span.start, worth
    return best


def _worth(spans: Sequence[Span]) -> tuple[int, int, int]:
    clauses = {number for span in spans for number in span.met}
    plain = {n for span in spans for n, kind in span.met.items() if kind == Kind.ITSELF}
    return len(clauses), len(plain), len(spans)


def _start_of(text: str, first: int, length: int) -> int:
    """Start a little before the first mark: at a sentence if one is near, else at a word."""
    earliest = max(0, min(first - length // 3, len(text) - length))
    if earliest == 0:
        return 0
    sentence = max(text.find(end, earliest, first) for end in _SENTENCE_ENDS)
    if sentence >= 0:
        return sentence + 2
    blank = text.find(" ", earliest, first)
    return blank + 1 if blank >= 0 else first


def _end_of(text: str, start: int, length: int) -> int:
    if start + length >= len(text):
        return len(text)
    blank = text.rfind(" ", start, start + length)
    return blank if blank > start + length // 2 else start + length


def marked(text: str, spans: Sequence[Span], start: int, end: int) -> SafeString:
    """That stretch of the text, escaped, with <mark> around the spans.

    `format_html` takes ten times as long, and a page of hits has hundreds of pieces.
    """
    pieces: list[str] = []
    at = start
    for span in spans:
        pieces += (escape(text[at : span.start]), "<mark>", escape(text[span.start : span.end]))
        pieces.append("</mark>")
        at = span.end
    pieces.append(escape(text[at:end]))
    return SafeString("".join(pieces))

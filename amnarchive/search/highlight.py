"""Marks the words of a query in a text. The text comes from outside and is escaped here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from amnarchive.search import config
from amnarchive.search.analysis import Token, clean, exact_key, tokens
from amnarchive.search.clauses import Query
from amnarchive.search.vector import token_lexemes
from amnarchive.search.ways import Way

Steps = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A marked piece of the cleaned text; `clause` says which part of the query it answers."""

    start: int
    end: int
    clause: int


class Marker:
    """Finds the words of one query as the index does: inflected, in compounds, in phrases."""

    def __init__(self, query: Query) -> None:
        self._words: dict[str, int] = {}
        self._prefixes: list[tuple[int, str]] = []
        self._phrases: list[tuple[int, Steps]] = []
        self._known: dict[str, int | None] = {}
        for number, clause in enumerate(query.wanted):
            for way in clause.ways():
                self._take(number, way)

    def _take(self, number: int, way: Way) -> None:
        if way.is_prefix:
            self._prefixes.append((number, way.steps[0][0]))
        elif len(way.steps) > 1:
            self._phrases.append((number, way.steps))
        else:
            for lexeme in way.steps[0]:
                self._words.setdefault(lexeme, number)

    def spans(self, text: str) -> list[Span]:
        """Find what is to be marked in a cleaned text; spans never overlap."""
        found = list(tokens(text))
        spans = [*self._word_spans(found), *self._phrase_spans(found)]
        spans.sort(key=lambda span: (span.start, -span.end))
        apart: list[Span] = []
        for span in spans:
            if not apart or span.start >= apart[-1].end:
                apart.append(span)
        return apart

    def _word_spans(self, found: Sequence[Token]) -> Iterator[Span]:
        for token in found:
            if token.word not in self._known:
                self._known[token.word] = self._clause_of(token.word)
            number = self._known[token.word]
            if number is not None:
                yield Span(token.start, token.end, number)

    def _phrase_spans(self, found: Sequence[Token]) -> Iterator[Span]:
        if not self._phrases:
            return
        lexemes = [token_lexemes(token.word) for token in found]
        for number, steps in self._phrases:
            last = len(steps) - 1
            for at in range(len(found) - last):
                if all(not lexemes[at + n].isdisjoint(step) for n, step in enumerate(steps)):
                    yield Span(found[at].start, found[at + last].end, number)

    def _clause_of(self, word: str) -> int | None:
        lexemes = token_lexemes(word)
        numbers = [self._words[lexeme] for lexeme in lexemes if lexeme in self._words]
        exact = exact_key(word)
        numbers += [number for number, prefix in self._prefixes if exact.startswith(prefix)]
        return min(numbers, default=None)

    def mark(self, text: str) -> SafeString:
        """Give the whole text, escaped, with <mark> around what was looked for."""
        text = clean(text)
        return _marked(text, self.spans(text), 0, len(text))

    def snippet(self, text: str, length: int = config.SNIPPET_CHARS) -> SafeString:

        text = " ".join(clean(text).split())
        spans = self.spans(text)
        start = _start_of(text, _best_window(spans, length), length)
        end = _end_of(text, start, length)
        inside = [span for span in spans if start <= span.start and span.end <= end]
        return format_html(
            "{}{}{}",
            "… " if start else "",
            _marked(text, inside, start, end),
            " …" if end < len(text) else "",
        )


def _best_window(spans: Sequence[Span], length: int) -> int:
    """Give the start of the first window that holds most clauses, then most marks."""
    best, best_worth = 0, (0, 0)
    for at, span in enumerate(spans):
        inside = []
        for other in spans[at:]:
            if other.end > span.start + length:
                break
            inside.append(other.clause)
        worth = (len(set(inside)), len(inside))
        if worth > best_worth:
            best, best_worth = span.start, worth
    return best


def _start_of(text: str, first: int, length: int) -> int:
    """Start a little before the first mark: at a sentence if one is near, else at a word."""
    earliest = max(0, min(first - length // 3, len(text) - length))
    if earliest == 0:
        return 0
    sentence = text.rfind(". ", earliest, first)
    if sentence >= 0:
        return sentence + 2
    blank = text.find(" ", earliest, first)
    return blank + 1 if blank >= 0 else first


def _end_of(text: str, start: int, length: int) -> int:
    if start + length >= len(text):
        return len(text)
    blank = text.rfind(" ", start, start + length)
    return blank if blank > start + length // 2 else start + length


def _marked(text: str, spans: Sequence[Span], start: int, end: int) -> SafeString:
    edges = [start, *(edge for span in spans for edge in (span.start, span.end)), end]
    pieces = [text[a:b] for a, b in pairwise(edges)]
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece) if number % 2 else piece,)
            for number, piece in enumerate(pieces)
        ),
    )

"""Where the words of a query stand in a text: inflected, in compounds, in phrases, as numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from amnarchive.search.analysis import exact_key
from amnarchive.search.hits.facts_in_text import FactFinder
from amnarchive.search.hits.surfaces import occurrences, side_by_side, surfaces, word_of
from amnarchive.search.index.vector import token_lexemes
from amnarchive.search.language.hyphens import suspended
from amnarchive.search.typed.clauses import Query
from amnarchive.search.typed.terms import Key, Party, Word
from amnarchive.search.typed.ways import Kind, Way

Met = Mapping[int, Kind]
"""The clauses that a word answers, by their number, each with the plainest reason."""

_NOTHING: Met = {}


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the cleaned text that answers some clauses of the query."""

    start: int
    end: int
    met: Met


class Finder:
    """Knows the words of one query; made once for all texts of a page."""

    def __init__(self, query: Query) -> None:
        self._words: dict[str, dict[int, Kind]] = {}
        self._capitals: set[str] = set()
        self._prefixes: list[tuple[int, str]] = []
        self._phrases: list[tuple[int, Way]] = []
        self._known: dict[str, Met] = {}
        self._steps: dict[tuple[str, ...], dict[str, bool]] = {}
        facts: list[tuple[int, Key]] = []
        for number, clause in enumerate(query.wanted):
            for term in clause.terms:
                for way in term.ways():
                    self._take(number, way)
                if isinstance(term, Word) and term.instead:
                    for way in Word(term.instead[0]).ways():
                        self._take(number, way)
                if isinstance(term, Party):
                    self._capitals.update(exact_key(letter.lower()) for letter in term.letters)
                if isinstance(term, Key):
                    facts.append((number, term))
        self._facts = FactFinder(facts)

    def _take(self, number: int, way: Way) -> None:
        if way.kind == Kind.FACT:
            return
        if way.is_prefix:
            self._prefixes.append((number, way.steps[0][0]))
        elif len(way.steps) > 1 and not way.anywhere:
            self._phrases.append((number, way))
        else:
            for lexeme in (lexeme for step in way.steps for lexeme in step):
                met = self._words.setdefault(lexeme, {})
                met[number] = min(way.kind, met.get(number, way.kind))

    def spans(self, text: str) -> list[Span]:
        """Find what answers the query in a cleaned text; spans never overlap.

        Of two that do, the one that begins first stays, of those the longer; it answers for both.
        """
        found = surfaces(text)
        spans = [
            Span(start, end, met)
            for surface in found
            if (met := self._met(surface))
            for start, end in occurrences(text, surface)
        ]
        spans += self._phrase_spans(text, found)
        spans += self._suspended_spans(text)
        spans += [
            Span(start, end, {number: Kind.ITSELF}) for number, start, end in self._facts.find(text)
        ]
        return _apart(spans)

    def _met(self, surface: str) -> Met:
        met = self._known.get(surface)
        if met is None:
            met = self._known[surface] = self._looked_up(surface)
        return met

    def _looked_up(self, surface: str) -> Met:
        word = word_of(surface)
        lexemes = token_lexemes(word) & self._words.keys()
        if not surface[0].isupper():
            lexemes -= self._capitals
        met: dict[int, Kind] = {}
        for lexeme in lexemes:
            _join(met, self._words[lexeme])
        exact = exact_key(word)
        _join(met, {n: Kind.ITSELF for n, prefix in self._prefixes if exact.startswith(prefix)})
        return met or _NOTHING

    def _phrase_spans(self, text: str, found: Iterable[str]) -> Iterator[Span]:
        """Follow each phrase from its first word, only where all its words stand in the text."""
        for number, way in self._phrases:
            steps: list[set[str]] = []
            for lexemes in way.steps:
                steps.append({one for one in found if self._has(one, lexemes)})
                if not steps[-1]:
                    break
            else:
                met = {number: way.kind}
                yield from (Span(start, end, met) for start, end in side_by_side(text, steps))

    def _has(self, surface: str, lexemes: tuple[str, ...]) -> bool:
        known = self._steps.setdefault(lexemes, {})
        has = known.get(surface)
        if has is None:
            has = known[surface] = not token_lexemes(word_of(surface)).isdisjoint(lexemes)
        return has

    def _suspended_spans(self, text: str) -> Iterator[Span]:
        """`vatten- och avloppstaxa` answers *vattentaxa*."""
        if not self._words:
            return
        for one in suspended(text):
            met = self._met(one.word)
            if met:
                unsaid = {number: max(kind, Kind.PART) for number, kind in met.items()}
                yield Span(one.start, one.end, unsaid)


def _join(met: dict[int, Kind], other: Met) -> None:
    for number, kind in other.items():
        met[number] = min(kind, met.get(number, kind))


def _apart(spans: list[Span]) -> list[Span]:
    spans.sort(key=lambda span: (span.start, -span.end))
    apart: list[Span] = []
    for span in spans:
        last = apart[-1] if apart else None
        if last is None or span.start >= last.end:
            apart.append(span)
        elif span.met != last.met:
            met = dict(last.met)
            _join(met, span.met)
            apart[-1] = Span(last.start, last.end, met)
    return apart

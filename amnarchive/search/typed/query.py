"""Reads what was typed into the search field. Nothing that can be typed is an error."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from amnarchive.search import config
from amnarchive.search.analysis import (
    case_key,
    day_key,
    month_key,
    number_key,
    tokens,
)
from amnarchive.search.language.synonyms import is_expression
from amnarchive.search.language.words import listed
from amnarchive.search.typed.chunks import OR_WORDS
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.compose import bonus, joined_concepts
from amnarchive.search.typed.dates import FoundDay, find_day, find_month, years_in
from amnarchive.search.typed.mending import mend
from amnarchive.search.typed.party_names import party_at
from amnarchive.search.typed.periods import FoundPeriod, find_lately, find_period
from amnarchive.search.typed.terms import Concept, Key, Phrase, Span, Term, Word
from amnarchive.search.typed.ways import Kind, Way
from ingest.diary_number import recognise

_PIECE = re.compile(
    r'(?P<minus>(?<!\S)-\s?(?="))?"(?P<phrase>[^"]*)"'
    r"|(?P<section>(?:§+\s*|\bparagraf\s+)(?P<number>[0-9]{1,6})(?![0-9]))"
    r'|(?P<chunk>[^\s"§]+|§+)',
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:[^\W\d_A-ZÅÄÖ]{4,}\s)?(?P<years>(?:19|20)[0-9]{2}[-/](?:19|20)[0-9]{2})")
_AFTER_STAR = ")].,;:!?"
_DIARY_CHUNKS = 4  # `Dnr KS 2021/1234 1.2.1` is the longest that is written with blanks


@dataclass(frozen=True, slots=True)
class _Piece:
    """A term as typed, or an OR between two."""

    terms: tuple[Term, ...]
    negated: bool = False
    is_or: bool = False


def parse(text: str) -> tuple[Query, tuple[str, ...]]:
    """Read a query; give it with a sentence for each thing that had to be mended."""
    text, mended = mend(text)
    notes = list(mended)
    clauses = joined_concepts(_clauses(list(_pieces(text))))
    if len(clauses) > config.QUERY_MAX_CLAUSES:
        clauses = clauses[: config.QUERY_MAX_CLAUSES]
        notes.append(
            _("Sökningen hade fler än %d ord. Vi använde de första.") % config.QUERY_MAX_CLAUSES
        )
    telling = tuple(_telling(clauses))
    return Query(telling, (*bonus(telling), *_lately(text))), tuple(notes)


def _lately(text: str) -> Iterator[Way]:
    """What makes a hit better where a time is told from today: it need not be what is meant."""
    found = find_lately(text, timezone.localdate())
    if found:
        yield Way((tuple(month_key(found.year, month) for month in found.months),), kind=Kind.FACT)


def _telling(clauses: list[Clause]) -> list[Clause]:
    """Leave out what says nothing of the subject, as long as something is left."""
    strong = [clause for clause in clauses if not clause.is_weak]
    if any(_is_diary_number(clause) for clause in strong):
        strong = [clause for clause in strong if not _is_listed(clause, "number_labels.txt")]
    about = [clause for clause in strong if not _is_listed(clause, "question_words.txt")]
    wanted = [clause for clause in about if not clause.negated]
    return about if wanted else strong or clauses


def _is_diary_number(clause: Clause) -> bool:
    return any(isinstance(term, Key) and term.lexeme.startswith("#") for term in clause.terms)


def _is_listed(clause: Clause, name: str) -> bool:
    """Whether the clause is nothing but words of a list."""
    return all(
        isinstance(term, Word) and not term.is_prefix and term.word in listed(name)
        for term in clause.terms
    )


def _pieces(text: str) -> Iterator[_Piece]:
    """Cut the text into phrases, § numbers, diary numbers and words."""
    for is_chunk, group in groupby(_PIECE.finditer(text), lambda match: bool(match["chunk"])):
        if is_chunk:
            yield from _dated(" ".join(_chunk(match) for match in group))
            continue
        for match in group:
            if match["number"]:
                number = str(int(match["number"]))
                yield _Piece((Key(number_key(int(number)), Phrase(("§", number))),))
            elif words := _words(match["phrase"]):
                yield _Piece((Phrase(words),), negated=bool(match["minus"]))


def _dated(text: str) -> Iterator[_Piece]:
    """Take the days, the months and the seasons out of a stretch of words."""
    found = find_day(text) or find_period(text) or find_month(text)
    if found is None:
        yield from _from_chunks(text.split())
        return
    yield from _dated(text[: found.start])
    words = _words(text[found.start : found.end])
    if isinstance(found, FoundDay):
        yield _Piece((Key(day_key(found.day), Phrase(words), is_time=True),))
    else:
        months = found.months if isinstance(found, FoundPeriod) else (found.month,)
        yield _Piece(tuple(_month(found.year, month, words) for month in months))
    yield from _dated(text[found.end :])


def _month(year: int, month: int, words: tuple[str, ...]) -> Key:
    return Key(month_key(year, month), Phrase(words), is_time=True, is_subject=True)


def _chunk(match: re.Match[str]) -> str:
    """Take a chunk; a minus in it only negates at the beginning of a word (not in `§ 12-14`)."""
    chunk = match["chunk"]
    glued = match.start() > 0 and not match.string[match.start() - 1].isspace()
    return chunk.lstrip("-") if glued else chunk


def _from_chunks(chunks: Sequence[str]) -> Iterator[_Piece]:
    at = 0
    while at < len(chunks):
        taken = _diary_number_at(chunks, at)
        if taken:
            key, length = taken
            yield _Piece((key,))
            at += length
            continue
        called = party_at(chunks, at)
        if called:
            yield _Piece((called[0],))
            at += called[1]
            continue
        yield from _from_chunk(chunks[at])
        at += 1


def _diary_number_at(chunks: Sequence[str], at: int) -> tuple[Key, int] | None:
    """Find the longest diary number that starts with the chunk at `at`."""
    for length in range(min(_DIARY_CHUNKS, len(chunks) - at), 0, -1):
        printed = " ".join(chunks[at : at + length])
        if (number := recognise(printed)) and not _is_span(printed):
            return Key(case_key(number.slug), Phrase(_number_words(printed))), length
    return None


def _is_span(printed: str) -> bool:
    """Whether years are meant: `2026-2028`, `plan 2026-2028`, but not `KS 2026-2028`."""
    match = _YEARS.fullmatch(printed)
    return bool(match and _span(match["years"]))


def _from_chunk(chunk: str) -> Iterator[_Piece]:
    if chunk in OR_WORDS:
        yield _Piece((), is_or=True)
        return
    words = _words(chunk)
    if not words:
        return
    if chunk.rstrip(_AFTER_STAR).endswith("*"):
        *rest, last = words
        yield from (_Piece((Word(word),)) for word in rest)
        yield _Piece((Word(last, is_prefix=True),), negated=chunk.startswith("-"))
    elif chunk.startswith("-"):
        term = Word(words[0]) if len(words) == 1 else Phrase(words)
        yield _Piece((term,), negated=True)
    elif any(word.isdecimal() for word in words) and len(words) > 1:
        # 2019-06-18 or 7,5 is one thing, `vatten/avlopp` is two
        yield _Piece((_numbered(chunk, words),))
    else:
        yield from (_Piece((Word(word),)) for word in words)


def _numbered(chunk: str, words: tuple[str, ...]) -> Term:
    """`2026-2028` is years, `covid-19` a thing that has other names, `2019-06` just that."""
    if years := _span(chunk):
        return Span(words, years)
    return Concept(words) if is_expression(words) else Phrase(words)


def _span(chunk: str) -> tuple[int, ...]:
    """The years of `2023-2025`; none of what is no span of years."""
    years = tuple(years_in(chunk))
    return years if len(years) > 1 else ()


def _clauses(pieces: Sequence[_Piece]) -> list[Clause]:
    """Join what stands on both sides of an OR; an OR with nothing at a side is left out."""
    clauses: list[Clause] = []
    joined = False
    for piece in pieces:
        if piece.is_or:
            joined = bool(clauses)
            continue
        if joined and not piece.negated and not clauses[-1].negated:
            clauses[-1] = Clause((*clauses[-1].terms, *piece.terms))
        else:
            clauses.append(Clause(piece.terms, negated=piece.negated))
        joined = False
    return clauses


def _number_words(printed: str) -> tuple[str, ...]:
    """The words of a diary number without its label: nobody mentions it with `diarienr`."""
    words = _words(printed)
    return words[1:] if len(words) > 1 and words[0] in listed("question_words.txt") else words


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(text))

"""Broken syntax of a query, mended and told: nothing that can be typed is an error."""

import re
from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from amnarchive.search.typed.chunks import Chunk, chunks_of, joined, plain

_AND_WORDS = {"AND", "OCH", "&", "&&", "+"}
_NOT_WORDS = {"NOT"}
_GOOD_STAR = re.compile(r"[^*]*[^\W_][^\W_]\*[)\].,;:!?]*")
_PRINTED_DASH = re.compile(r"(?<!\S)[–—](?=\s+[^\W\d])")
"""Between words it is print (`Budget – förslag`), where a minus sign would be a slip."""

Chunks = list[Chunk]
Step = Callable[[Chunks, list[str]], Chunks]


def mend(typed: str) -> tuple[str, tuple[str, ...]]:
    """Give the query with its syntax in order, and a sentence for each thing that was not.

    Mending what has been mended changes nothing and tells nothing.
    """
    notes: list[str] = []
    text = _paired_quotes(plain(_PRINTED_DASH.sub(" ", typed)), notes)
    before = None
    while text != before:  # each round shortens it: a star that goes may leave an OR alone
        before, chunks = text, list(chunks_of(text))
        for step in _STEPS:
            chunks = step(chunks, notes)
        text = joined(chunks)
    return text, tuple(dict.fromkeys(notes))


def _lone_minus(chunks: Chunks, notes: list[str]) -> Chunks:
    """Leave out a minus that stands by itself, where it is part of no number."""
    made: Chunks = []
    for index, chunk in enumerate(chunks):
        after = chunks[index + 1].text if index + 1 < len(chunks) else ""
        if chunk.text == "-" and not (after[:1].isdigit() or after.startswith('"')):
            notes.append(
                _(
                    "Ett minustecken stod för sig självt. Skriv det intill ordet "
                    "som inte ska finnas med."
                )
            )
        else:
            made.append(chunk)
    return made


def _paired_quotes(text: str, notes: list[str]) -> str:
    if text.count('"') % 2 == 0:
        return text
    head, _quote, tail = text.rpartition('"')
    notes.append(_("Ett citattecken saknade sitt par. Vi bortsåg från det."))
    return f"{head} {tail}"


def _paired_parentheses(chunks: Chunks, notes: list[str]) -> Chunks:
    """Leave out a parenthesis without its other half; those that stay group nothing."""
    open_at: list[tuple[int, int]] = []
    lone: list[tuple[int, int]] = []
    for index, chunk in enumerate(chunks):
        for at, sign in enumerate("" if chunk.is_quoted else chunk.text):
            if sign == "(":
                open_at.append((index, at))
            elif sign == ")" and not open_at:
                lone.append((index, at))
            elif sign == ")":
                open_at.pop()
    lone = sorted(lone + open_at, reverse=True)
    if lone:
        notes.append(_("En parentes saknade sitt par. Vi bortsåg från den."))
    if re.search(
        r"(?:(?<!\S)(?:OR|ELLER|\|)\s|(?<!\S)-)\(|\)\s(?:OR|ELLER|\|)(?!\S)", joined(chunks)
    ):
        notes.append(_("Parenteser samlar inte ord i sökningen. Vi bortsåg från dem."))
    for index, at in lone:
        text = chunks[index].text
        chunks[index] = replace(chunks[index], text=text[:at] + text[at + 1 :])
    return [chunk for chunk in chunks if chunk.text]


def _stars(chunks: Chunks, notes: list[str]) -> Chunks:
    """A star stands at the end of a word of at least two letters."""
    made: Chunks = []
    for chunk in chunks:
        text = chunk.text
        if "*" in text and (chunk.is_quoted or not _GOOD_STAR.fullmatch(text)):
            notes.append(
                _(
                    "En asterisk gäller bara i slutet av ett ord med minst två bokstäver, "
                    "som i skol*."
                )
            )
            text = " ".join(text.replace("*", " ").split())
        made.append(replace(chunk, text=text))
    return [chunk for chunk in made if chunk.text]


def _and_and_not(chunks: Chunks, notes: list[str]) -> Chunks:
    """AND between words is the usual; NOT is a minus."""
    made: Chunks = []
    negates = False
    for chunk in chunks:
        if chunk.text in _AND_WORDS and (len(chunks) > 1 or not chunk.text.isalpha()):
            continue
        if chunk.text in _NOT_WORDS and len(chunks) > 1:
            negates = True
            if chunk is chunks[-1]:
                notes.append(_("NOT måste stå före ett ord. Vi bortsåg från det."))
            continue
        if negates and not chunk.text.startswith("-"):
            minus = Chunk("-", glued=False)
            made += (
                [minus, replace(chunk, glued=True)]
                if chunk.is_quoted
                else [Chunk(f"-{chunk.text}")]
            )
        else:
            made.append(chunk)
        negates = False
    return made


def _between_words(chunks: Chunks, notes: list[str]) -> Chunks:
    """OR stands between two things that may be there."""
    made: Chunks = []
    for index, chunk in enumerate(chunks):
        if chunk.is_or:
            after = chunks[index + 1 :]
            if not made or made[-1].is_or or not after or after[0].is_or:
                if not (after and after[0].is_or and made and not made[-1].is_or):
                    notes.append(_("ELLER måste stå mellan två ord. Vi bortsåg från det."))
                continue
            if made[-1].text.startswith("-") or after[0].text.startswith("-"):
                notes.append(_("ELLER går inte att använda med minus. Vi bortsåg från det."))
                continue
        made.append(chunk)
    return made


_STEPS: tuple[Step, ...] = (
    _paired_parentheses,
    _stars,
    _and_and_not,
    _lone_minus,
    _between_words,
)

"""What a § is about, in short: the first words that the minutes themselves have on the matter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from amnarchive.views.sections import Paragraph, Section, shortened
from ingest.structure.sentences import sentences
from ingest.vocabulary import fold

_SUMMARIES = {fold(heading) for heading in ("Sammanfattning", "Sammanfattning av ärendet")}
_MATTERS = {
    fold(heading)
    for heading in (
        "Ärendet",
        "Ärende",
        "Ärendebeskrivning",
        "Beskrivning av ärendet",
        "Bakgrund",
        "Fråga",
        "Information",
    )
}
"""Headings under which a matter is told; others tell what was said of it or what went before."""

ENOUGH = 280
"""Characters: paragraphs are taken until there are so many."""
LONGEST = 480
"""Characters: a longer paragraph is cut after the sentence that reaches ENOUGH."""
FEWEST = 40
"""A shorter paragraph is a number, a name or a heading, no sentence on the matter."""
POINTS = 6
"""Points of a list that are taken at most."""


@dataclass(frozen=True, slots=True)
class Brief:
    """`paragraphs` as they stand, the last one cut after a sentence where `goes_on` is inside it.

    `goes_on`: the number of the paragraph where the rest stands, 0 where nothing is left out.
    """

    paragraphs: list[Paragraph]
    goes_on: int


def brief(sections: Sequence[Section], told: Iterable[str] = ()) -> Brief | None:
    """The matter in the minutes' own words; None where they say nothing beyond `told`.

    From the section with a summary, else the first that tells the matter, else the text before any
    heading. Nothing is rewritten or joined. `told` is what the page says anyway: the title and the
    points of the decision.
    """
    known = {fold(text) for text in told}
    for section in _candidates(sections):
        unsaid = [p for p in section.paragraphs if fold(f"{p.mark}{p.text}") not in known]
        if taken := list(_taken([p for p in unsaid if fold(p.text) not in known])):
            return _cut(taken, section.paragraphs)
    return None


def _candidates(sections: Sequence[Section]) -> Iterator[Section]:
    matters = [section for section in sections if section.kind == "matter"]
    for headings in (_SUMMARIES, _MATTERS):
        yield from (s for s in matters if fold(s.heading) in headings)
    yield from (s for s in sections if s.kind == "body" and not s.heading)


def _taken(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    length, points = 0, 0
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        if length >= ENOUGH or points >= POINTS:
            return
        if paragraph.mark:
            points += 1
        elif points or not _tells(paragraph, after):
            if points or length:
                return
            continue
        length += len(paragraph.text)
        yield paragraph


def _tells(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """Whether it says something of its own: no lone number, no line that only leads to the next."""
    text = paragraph.text.strip()
    if text.endswith(":"):
        return after is not None and bool(after.mark)
    return len(text) >= FEWEST


def _cut(taken: list[Paragraph], all_of_them: Sequence[Paragraph]) -> Brief:
    last = taken[-1]
    end = _end(last.text) if len(last.text) > LONGEST else len(last.text)
    if end < len(last.text):
        return Brief([*taken[:-1], shortened(last, end)], last.number)
    rest = [p.number for p in all_of_them if p.number > last.number]
    return Brief(taken, rest[0] if rest else 0)


def _end(text: str) -> int:
    """Where the sentence ends that reaches ENOUGH characters."""
    end = 0
    for sentence in sentences(text):
        end = text.index(sentence, end) + len(sentence)
        if end >= ENOUGH:
            break
    return end


def texts(found: Brief | None) -> Iterable[str]:
    """Its paragraphs as the page tells them."""
    return (paragraph.text for paragraph in found.paragraphs) if found else ()

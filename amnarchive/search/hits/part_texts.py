"""The reservations and statements of a §, and where each stands in its text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Reservation, Statement
from amnarchive.search import config
from amnarchive.search.hits.highlight import Marker, tidy
from amnarchive.search.hits.places import Speakers
from amnarchive.search.hits.spans import Span

_ENDS = 60
"""Characters by which the beginning and the end of a text are known again."""


def called(source: Reservation | Statement) -> str:
    """Say what it is called: `Reservation`, `Särskilt uttalande`."""
    if isinstance(source, Statement):
        return str(capfirst(source.get_kind_display()))
    return capfirst(_("reservation"))


@dataclass(frozen=True, slots=True)
class PartText:
    """A reservation or statement with its tidy text and what is marked in it.

    It stands in the text of the § from `start` to `end`, nowhere where they are equal.
    """

    source: Reservation | Statement
    speakers: Speakers
    text: str
    spans: Sequence[Span]
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What it is called: `Reservation`, `Särskilt uttalande`."""
        return called(self.source)

    @property
    def key(self) -> tuple[int | None, int | None]:
        """The ids of a reservation and of a statement, as a row of the index has them."""
        is_statement = isinstance(self.source, Statement)
        return (None, self.source.pk) if is_statement else (self.source.pk, None)

    @property
    def clauses(self) -> int:
        """How many clauses of the query its text answers."""
        return len({number for span in self.spans for number in span.met})


def part_texts(
    item: AgendaItem, text: str, spans: Sequence[Span], marker: Marker
) -> Iterator[PartText]:
    """Give the parts of a § whose tidy `text` has these spans."""
    sources: list[Reservation | Statement] = [*item.reservations.all(), *item.statements.all()]
    for source in sources:
        own = tidy(source.text[: config.SNIPPET_READ_CHARS])
        start, end = stands_in(text, own)
        if text[start:end] == own:
            found = [
                Span(span.start - start, span.end - start, span.met)
                for span in spans
                if start <= span.start and span.end <= end
            ]
        else:
            found = marker.spans(own)
        yield PartText(source, list(source.by.all()), own, found, start, end)


def stands_in(text: str, part: str) -> tuple[int, int]:
    """Find a part in a text, by its ends where list marks stand between; (0, 0) if nowhere."""
    if not part:
        return 0, 0
    start = text.find(part)
    if start >= 0:
        return start, start + len(part)
    start = text.find(part[:_ENDS])
    last = text.find(part[-_ENDS:], start + 1) if start >= 0 else -1
    return (start, last + min(len(part), _ENDS)) if last >= 0 else (0, 0)


def best_parts(parts: Sequence[PartText], most: int) -> list[PartText]:
    """Give those that answer most clauses, in the order of the minutes."""
    best = sorted(parts, key=lambda part: -part.clauses)[:most]
    return [part for part in parts if part in best]

"""The hits of one page: each § with its passage, what matched one step down, and documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import F, Prefetch, Value
from django.db.models.functions import Left
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from amnarchive.models import (
    AgendaItem,
    Reservation,
    ReservationSpeaker,
    SearchEntry,
    Statement,
    StatementSpeaker,
)
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.document_hits import DocumentHit, document_hits
from amnarchive.search.highlight import Marker


@dataclass(frozen=True, slots=True)
class Part:
    """A reservation or statement under its §."""

    source: Reservation | Statement
    url: str
    speakers: Sequence[ReservationSpeaker | StatementSpeaker]
    snippet: SafeString

    @property
    def is_reservation(self) -> bool:
        """Whether it is dissent."""
        return isinstance(self.source, Reservation)


@dataclass(frozen=True, slots=True)
class Hit:
    """A §; title, snippet and decision are escaped and marked."""

    item: AgendaItem
    title: SafeString
    snippet: SafeString
    decision: SafeString
    parts: tuple[Part, ...]


def hits(
    entries: Iterable[SearchEntry], marker: Marker, query: str = ""
) -> list[Hit | DocumentHit]:
    """Load what a page of entries shows; entries of one § that stand together make one hit.

    `query` as typed goes along to the pages of documents. The number of queries is the same for any
    number of entries.
    """
    entries = list(entries)
    items = _items(entries)
    documents = document_hits(entries, marker, query)
    made: list[Hit | DocumentHit] = []
    for (item_id, document_id), group in groupby(
        entries, lambda entry: (entry.item_id, entry.document_id)
    ):
        item = items.get(item_id or 0)
        if document_id in documents:
            made.append(documents[document_id])
        elif item is not None:
            made.append(_hit(item, list(group), marker))
    return made


def _items(entries: Sequence[SearchEntry]) -> dict[int, AgendaItem]:
    """Load the items; what has been held back since it was indexed stays out."""
    numbers = {entry.item_id for entry in entries if entry.item_id is not None}
    named = ("person", "party")
    found = (
        AgendaItem.objects.public()
        .filter(pk__in=numbers, meeting__published=True)
        .select_related("meeting__body")
        .defer("text", "sections")
        .annotate(passage=Left(F("text"), Value(config.SNIPPET_READ_CHARS)))
        .prefetch_related(
            "decision",
            "reservations",
            Prefetch("reservations__by", ReservationSpeaker.objects.select_related(*named)),
            "statements",
            Prefetch("statements__by", StatementSpeaker.objects.select_related(*named)),
        )
    )
    return {item.pk: item for item in found}


def _hit(item: AgendaItem, entries: Sequence[SearchEntry], marker: Marker) -> Hit:
    decided = " ".join(point.text for point in item.decision.all())
    passage = _after_title(item.passage, item.title)  # type: ignore[attr-defined]  # from _items
    wanted = {(entry.reservation_id, entry.statement_id) for entry in entries}
    is_item = (None, None) in wanted
    return Hit(
        item=item,
        title=marker.mark(item.title),
        snippet=marker.snippet(passage) if is_item else SafeString(""),
        decision=marker.mark(Truncator(decided).chars(config.DECISION_CHARS)),
        parts=tuple(_parts(item, None if is_item else wanted, marker)),
    )


def _after_title(passage: str, title: str) -> str:
    """Leave out the title at the text's beginning: the hit shows it already."""
    words, start = title.split(), passage.split(maxsplit=len(title.split()))
    return (
        (start[-1] if len(start) > len(words) else "") if words == start[: len(words)] else passage
    )


def _parts(
    item: AgendaItem, wanted: set[tuple[int | None, int | None]] | None, marker: Marker
) -> Iterable[Part]:
    """Give the parts that are entries themselves, else those with marked words."""
    for reservation in item.reservations.all():
        if _shows(reservation.text, marker, wanted, (reservation.pk, None)):
            yield _part(item, reservation, list(reservation.by.all()), marker)
    for statement in item.statements.all():
        if _shows(statement.text, marker, wanted, (None, statement.pk)):
            yield _part(item, statement, list(statement.by.all()), marker)


def _shows(
    text: str,
    marker: Marker,
    wanted: set[tuple[int | None, int | None]] | None,
    key: tuple[int | None, int | None],
) -> bool:
    if wanted is not None:
        return key in wanted
    return bool(marker.spans(clean(text)))


def _part(
    item: AgendaItem,
    source: Reservation | Statement,
    speakers: Sequence[ReservationSpeaker | StatementSpeaker],
    marker: Marker,
) -> Part:
    return Part(
        source=source,
        url=f"{item.get_absolute_url()}#{source.anchor}",
        speakers=speakers,
        snippet=marker.snippet(source.text),
    )

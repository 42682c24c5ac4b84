"""The index rows of a §: one for itself, one for each of its reservations and statements."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from amnarchive.models import (
    AgendaItem,
    MotionSpeaker,
    Reservation,
    ReservationSpeaker,
    SearchEntry,
    Statement,
    StatementSpeaker,
)
from amnarchive.search.analysis import case_key, dissent_key, number_key, outcome_key, party_key
from amnarchive.search.index.context import add_day, add_former_days, add_names
from amnarchive.search.index.filter_keys import with_vector
from amnarchive.search.index.proposals import favoured
from amnarchive.search.index.vector import VectorBuilder
from ingest.types import SectionKind

_LOW = {SectionKind.RECIPIENTS, SectionKind.PAPERS}
_HISTORY = re.compile(r"tidigare (?:behandling|beslut)|historik", re.IGNORECASE)

Speaker = MotionSpeaker | ReservationSpeaker | StatementSpeaker


def with_all_that_is_indexed(items: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """Load what `rows` reads, in a number of queries that does not grow with the items."""
    return items.select_related("meeting__body").prefetch_related(
        "decision",
        "item_cases__case",
        Prefetch("motions__by", MotionSpeaker.objects.select_related("party")),
        Prefetch("reservations", Reservation.objects.select_related("in_favour_of")),
        Prefetch("reservations__by", ReservationSpeaker.objects.select_related("party")),
        Prefetch("statements__by", StatementSpeaker.objects.select_related("party")),
    )


def rows(item: AgendaItem) -> Iterator[SearchEntry]:
    """Make the unsaved rows of one item."""
    dissenters: set[str] = set()
    motions = [(motion, motion.by.all()) for motion in item.motions.all()]
    own: list[Speaker] = [speaker for _motion, movers in motions for speaker in movers]
    for reservation in item.reservations.all():
        by = list(reservation.by.all())
        own += by
        dissenters |= {speaker.party.code for speaker in by if speaker.party}
        yield _part(
            item,
            reservation,
            by,
            SearchEntry.Kind.RESERVATION,
            reservation=reservation,
            proposals=favoured(reservation, by, motions),
        )
    for statement in item.statements.all():
        by_statement = list(statement.by.all())
        own += by_statement
        yield _part(item, statement, by_statement, SearchEntry.Kind.STATEMENT, statement=statement)
    vector = VectorBuilder()
    vector.add_text(item.title, "A")
    if item.number is not None:
        vector.add_key(number_key(item.number), "A")
    if item.outcome:
        vector.add_key(outcome_key(item.outcome), "A")
    if item.reservations.all():
        vector.add_key(dissent_key(), "A")
    for code in sorted(dissenters):
        vector.add_key(dissent_key(code), "A")
    for point in item.decision.all():
        vector.add_text(point.text, "B")
    _add_cases(vector, item)
    _add_context(vector, item)
    _add_sections(vector, item)
    yield _row(item, SearchEntry.Kind.ITEM, own, vector)


def _add_sections(vector: VectorBuilder, item: AgendaItem) -> None:
    """Add the text, each part by its standing; the decision is in the index already."""
    decided = " ".join(point.text for point in item.decision.all())
    if not item.sections:
        vector.add_text(item.text, "C")
    for section in item.sections:
        is_history = _HISTORY.match(section["heading"] or "")
        low = section["kind"] in _LOW or is_history
        if is_history:
            add_former_days(vector, " ".join(p["text"] for p in section["paragraphs"]))
        for text in (section["heading"], *(p["text"] for p in section["paragraphs"])):
            if text and text not in decided:
                vector.add_text(text, "D" if low else "C")


def _part(
    item: AgendaItem,
    part: Reservation | Statement,
    by: Iterable[Speaker],
    kind: SearchEntry.Kind,
    **source: Any,
) -> SearchEntry:
    vector = VectorBuilder()
    vector.add_text(item.title, "B")
    if item.number is not None:
        vector.add_key(number_key(item.number), "B")
    for speaker in by:
        vector.add_text(str(speaker), "C")
    _add_cases(vector, item)
    _add_context(vector, item)
    vector.add_text(part.text, "C")
    return _row(item, kind, by, vector, **source)


def _row(
    item: AgendaItem,
    kind: SearchEntry.Kind,
    by: Iterable[Speaker],
    vector: VectorBuilder,
    **source: Any,
) -> SearchEntry:
    parties = {speaker.party for speaker in by if speaker.party}
    for party in sorted(parties, key=lambda one: one.code):
        vector.add_key(party_key(party.code), "A")
    entry = SearchEntry(
        item=item,
        kind=kind,
        body=item.meeting.body,
        date=item.meeting.date,
        parties=[party.code for party in sorted(parties, key=lambda one: (one.order, one.code))],
        persons=sorted({speaker.person_id for speaker in by if speaker.person_id}),
        outcome=item.outcome,
        vote_kind=item.vote_kind,
        topics=item.topics,
        published=item.published and item.meeting.published,
        length=vector.length,
        **source,
    )
    return with_vector(entry, vector)


def _add_cases(vector: VectorBuilder, item: AgendaItem) -> None:
    for link in item.item_cases.all():
        vector.add_key(case_key(link.case.number), "B")
        vector.add_text(link.printed, "B")


def _add_context(vector: VectorBuilder, item: AgendaItem) -> None:
    """Add body and day, so that `arbetsmarknadsnämnden juni 2019` narrows a search."""
    add_names(vector, item.meeting.body)
    add_day(vector, item.meeting.date, item.title)

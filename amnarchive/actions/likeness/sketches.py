"""The sketches of the reservations and statements of §§."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from amnarchive.actions.likeness.groups import regroup, settle_groups
from amnarchive.actions.likeness.pairs import store_pairs
from amnarchive.actions.likeness.words import Words, common_sentences
from amnarchive.likeness.bands import bands
from amnarchive.likeness.substance import LEAST_WORDS, substance
from amnarchive.models import (
    AgendaItem,
    Document,
    Reservation,
    ReservationSpeaker,
    Sketch,
    Statement,
    StatementSpeaker,
)

_SAME_TEXT = ("item_id", "body_id", "date", "parties", "words", "bands", "sentences")
"""Where one of these differs, a text is compared anew."""


def store_sketches(*, items: Sequence[AgendaItem]) -> None:
    """Bring the sketches of these §§ up to date, and their pairs and groups.

    The items come with meeting, reservations, statements and their speakers loaded. The caller
    holds the archive's lock. What has not changed is not written: twice does no harm.
    """
    common = common_sentences()
    made = {_source(row): row for item in items for row in _sketches(item, common)}
    stored = {_source(row): row for row in Sketch.objects.filter(item__in=items)}
    kept = {key for key, row in made.items() if key in stored and _is_same(row, stored[key])}
    gone = {row.pk for key, row in stored.items() if key not in kept}
    left = {row.group_id for row in stored.values() if row.pk in gone} - {None}
    turned = [stored[key] for key in kept if stored[key].published != made[key].published]
    Sketch.objects.filter(pk__in=gone).delete()
    for row in turned:
        row.published = not row.published
    Sketch.objects.bulk_update(turned, ["published"])
    fresh = Sketch.objects.bulk_create(row for key, row in made.items() if key not in kept)
    numbers = [row.pk for row in fresh if row.bands]
    words = Words(common)
    store_pairs(fresh=numbers, words=words)
    regroup(sketches=[*numbers, *(row.pk for row in turned)], words=words)
    settle_groups(groups=left)


def show_sketches(*, document: Document, public: bool) -> None:
    """Let the texts of the document be found, or no longer; their groups are counted anew.

    The caller holds the archive's lock.
    """
    changed = Sketch.objects.filter(item__document=document, published=not public)
    numbers = list(changed.values_list("pk", flat=True))
    if numbers:
        Sketch.objects.filter(pk__in=numbers).update(published=public)
        regroup(sketches=numbers)


def _source(sketch: Sketch) -> tuple[int | None, int | None]:
    return sketch.reservation_id, sketch.statement_id


def _is_same(one: Sketch, other: Sketch) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _SAME_TEXT)


def _sketches(item: AgendaItem, common: frozenset[int]) -> Iterator[Sketch]:
    for reservation in item.reservations.all():
        by = reservation.by.all()
        yield from _sketch(item, reservation, by, common, reservation=reservation)
    for statement in item.statements.all():
        yield from _sketch(item, statement, statement.by.all(), common, statement=statement)


def _sketch(
    item: AgendaItem,
    part: Reservation | Statement,
    by: Iterable[ReservationSpeaker] | Iterable[StatementSpeaker],
    common: frozenset[int],
    **source: Any,
) -> Iterator[Sketch]:
    """Make the row of one text; none where it is too short to say anything of its own."""
    found = substance(part.text, common)
    if found.length < LEAST_WORDS:
        return
    yield Sketch(
        item=item,
        body_id=item.meeting.body_id,
        date=item.meeting.date,
        parties=sorted({who.party.code for who in by if who.party}),
        words=len(found.words),
        bands=bands(found.words) if found.is_enough else [],
        sentences=list(found.sentences),
        published=item.published and item.meeting.published,
        **source,
    )

"""What people corrected holds over every new reading."""

from collections.abc import Mapping

from amnarchive.models import AgendaItem, Correction, DecisionPoint, Meeting
from amnarchive.models.placed import Placed

Address = tuple[int, str]
"""Id of the meeting and the item's part of the address."""


def address(item: AgendaItem) -> Address:
    """Where the item stands now."""
    return item.meeting_id, item.slug


def follow(*, moves: Mapping[Address, AgendaItem | None], alive: set[Address]) -> None:
    """Let the corrections go with their items: from old address to item, None where it is gone.

    One whose item is gone stays, in case the next reading finds it again, but not where another
    item is `alive` at its address now: it was not made for that one.
    """
    meetings = {meeting for meeting, _slug in moves}
    for correction in Correction.objects.filter(meeting__in=meetings).exclude(item_slug=""):
        old = (correction.meeting_id, correction.item_slug)
        if old not in moves:
            continue
        item = moves[old]
        if item is None:
            if old in alive:
                correction.delete()
        elif address(item) != old:
            correction.meeting_id, correction.item_slug = address(item)
            correction.save(update_fields=["meeting", "item_slug"])


def replay(*, meeting: Meeting, items: list[AgendaItem]) -> None:
    """Put the meeting's corrections, oldest first, over the freshly stored items."""
    by_slug = {item.slug: item for item in items}
    for correction in meeting.corrections.exclude(item_slug=""):
        item = by_slug.get(correction.item_slug)
        if item is not None:
            apply(item=item, correction=correction)


def apply(*, item: AgendaItem, correction: Correction) -> None:
    """Put one correction over the item."""
    if correction.field == Correction.Field.DECISION:
        _replace_decision(item, correction.new)
        return
    setattr(item, correction.field, correction.new)
    item.save(update_fields=[correction.field])


def _replace_decision(item: AgendaItem, texts: list[str]) -> None:
    """Put the points of a person in place of those that were read, and where those stand."""
    places: list[Placed] = [*item.decision.all()] or [item]
    item.decision.all().delete()
    DecisionPoint.objects.bulk_create(
        DecisionPoint(item=item, position=n, text=text, page=at.page, line=at.line, box=at.box)
        for n, text in enumerate(texts, 1)
        for at in [places[min(n, len(places)) - 1]]
    )

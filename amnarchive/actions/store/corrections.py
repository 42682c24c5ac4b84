"""What people corrected holds over every new reading."""

from amnarchive.models import AgendaItem, Correction, DecisionPoint, Meeting


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
        item.decision.all().delete()
        DecisionPoint.objects.bulk_create(
            DecisionPoint(item=item, position=n, text=text, page=item.page, line=item.line)
            for n, text in enumerate(correction.new, 1)
        )
        return
    setattr(item, correction.field, correction.new)
    item.save(update_fields=[correction.field])

"""The §§ before and after one, at the same meeting."""

from amnarchive.models import AgendaItem

_BESIDE = """
(
    SELECT id, number, position, slug, title, document_id, page, line
    FROM amnarchive_agendaitem
    WHERE meeting_id = %(meeting)s AND position < %(position)s AND (published OR %(preview)s)
    ORDER BY position DESC LIMIT 1
) UNION ALL (
    SELECT id, number, position, slug, title, document_id, page, line
    FROM amnarchive_agendaitem
    WHERE meeting_id = %(meeting)s AND position > %(position)s AND (published OR %(preview)s)
    ORDER BY position LIMIT 1
)
"""


def neighbours(item: AgendaItem, *, preview: bool) -> dict[str, AgendaItem | None]:
    """`before` and `after`, with what leads to them; hidden ones in a preview alone. One query."""
    values = {"meeting": item.meeting_id, "position": item.position, "preview": preview}
    found: dict[str, AgendaItem | None] = {"before": None, "after": None}
    for other in AgendaItem.objects.raw(_BESIDE, values):
        other.meeting = item.meeting
        found["before" if other.position < item.position else "after"] = other
    return found

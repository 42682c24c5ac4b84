"""What comes before and after a § or a meeting."""

from amnarchive.models import AgendaItem, Meeting

_ITEMS = """
(
    SELECT id, number, position, slug, title, document_id, page, line,
        CASE WHEN title = '' THEN left(text, 200) ELSE '' END AS opening
    FROM amnarchive_agendaitem
    WHERE meeting_id = %(meeting)s AND position < %(position)s AND (published OR %(preview)s)
    ORDER BY position DESC LIMIT 1
) UNION ALL (
    SELECT id, number, position, slug, title, document_id, page, line,
        CASE WHEN title = '' THEN left(text, 200) ELSE '' END AS opening
    FROM amnarchive_agendaitem
    WHERE meeting_id = %(meeting)s AND position > %(position)s AND (published OR %(preview)s)
    ORDER BY position LIMIT 1
)
"""
_MEETINGS = """
(
    SELECT id, date, letter FROM amnarchive_meeting
    WHERE body_id = %(body)s AND published AND (date, letter) < (%(date)s, %(letter)s)
    ORDER BY date DESC, letter DESC LIMIT 1
) UNION ALL (
    SELECT id, date, letter FROM amnarchive_meeting
    WHERE body_id = %(body)s AND published AND (date, letter) > (%(date)s, %(letter)s)
    ORDER BY date, letter LIMIT 1
)
"""


def neighbours(item: AgendaItem, *, preview: bool) -> dict[str, AgendaItem | None]:
    """`before` and `after`, with what leads to them; hidden ones in a preview alone. One query."""
    values = {"meeting": item.meeting_id, "position": item.position, "preview": preview}
    found: dict[str, AgendaItem | None] = {"before": None, "after": None}
    for other in AgendaItem.objects.raw(_ITEMS, values):
        other.meeting = item.meeting
        found["before" if other.position < item.position else "after"] = other
    return found


def neighbouring_meetings(meeting: Meeting) -> dict[str, Meeting | None]:
    """`before` and `after`: the public meetings of the same body nearest to this. One query."""
    values = {"body": meeting.body_id, "date": meeting.date, "letter": meeting.letter}
    found: dict[str, Meeting | None] = {"before": None, "after": None}
    for other in Meeting.objects.raw(_MEETINGS, values):
        other.body = meeting.body
        is_before = (other.date, other.letter) < (meeting.date, meeting.letter)
        found["before" if is_before else "after"] = other
    return found

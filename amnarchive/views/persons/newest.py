"""The newest that a person did under §§, with these §§."""

from collections.abc import Mapping
from typing import Any

from django.db import connection

from amnarchive.views.deeds import KINDS, Deed

# The columns ITEM, the opening and MEETING of deeds.py, in that order.
_PLACES = """
SELECT item.id, item.slug, item.number, item.position, item.title,
    CASE WHEN item.title = '' THEN left(item.text, 200) ELSE '' END,
    meeting.date, meeting.letter, body.slug, body.name, body.municipality
FROM amnarchive_agendaitem AS item
JOIN amnarchive_meeting AS meeting ON meeting.id = item.meeting_id
JOIN amnarchive_body AS body ON body.id = meeting.body_id
WHERE item.id = ANY(%s)
"""


def newest(found: Mapping[str, list[list[Any]]]) -> dict[str, list[Deed]]:
    """Make deeds of the rows that `years` found to be the newest, by kind. One query."""
    wanted = {item for those in found.values() for item, *_own in those}
    with connection.cursor() as cursor:
        cursor.execute(_PLACES, [list(wanted)])
        places = {item: place for item, *place in cursor.fetchall()}
    return {
        kind.key: [kind.deed([*own, *places[item]]) for item, *own in found.get(kind.key, [])]
        for kind in KINDS
    }

"""What belongs to a § at all: asked for at once, so that nothing is looked for in vain."""

from typing import Any

from django.db import connection

from amnarchive.models import AgendaItem

LIKENESSES, PAPERS, EXTRACTS = "likenesses", "papers", "extracts"
FORWARDED = "forwarded"

_ASKED = """
SELECT name FROM (VALUES
    ('decision', EXISTS (SELECT FROM amnarchive_decisionpoint WHERE item_id = %(item)s)),
    ('item_cases', EXISTS (SELECT FROM amnarchive_itemcase WHERE item_id = %(item)s)),
    ('motions', EXISTS (SELECT FROM amnarchive_motion WHERE item_id = %(item)s)),
    ('votes', EXISTS (SELECT FROM amnarchive_vote WHERE item_id = %(item)s)),
    ('reservations', EXISTS (SELECT FROM amnarchive_reservation WHERE item_id = %(item)s)),
    ('statements', EXISTS (SELECT FROM amnarchive_statement WHERE item_id = %(item)s)),
    ('recusals', EXISTS (SELECT FROM amnarchive_recusal WHERE item_id = %(item)s)),
    ('likenesses', EXISTS (
        SELECT FROM amnarchive_sketch
        WHERE item_id = %(item)s AND published AND group_id IS NOT NULL
    )),
    ('papers', EXISTS (
        SELECT FROM amnarchive_document WHERE meeting_id = %(meeting)s AND item_slug = %(slug)s
    ) OR EXISTS (
        SELECT FROM amnarchive_itemcase AS own
        JOIN amnarchive_document_cases AS paper ON paper.case_id = own.case_id
        WHERE own.item_id = %(item)s
    )),
    ('forwarded', EXISTS (
        SELECT FROM amnarchive_itemcase AS own
        JOIN amnarchive_itemcase AS other ON other.case_id = own.case_id
        WHERE own.item_id = %(item)s AND other.item_id <> own.item_id
    )),
    ('extracts', EXISTS (
        SELECT FROM amnarchive_document WHERE meeting_id = %(meeting)s AND kind = 'extract'
    ))
) AS asked (name, there) WHERE there
"""


def there(item: AgendaItem) -> frozenset[str]:
    """The names of what there is, held papers among it; one query.

    Names of relations of AgendaItem, `likenesses` (views/likenesses/beside.py), `papers` and
    `extracts` (views/linked.py), `forwarded`: other §§ of its cases (views/forwarded.py). Most §§
    have a decision and a case alone, and Django takes half a millisecond for each query that finds
    nothing.
    """
    values: dict[str, Any] = {"item": item.pk, "meeting": item.meeting_id, "slug": item.slug}
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, values)
        return frozenset(name for (name,) in cursor.fetchall())

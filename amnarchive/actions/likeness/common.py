"""Finds the sentences that stand in so many texts that they say nothing of any of them."""

from django.db import connection, transaction

from amnarchive.actions.likeness.groups import settle_groups
from amnarchive.actions.likeness.sketches import store_sketches
from amnarchive.actions.locks import lock_archive
from amnarchive.models import AgendaItem, CommonSentence, Sketch
from amnarchive.search.index.rows import with_all_that_is_indexed

LEAST_TEXTS = 30
"""In fewer different texts a sentence is what somebody says again, not boilerplate."""
LEAST_SHARE = 0.005
"""Of all different texts."""
_BATCH = 100
# A text that stands in many §§ counts once: that it stands there is what the archive wants to show.
_COMMON = """
WITH texts AS (SELECT DISTINCT sentences FROM amnarchive_sketch),
     counted AS (
        SELECT key, count(*) AS texts FROM texts, unnest(sentences) AS key GROUP BY key
     )
SELECT key, texts FROM counted
WHERE texts >= greatest(%s, %s * (SELECT count(*) FROM texts))
"""


def find_common_sentences() -> int:
    """Count the sentences of all texts and compare those anew for which it makes a difference.

    Gives in how many §§ texts were looked at again. Each batch is a transaction; what a broken run
    left undone is done by the next.
    """
    changed = _store_common()
    if not changed:
        return 0
    affected = Sketch.objects.filter(sentences__overlap=changed)
    items = sorted(set(affected.values_list("item_id", flat=True)))
    for start in range(0, len(items), _BATCH):
        _again(items[start : start + _BATCH])
    done = CommonSentence.objects.filter(key__in=changed)
    done.filter(texts=0).delete()
    done.update(settled=True)
    return len(items)


@transaction.atomic
def _store_common() -> list[int]:
    """Give the sentences that have become common or are so no more, since that was last settled.

    Looks at all groups besides, each night: texts may be deleted past the archive's own actions.
    """
    lock_archive()
    settle_groups()
    with connection.cursor() as cursor:
        cursor.execute(_COMMON, [LEAST_TEXTS, LEAST_SHARE])
        found = dict(cursor.fetchall())
    stored = CommonSentence.objects.exclude(key__in=list(found))
    stored.filter(texts__gt=0).update(texts=0, settled=False)
    back = CommonSentence.objects.filter(key__in=list(found), texts=0)
    back.update(settled=False)
    CommonSentence.objects.bulk_create(
        [CommonSentence(key=key, texts=texts) for key, texts in found.items()],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["texts"],
    )
    waiting = CommonSentence.objects.filter(settled=False)
    return list(waiting.values_list("key", flat=True))


@transaction.atomic
def _again(numbers: list[int]) -> None:
    lock_archive()
    items = AgendaItem.objects.filter(pk__in=numbers).order_by("pk")
    store_sketches(items=list(with_all_that_is_indexed(items)))

"""Finds the texts that are close to new ones, and writes down how close."""

from collections.abc import Iterator, Sequence

from django.db import connection

from amnarchive.actions.likeness.words import Words
from amnarchive.likeness.compare import likeness
from amnarchive.models import Likeness, Sketch

MOST_CANDIDATES = 50
"""With how many a text is compared at most: those that share the most keys. Of a text that stands
in hundreds of §§ each copy is thus tied to some of the others, and all of them are one group."""
_BATCH = 100
# The bands of the new one are looked up in the index one text at a time: a join of arrays is none
# that the planner can hash.
_CANDIDATES = """
SELECT mine.id, near.id
FROM unnest(%s::bigint[]) AS new (id)
JOIN amnarchive_sketch AS mine ON mine.id = new.id
CROSS JOIN LATERAL (
    SELECT other.id, cardinality(ARRAY(
        SELECT unnest(other.bands) INTERSECT SELECT unnest(mine.bands)
    )) AS shared
    FROM amnarchive_sketch AS other
    WHERE other.bands && mine.bands AND other.id <> mine.id
      AND NOT (other.item_id = mine.item_id
               AND other.parties <> '{}' AND mine.parties <> '{}'
               AND (other.parties <@ mine.parties OR mine.parties <@ other.parties))
    ORDER BY shared DESC, other.id
    LIMIT %s
) AS near
"""


def store_pairs(*, fresh: Sequence[int], words: Words) -> None:
    """Compare the texts of `fresh` sketches with all others and keep those pairs that are close.

    What one party says twice in one § is one text: it is not compared. `fresh` have no pairs yet.
    """
    for start in range(0, len(fresh), _BATCH):
        pairs = _candidates(fresh[start : start + _BATCH])
        words.load(pk for pair in pairs for pk in pair)
        Likeness.objects.bulk_create(_close(pairs, words), ignore_conflicts=True)


def _candidates(fresh: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of ids, older text first, each once."""
    with connection.cursor() as cursor:
        # The planner takes any array for one that a hundredth of the rows overlap.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(_CANDIDATES, [list(fresh), MOST_CANDIDATES])
        found = cursor.fetchall()
        cursor.execute("SET LOCAL enable_seqscan = on")
    ids = {pk for pair in found for pk in pair}
    rows = Sketch.objects.filter(pk__in=ids).values_list("pk", "date", "item_id")
    age = {pk: (date, item, pk) for pk, date, item in rows}
    return sorted({(min(p, key=age.__getitem__), max(p, key=age.__getitem__)) for p in found})


def _close(pairs: Sequence[tuple[int, int]], words: Words) -> Iterator[Likeness]:
    for first, second in pairs:
        found = likeness(words.of(first), words.of(second))
        if found.is_close:
            yield Likeness(first_id=first, second_id=second, share=found.share, within=found.within)

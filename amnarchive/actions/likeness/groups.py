"""Groups of public texts that are close to each other, counted when one of them changes."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import QuerySet

from amnarchive.actions.likeness.members import Member, members
from amnarchive.actions.likeness.words import Words, common_sentences
from amnarchive.likeness.compare import likeness
from amnarchive.models import AgendaItem, Likeness, LikenessGroup, Sketch

# Texts that were deleted with their § have left no other trace.
_STALE = """
SELECT grouped.id
FROM amnarchive_likenessgroup AS grouped
LEFT JOIN amnarchive_sketch AS sketch ON sketch.group_id = grouped.id AND sketch.published
WHERE %(all)s OR grouped.id = ANY(%(some)s)
GROUP BY grouped.id, grouped.texts
HAVING count(sketch.id) <> grouped.texts
"""


@contextmanager
def following(*, items: QuerySet[AgendaItem]) -> Iterator[None]:
    """Count the groups anew that texts of these §§ have left when the block ends.

    For those who delete §§ or what was said under them. The caller holds the archive's lock.
    """
    texts = Sketch.objects.filter(item__in=items, group__isnull=False)
    held = set(texts.values_list("group_id", flat=True))
    yield
    settle_groups(groups=held)


def settle_groups(*, groups: Collection[int | None] | None = None) -> None:
    """Count those of the groups anew from which texts were deleted; None: of all that there are.

    The caller holds the archive's lock. Twice does no harm.
    """
    some = list(groups or ())
    if groups is not None and not some:
        return
    with connection.cursor() as cursor:
        cursor.execute(_STALE, {"all": groups is None, "some": some})
        stale = [pk for (pk,) in cursor.fetchall()]
    if stale:
        regroup(sketches=Sketch.objects.filter(group__in=stale).values_list("pk", flat=True))
        LikenessGroup.objects.filter(pk__in=stale, sketches__isnull=True).delete()


def regroup(*, sketches: Iterable[int], words: Words | None = None) -> None:
    """Group these texts and all that are tied to them, or were, from their pairs.

    The caller holds the archive's lock. A text that is not public, or close to none that is, is in
    no group. Twice changes nothing.
    """
    asked = set(sketches)
    if not asked:
        return
    old = set(Sketch.objects.filter(pk__in=asked).values_list("group_id", flat=True)) - {None}
    asked |= set(Sketch.objects.filter(group__in=old).values_list("pk", flat=True))
    ties = _ties(asked)
    loose = asked - ties.keys()
    words = words or Words(common_sentences())
    found = members(ties.keys())
    old |= {member.group for member in found.values() if member.group is not None}
    Sketch.objects.filter(pk__in=loose, group__isnull=False).update(group=None, alike=None)
    taken: set[int] = set()
    for texts in _parts(ties):
        taken.add(_store(sorted(found[pk] for pk in texts), taken, words))
    LikenessGroup.objects.filter(pk__in=old, sketches__isnull=True).delete()


def _ties(asked: Collection[int]) -> dict[int, set[int]]:
    """Each public text that is tied to one of these, by however many steps, with its neighbours."""
    ties: dict[int, set[int]] = {}
    seen: set[int] = set()
    edge = _public(asked)
    while edge:
        seen |= edge
        pairs = _pairs(edge)
        public = _public({pk for pair in pairs for pk in pair})
        for first, second in pairs:
            if first in public and second in public:
                ties.setdefault(first, set()).add(second)
                ties.setdefault(second, set()).add(first)
        edge = ties.keys() - seen
    return ties


# Plain lookups by index, one table each: in tables that have just been filled the planner knows
# no numbers, and what joins them took seconds.
def _pairs(texts: Collection[int]) -> set[tuple[int, int]]:
    both = Likeness.objects.order_by().values_list("first_id", "second_id")
    return {*both.filter(first__in=texts), *both.filter(second__in=texts)}


def _public(texts: Collection[int]) -> set[int]:
    rows = Sketch.objects.order_by().filter(pk__in=texts, published=True)
    return set(rows.values_list("pk", flat=True))


def _parts(ties: dict[int, set[int]]) -> Iterable[set[int]]:
    """The connected parts of the graph."""
    left = set(ties)
    while left:
        part: set[int] = set()
        edge = {left.pop()}
        while edge:
            part |= edge
            edge = set().union(*(ties[pk] for pk in edge)) - part
        left -= part
        yield part


def _store(texts: list[Member], taken: Collection[int], words: Words) -> int:
    """Write one group down and give its id; `texts` are in the order of time.

    What one group was may be two now: only one of them is still the group that it was.
    """
    held = [text.group for text in texts if text.group is not None and text.group not in taken]
    values = {
        "first": texts[0].date,
        "last": texts[-1].date,
        "texts": len(texts),
        "parties": sorted({code for text in texts for code in text.parties}),
        "bodies": sorted({text.body for text in texts}),
        "across": _is_across({frozenset(text.parties) for text in texts}),
    }
    number = max(held, key=lambda pk: (held.count(pk), -pk), default=0)
    group = LikenessGroup.objects.filter(pk=number).first() or LikenessGroup()
    for name, value in values.items():
        setattr(group, name, value)
    group.save()
    alike = _alike([text.pk for text in texts], words)
    Sketch.objects.bulk_update(
        [Sketch(pk=pk, group=group, alike=share) for pk, share in alike.items()],
        ["group", "alike"],
    )
    return group.pk


def _is_across(parties: Collection[frozenset[str]]) -> bool:
    known = [some for some in parties if some]
    return any(one.isdisjoint(other) for one in known for other in known)


def _alike(texts: list[int], words: Words) -> dict[int, float]:
    """How alike each is to the first; what was not compared with it is compared now."""
    first, *others = texts
    rows = Likeness.objects.filter(first=first, second__in=others).values_list("second", "share")
    known = dict(rows)
    words.load(pk for pk in texts if pk not in known)
    shares = {
        pk: known[pk] if pk in known else likeness(words.of(first), words.of(pk)).share
        for pk in others
    }
    return {first: 1.0, **shares}

"""The groups of a page with their texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, Window
from django.db.models.expressions import BaseExpression
from django.db.models.functions import Coalesce, Left, RowNumber
from django.urls import reverse

from amnarchive.likeness.opening import opening
from amnarchive.models import LikenessGroup, Sketch
from amnarchive.search.public import public_at
from amnarchive.views.likenesses.asked import Wish
from amnarchive.views.likenesses.texts import (
    Text,
    compare_url,
    loaded,
    part_of,
    percent_of,
    text_of,
)

SHOWN = 6
"""Texts of a group that stand in the list; all of them are on a page of their own."""
MOST = 500
"""Texts of one group on that page."""
_READ = 3000
"""Letters of a text that are read for its opening."""
# As `actions/likeness/members.py` orders them: the first is the one that the shares refer to.
_IN_TIME: list[BaseExpression | F | str] = [
    F("date"),
    F("item__meeting__letter"),
    F("item__position"),
    F("statement_id").asc(nulls_first=True),
    Coalesce("reservation__position", "statement__position"),
    F("pk"),
]


@dataclass(frozen=True, slots=True)
class Member:
    """A text of a group. `percent`: how alike the first one; None for that itself.

    `is_first`: no other text of the group is of its day.
    """

    text: Text
    percent: int | None
    compare_url: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with its oldest texts; `rest`: how many more. `opening`: how the first begins."""

    group: LikenessGroup
    opening: str
    members: Sequence[Member]
    rest: int
    url: str


def rows_of(groups: Sequence[LikenessGroup], *, shown: int = SHOWN) -> list[GroupRow]:
    """Load the first texts in time of each group; five queries for any number."""
    sketches = in_groups([group.pk for group in groups], shown=shown)
    texts = _texts(held[0].pk for held in sketches.values())
    page = reverse("likenesses")
    return [
        _row(group, sketches[group.pk], texts[sketches[group.pk][0].pk], page)
        for group in groups
        if group.pk in sketches
    ]


def in_groups(groups: Sequence[int], *, shown: int) -> dict[int, list[Sketch]]:
    """By group, its first `shown` public texts in the order of time; four queries."""
    numbered = Sketch.objects.filter(group__in=groups, published=True, **public_at("item"))
    numbered = numbered.order_by().annotate(
        place=Window(RowNumber(), partition_by=F("group_id"), order_by=_IN_TIME)
    )
    places = dict(numbered.filter(place__lte=shown).values_list("pk", "place"))
    by_group: dict[int, list[Sketch]] = {}
    for sketch in sorted(loaded(Sketch.objects.filter(pk__in=places)), key=lambda s: places[s.pk]):
        if sketch.group_id is not None:
            by_group.setdefault(sketch.group_id, []).append(sketch)
    return by_group


def members_of(sketches: Sequence[Sketch]) -> list[Member]:
    """Make the rows of one group; the first of `sketches` is its first in time."""
    texts = [text_of(part_of(sketch)) for sketch in sketches]
    first = texts[0]
    alone = len(texts) == 1 or texts[1].date > first.date
    others = [
        Member(text, percent_of(sketch.alike or 0), compare_url(first.address, text.address), False)
        for sketch, text in zip(sketches[1:], texts[1:], strict=True)
    ]
    return [Member(first, None, "", alone), *others]


def _row(group: LikenessGroup, sketches: Sequence[Sketch], text: str, page: str) -> GroupRow:
    members = members_of(sketches)
    return GroupRow(
        group=group,
        opening=opening(text),
        members=members,
        rest=max(group.texts - len(members), 0),
        url=page + Wish(text=members[0].text.address).query_string,
    )


def _texts(sketches: Iterable[int]) -> dict[int, str]:
    text = Left(Coalesce("reservation__text", "statement__text"), _READ)
    return dict(Sketch.objects.filter(pk__in=list(sketches)).values_list("pk", text))

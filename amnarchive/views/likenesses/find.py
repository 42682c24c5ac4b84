"""Finds the groups that are asked for."""

from django.db.models import Exists, OuterRef, QuerySet

from amnarchive.models import LikenessGroup, Sketch
from amnarchive.views.likenesses.address import find_group, parse
from amnarchive.views.likenesses.asked import ALL, OWN, Wish

_ORDERS = {"partier": "-parties__len", "namnder": "-bodies__len", "texter": "-texts"}


def find(wish: Wish) -> QuerySet[LikenessGroup]:
    """Give the groups that have a text which fits all of party, body and years.

    A text that is named goes before all else: its group alone.
    """
    groups = LikenessGroup.objects.all()
    if wish.text:
        address = parse(wish.text)
        return groups.filter(pk=find_group(address) or 0) if address else groups.none()
    if wish.kind != ALL:
        groups = groups.filter(across=wish.kind != OWN)
    if wish.is_narrowed:
        groups = _narrowed(groups, wish)
    first = [_ORDERS[wish.order]] if wish.order else []
    return groups.order_by(*first, "-last", "-pk")


def _narrowed(groups: QuerySet[LikenessGroup], wish: Wish) -> QuerySet[LikenessGroup]:
    first, last = wish.days
    groups = groups.filter(last__gte=first, first__lte=last)
    texts = Sketch.objects.filter(
        group=OuterRef("pk"), published=True, date__gte=first, date__lte=last
    )
    if wish.party:
        groups = groups.filter(parties__contains=[wish.party])
        texts = texts.filter(parties__contains=[wish.party])
    if wish.body:
        groups = groups.filter(bodies__contains=[wish.body.pk])
        texts = texts.filter(body=wish.body)
    return groups.filter(Exists(texts))

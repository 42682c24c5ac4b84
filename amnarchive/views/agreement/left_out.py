"""How many motions, reservations or votes of a period count for no two parties."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from amnarchive.models import Stand
from amnarchive.search.asking.request import SearchRequest
from amnarchive.views.agreement.asked import Wish
from amnarchive.views.agreement.words import WORDS


@dataclass(frozen=True, slots=True)
class LeftOut:
    """`said`: how many there are and how many of them do not count, and why not.

    `url` leads to all §§ that were settled by a vote; "" of motions and reservations.
    """

    said: str
    url: str


def left_out(wish: Wish) -> LeftOut | None:
    """Count those of which no party is known; None where there are none. One query.

    Of a vote that is one without named ballots, as most large assemblies print them.
    """
    found = Stand.objects.public(wish.measure.kind, wish.period, wish.body).aggregate(
        every=Count("kind"), n=Count("kind", filter=Q(parties=[]))
    )
    if not found["n"]:
        return None
    return LeftOut(str(WORDS[wish.measure.kind].left_out) % found, _voted(wish))


def _voted(wish: Wish) -> str:
    if wish.measure.kind != Stand.Kind.VOTE:
        return ""
    listed = SearchRequest(
        beslut="omrostning",
        fran=dt.date(wish.period.first, 1, 1),
        till=dt.date(wish.period.last, 12, 31),
        namnd=wish.body.slug if wish.body else "",
    )
    return reverse("search") + listed.query_string

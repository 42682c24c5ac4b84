"""About what a party entered reservations."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.utils.functional import Promise

from amnarchive.models import Party
from amnarchive.topics.catalogue import CHOICES, NONE
from amnarchive.views.parties.kinds import RESERVATIONS, lister


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic and how many of the party's reservations are about it."""

    name: str | Promise
    count: int
    url: str


def topics(party: Party) -> list[TopicCount]:
    """All with any, the most first. One query; a reservation may be about two."""
    rows = RESERVATIONS.rows(party).values_list("topics").annotate(n=Count("pk"))
    counts: Counter[str] = Counter()
    for keys, n in rows:
        counts.update(dict.fromkeys(keys or [NONE], n))
    address = lister(party, RESERVATIONS)
    found = [
        TopicCount(name, counts[key], address(amne=key)) for key, name in CHOICES if counts[key]
    ]
    return sorted(found, key=lambda one: one.count, reverse=True)

"""What a party is behind: reservations, motions, votes with named ballots."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy

from amnarchive.models import Party, Stand


@dataclass(frozen=True, slots=True)
class StandKind:
    """A list on the party's page. `key` stands in the address (`?visa=yrkanden`)."""

    key: str
    label: Any
    kind: Stand.Kind
    anchor: str

    def rows(self, party: Party) -> QuerySet[Stand]:
        """The party's public rows of the kind, in no order."""
        return public_stands(party).filter(kind=self.kind)


RESERVATIONS = StandKind(
    "reservationer", gettext_lazy("Reservationer"), Stand.Kind.RESERVATION, "reservation"
)
MOTIONS = StandKind("yrkanden", gettext_lazy("Yrkanden"), Stand.Kind.MOTION, "yrkande")
VOTES = StandKind("omrostningar", gettext_lazy("Omröstningar"), Stand.Kind.VOTE, "omrostning")

KINDS = [RESERVATIONS, MOTIONS, VOTES]


def public_stands(party: Party) -> QuerySet[Stand]:
    """All that the party is behind and anyone may see."""
    return Stand.objects.filter(published=True, parties__contains=[party.code]).order_by()


def link(kind: StandKind, **narrowed: str | int) -> str:
    """`?visa=omrostningar&ar=2019&rost=nej`."""
    return f"?{urlencode({'visa': kind.key, **narrowed})}"


def list_url(party: Party, kind: StandKind, **narrowed: str | int) -> str:
    """Where exactly these are listed: reservations in their own list, with its search."""
    return lister(party, kind)(**narrowed)


def lister(party: Party, kind: StandKind) -> Callable[..., str]:
    """The same for many lists of a kind: where they are is looked up once."""
    if kind is not RESERVATIONS:
        return partial(link, kind)
    listed = reverse("reservations")
    return lambda **narrowed: f"{listed}?{urlencode({'parti': party.code, **narrowed})}"

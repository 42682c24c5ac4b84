"""Reservations or statements as hits of their own: who, where, how it ended, which passage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models import (
    AgendaItem,
    ItemCase,
    Reservation,
    ReservationSpeaker,
    SearchEntry,
    Statement,
    StatementSpeaker,
    Vote,
)
from amnarchive.opening import opening_of, told
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.hits.explain import Explainer
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.landing import landing, landing_query
from amnarchive.search.hits.part_texts import called
from amnarchive.search.hits.passage import Passage
from amnarchive.search.hits.reasons import Why
from amnarchive.search.match.bearers import Bearer, bearer, parties_of

Part = Reservation | Statement
Speakers = Sequence[ReservationSpeaker | StatementSpeaker]


@dataclass(frozen=True, slots=True)
class PartHit:
    """A reservation or statement; title and snippet are escaped and marked.

    `favoured`: the parties whose proposal a reservation favours. `named` says that the minutes
    name the party; else it is a proposal of the reserving party's own. `wanted` is what the page of
    the § is to mark.
    """

    entry: SearchEntry
    source: Part
    title: SafeString
    snippet: SafeString
    why: Why
    favoured: tuple[Bearer, ...] = ()
    named: bool = False
    wanted: str = ""

    @property
    def reasons(self) -> list[SafeString]:
        """Sentences on why it matched, where that is not plain to see, and on what is missing."""
        return self.why.sentences

    @property
    def item(self) -> AgendaItem:
        """The § under which it stands."""
        return self.source.item

    @property
    def opening(self) -> str:
        """How its § begins, where that has no title."""
        return told("", self.source.opening)  # type: ignore[union-attr]  # from _loaded

    @property
    def is_reservation(self) -> bool:
        """Whether it is dissent."""
        return isinstance(self.source, Reservation)

    @property
    def kind(self) -> str:
        """What it is called: `Reservation`, `Särskilt uttalande`."""
        return called(self.source)

    @property
    def speakers(self) -> Speakers:
        """Those behind it, as printed."""
        return list(self.source.by.all())

    @property
    def url(self) -> str:
        """Its place on the page of the §."""
        return landing(self.item.get_absolute_url(), self.wanted, self.source.anchor)


def part_hits(entries: Iterable[SearchEntry], marker: Marker, query: str = "") -> list[PartHit]:
    """Load what a list shows of these entries, in their order.

    `query` as typed goes along to the page of the §; without it nobody is told what a hit lacks.
    The number of queries is the same for any number of entries. What has been held back since it
    was indexed stays out, and so do entries that are no parts.
    """
    entries = list(entries)
    loaded = _loaded(
        Reservation.objects.filter(pk__in=[entry.reservation_id for entry in entries]),
        ReservationSpeaker.objects.all(),
        SearchEntry.Kind.RESERVATION,
    ) | _loaded(
        Statement.objects.filter(pk__in=[entry.statement_id for entry in entries]),
        StatementSpeaker.objects.all(),
        SearchEntry.Kind.STATEMENT,
    )
    parties = parties_of(chain.from_iterable(entry.proposals for entry in entries))
    explainer = Explainer(marker, query)
    wanted = landing_query(marker.query, query)
    made = []
    for entry in entries:
        part = loaded.get((entry.kind, entry.reservation_id or entry.statement_id or 0))
        if part is not None:
            why = explainer.why(entry, part.item)
            snippet = _read(part, marker, why)
            favoured = [parties[code] for code in entry.proposals if code in parties]
            made.append(
                PartHit(
                    entry=entry,
                    source=part,
                    title=marker.mark(part.item.title),
                    snippet=snippet.html,
                    why=why,
                    favoured=tuple(bearer(party, entry.date) for party in favoured),
                    named=isinstance(part, Reservation) and part.in_favour_of_id is not None,
                    wanted=wanted,
                )
            )
    if query:
        explainer.settle([(hit.entry, hit.why) for hit in made])
    return made


def _read(part: Part, marker: Marker, why: Why) -> Passage:
    """Give the passage that answers most, and take note of what answers the query elsewhere."""
    title, said = clean(part.item.title), ", ".join(str(one) for one in part.by.all())
    why.take_spans(title, marker.spans(title), _("i rubriken"), shown=True)
    why.take_spans(said, marker.spans(said), "", shown=True)
    found = marker.passage(part.text[: config.SNIPPET_READ_CHARS])
    why.take_passage(found, _("i texten"))
    return found


def _loaded(
    parts: "QuerySet[Any]", speakers: "QuerySet[Any]", kind: SearchEntry.Kind
) -> dict[tuple[str, int], Part]:
    """The public ones of `parts` by kind and key, with their § and all that a row says of it."""
    found = (
        parts.filter(item__published=True, item__meeting__published=True)
        .select_related("item__meeting__body", "item__document")
        .defer("item__text", "item__sections", "item__document__facts")
        .annotate(opening=opening_of("item"))
        .order_by()
        .prefetch_related(
            Prefetch("by", speakers.select_related("person", "party").order_by("position")),
            Prefetch("item__votes", Vote.objects.order_by("position")),
            Prefetch("item__item_cases", ItemCase.objects.order_by("position")),
        )
    )
    return {(kind, part.pk): part for part in found}

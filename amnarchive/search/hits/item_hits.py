"""The hits of one page: each § with its passage, what matched one step down, and documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import BooleanField, ExpressionWrapper, F, Prefetch, Q, Value
from django.db.models.functions import Left
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.lead_in import lead_in_of_text
from amnarchive.models import (
    AgendaItem,
    Document,
    Reservation,
    ReservationSpeaker,
    SearchEntry,
    Statement,
    StatementSpeaker,
)
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.hits.document_hits import DocumentHit, document_hits
from amnarchive.search.hits.explain import Explainer
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.item_text import item_text
from amnarchive.search.hits.landing import landing, landing_query
from amnarchive.search.hits.part_texts import PartText, best_parts
from amnarchive.search.hits.passage import Passage, marked, passage
from amnarchive.search.hits.places import Speakers, place_of
from amnarchive.search.hits.reasons import Why


@dataclass(frozen=True, slots=True)
class Part:
    """A reservation or statement under its §; `url` leads to it, with the words marked."""

    source: Reservation | Statement
    url: str
    speakers: Speakers
    kind: str
    snippet: SafeString

    @property
    def is_reservation(self) -> bool:
        """Whether it is dissent."""
        return isinstance(self.source, Reservation)


@dataclass(frozen=True, slots=True)
class Hit:
    """A §; title, snippet and decision are escaped and marked.

    `url` leads to its page, with the words marked, `paper_url` to its paper, "" where no picture of
    it can be seen. `more` is how many parts match that are not
    among `parts`.
    """

    item: AgendaItem
    url: str
    paper_url: str
    title: SafeString
    snippet: SafeString
    decision: SafeString
    parts: tuple[Part, ...]
    more: int
    why: Why

    @property
    def reasons(self) -> list[SafeString]:
        """Sentences on why it matched, where that is not plain to see, and on what is missing."""
        return self.why.sentences


def hits(
    entries: Iterable[SearchEntry], marker: Marker, query: str = ""
) -> list[Hit | DocumentHit]:
    """Load what a page of entries shows; entries of one § that stand together make one hit.

    `query` as typed goes along to the pages that the hits lead to; without it nobody is told what a
    hit lacks. The number of queries is the same for any number of entries.
    """
    entries = list(entries)
    explainer = Explainer(marker, query)
    maker = _Maker(marker, explainer, landing_query(marker.query, query))
    items = _items(entries, cases=explainer.asks_for_a_case)
    documents = document_hits(entries, marker, explainer, maker.wanted)
    made: list[Hit | DocumentHit] = []
    whys: list[tuple[SearchEntry, Why]] = []
    for (item_id, document_id), group in groupby(
        entries, lambda entry: (entry.item_id, entry.document_id)
    ):
        rows = list(group)
        item = items.get(item_id or 0)
        if document_id in documents:
            made.append(documents[document_id])
        elif item is not None:
            made.append(maker.hit(item, rows))
        else:
            continue
        whys.append((rows[0], made[-1].why))
    if query:
        explainer.settle(whys)
    return made


_DRAWN = Q(
    document__isnull=False, document__public=True, document__images_state=Document.Images.MADE
)


def _items(entries: Sequence[SearchEntry], *, cases: bool) -> dict[int, AgendaItem]:
    """Load the items; what has been held back since it was indexed stays out."""
    numbers = {entry.item_id for entry in entries if entry.item_id is not None}
    named = ("person", "party")
    found = (
        AgendaItem.objects.public()
        .filter(pk__in=numbers, meeting__published=True)
        .select_related("meeting__body")
        .defer("text", "sections")
        .annotate(
            passage=Left(F("text"), Value(config.SNIPPET_READ_CHARS)),
            drawn=ExpressionWrapper(_DRAWN, output_field=BooleanField()),
        )
        .prefetch_related(
            "decision",
            "reservations",
            Prefetch("reservations__by", ReservationSpeaker.objects.select_related(*named)),
            "statements",
            Prefetch("statements__by", StatementSpeaker.objects.select_related(*named)),
        )
    )
    if cases:
        found = found.prefetch_related("item_cases")
    return {item.pk: item for item in found}


class _Maker:
    """Makes hits of one query. `wanted` is what the page that a hit leads to is to mark."""

    def __init__(self, marker: Marker, explainer: Explainer, wanted: str) -> None:
        self.wanted = wanted
        self._marker = marker
        self._explainer = explainer

    def hit(self, item: AgendaItem, entries: Sequence[SearchEntry]) -> Hit:
        """Make one of the entries of a §: of itself, or of those parts alone that are entries."""
        keys = {(entry.reservation_id, entry.statement_id) for entry in entries}
        is_item = (None, None) in keys
        why = self._explainer.why(entries[0], item)
        points = [point.text for point in item.decision.all()]
        lead = lead_in_of_text(item.passage, points)  # type: ignore[attr-defined]  # from _items
        decision = self._marker.beginning(" ".join([*lead, *points]), config.DECISION_CHARS)
        read = item.passage if is_item else ""  # type: ignore[attr-defined]  # from _items
        body = item_text(item, read, self._marker)
        snippet = body.snippet() if is_item else None
        parts = [part for part in body.parts if (part.spans if is_item else part.key in keys)]
        shown = best_parts(parts, config.PARTS_SHOWN) if is_item else parts
        drawn: bool = item.drawn  # type: ignore[attr-defined]  # from _items
        made = [self._part(item, part, why, shown=part in shown) for part in parts]
        why.take_passage(decision, _("i beslutet"))
        if is_item:
            seen = snippet or Passage(body.text, (), 0, 0)
            why.take_spans(body.text, body.outside, _("i texten"), shown=seen)
        return Hit(
            item=item,
            url=landing(item.get_absolute_url(), self.wanted),
            paper_url=landing(item.paper_url, self.wanted) if drawn else "",
            title=self._title(item, why),
            snippet=snippet.html if snippet else SafeString(""),
            decision=decision.html,
            parts=tuple(part for part in made if part),
            more=len(parts) - len(shown),
            why=why,
        )

    def _title(self, item: AgendaItem, why: Why) -> SafeString:
        title = clean(item.title)
        spans = self._marker.spans(title)
        why.take_spans(title, spans, _("i rubriken"), shown=True)
        return marked(title, spans, 0, len(title))

    def _part(self, item: AgendaItem, part: PartText, why: Why, *, shown: bool) -> Part | None:
        """Take its evidence; make it for the page where it is `shown`."""
        seen = passage(part.text, part.spans, config.SNIPPET_CHARS)
        place = place_of(part.source, part.speakers)
        why.take_spans(part.text, part.spans, place, shown=seen if shown else False)
        said = ", ".join(str(speaker) for speaker in part.speakers)
        why.take_spans(said, self._marker.spans(said), place, shown=shown)
        if not shown:
            return None
        url = landing(item.get_absolute_url(), self.wanted, part.source.anchor)
        return Part(part.source, url, part.speakers, part.kind, seen.html)

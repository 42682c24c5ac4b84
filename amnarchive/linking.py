"""Which §§ a report was dealt with in: found by diary number, day and body, the same both ways.

Nothing of it is stored, so that whichever is uploaded first finds the other.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Prefetch, QuerySet

from amnarchive.models import AgendaItem, Case, Document, ItemCase

LATEST = dt.timedelta(days=365)
"""A § without the day of its report is not that of a report which is older than this."""

MOST = 200
"""So many papers of one case or § are looked at; no case has as many."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A § as the rule sees it. `day` is the meeting's, `report_dated` as the § prints it."""

    item: int
    body: int
    day: dt.date
    report_dated: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A document beside a § or case.

    `is_attached`: somebody or its own words said so. `items`: the ids of the §§ that dealt with it,
    hidden ones too.
    """

    document: Document
    is_attached: bool
    items: frozenset[int]


def dealt_with(dated: dt.date | None, body: int | None, spots: Iterable[Spot]) -> frozenset[int]:
    """The §§ among those of its case that dealt with a report of that day and body.

    Those that print its very day; else the first meeting after it, unless the § there names another
    report; an undated report only where there is no choice. The same body goes before others.
    """
    rows = list(dict.fromkeys(spots))
    if dated is None:
        own = _of_body(rows, body)
        return frozenset(spot.item for spot in own) if len(own) == 1 else frozenset()
    exact = _of_body([spot for spot in rows if spot.report_dated == dated], body)
    if exact:
        return frozenset(spot.item for spot in exact)
    later = [
        spot
        for spot in rows
        if spot.report_dated is None and dt.timedelta(0) <= spot.day - dated <= LATEST
    ]
    later = _of_body(later, body)
    first = min((spot.day for spot in later), default=None)
    return frozenset(spot.item for spot in later if spot.day == first)


def _of_body(spots: list[Spot], body: int | None) -> list[Spot]:
    return [spot for spot in spots if spot.body == body] or spots


def papers_of_item(item: AgendaItem) -> list[Link]:
    """What is attached to the § or shares a case with it, held documents too. Four queries."""
    papers = Document.objects.papers().order_by()
    # Two ways to them, each by its index; with an "or" all documents would be read.
    attached = papers.filter(meeting=item.meeting_id, item_slug=item.slug).values("pk")
    of_case = papers.filter(cases__item_cases__item=item).values("pk")
    return links(with_links(Document.objects.filter(pk__in=attached.union(of_case))))


def with_links(papers: QuerySet[Document]) -> QuerySet[Document]:
    """Load what `links` reads."""
    return (
        papers.select_related("meeting__body")
        .annotate(of_body=F("search_entry__body"))
        .prefetch_related(Prefetch("cases", Case.objects.order_by("key")))
        .order_by("dated", "pk")
    )


def links(papers: QuerySet[Document]) -> list[Link]:
    """Say of each paper which §§ dealt with it. `papers` come from `with_links`."""
    documents = list(papers[:MOST])
    spots = _spots({case.pk for document in documents for case in document.cases.all()})
    placed = _placed(documents)
    made = []
    for document in documents:
        is_attached = document.meeting_id is not None
        own = [spot for case in document.cases.all() for spot in spots.get(case.pk, [])]
        items = (
            placed.get((document.meeting_id, document.item_slug), frozenset())
            if is_attached
            else dealt_with(document.dated, getattr(document, "of_body", None), own)
        )
        made.append(Link(document, is_attached, items))
    return made


def _spots(cases: set[int]) -> dict[int, list[Spot]]:
    """The §§ of each case."""
    found: dict[int, list[Spot]] = {}
    rows = ItemCase.objects.filter(case__in=cases).values_list(
        "case", "item", "item__meeting__body", "item__meeting__date", "item__report_dated"
    )
    for case, item, body, day, report_dated in rows:
        found.setdefault(case, []).append(Spot(item, body, day, report_dated))
    return found


def _placed(documents: list[Document]) -> dict[tuple[int | None, str], frozenset[int]]:
    """The §§ that documents are attached to, by meeting and part of the address."""
    wanted = {d.meeting_id for d in documents if d.meeting_id is not None and d.item_slug}
    slugs = {d.item_slug for d in documents if d.item_slug}
    rows = AgendaItem.objects.filter(meeting__in=wanted, slug__in=slugs)
    return {
        (meeting, slug): frozenset([pk])
        for meeting, slug, pk in rows.values_list("meeting", "slug", "pk")
    }

"""Documents and §§ beside each other, as the pages of §§, documents and cases show them."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from amnarchive.linking import Link, papers_of_item
from amnarchive.models import AgendaItem, Document
from amnarchive.opening import opening_of
from amnarchive.views.there import EXTRACTS, PAPERS
from ingest.vocabulary import fold

MOST_ITEMS = 50
_ORDER: dict[str, int] = {Document.Kind.REPORT: 0, Document.Kind.ATTACHMENT: 1}
_NUMBERED = re.compile(
    r"(?:(?:bilaga|bil\.?)\s+(?:nr\.?\s*)?\w{1,3}\b|\d{1,2}|[a-zåäö])\s*[.:)–-]*\s+", re.IGNORECASE
)
_ENDING = re.compile(r"\.[a-z0-9]{2,8}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """An attachment that a report names; `document` where one of that title is there."""

    text: str
    document: Document | None


def papers_beside(item: AgendaItem, has: Container[str], *, clerk: bool) -> dict[str, list[Any]]:
    """What the page of a § shows of its papers: those dealt with there, the case's others.

    And `extracts` that hold the same §. The public sees public ones only. `has`: what there may be
    (views/there.py); nothing else is looked for.
    """
    links = papers_of_item(item) if PAPERS in has else []
    found = [link for link in links if clerk or link.document.public]
    found.sort(key=lambda link: _ORDER.get(link.document.kind, len(_ORDER)))
    return {
        "papers": [link for link in found if item.pk in link.items],
        "case_papers": [link for link in found if item.pk not in link.items],
        "extracts": _extracts(item, clerk=clerk) if EXTRACTS in has else [],
    }


def _extracts(item: AgendaItem, *, clerk: bool) -> list[Document]:
    rows = Document.objects.filter(
        meeting=item.meeting_id,
        kind=Document.Kind.EXTRACT,
        facts__items__contains=[item.slug],
    ).exclude(items=item)
    return list((rows if clerk else rows.public()).order_by("pk"))


def items_beside(link: Link, *, clerk: bool) -> dict[str, list[AgendaItem]]:
    """The §§ that dealt with a paper, and the others of its cases; at most fifty of each."""
    rows = _shown(AgendaItem.objects.all(), clerk=clerk)
    cases = [case.pk for case in link.document.cases.all()]
    others = rows.filter(item_cases__case__in=cases).exclude(pk__in=link.items).distinct()
    others = others.annotate(opening=opening_of())
    return {
        "treated_in": list(rows.filter(pk__in=link.items)[:MOST_ITEMS]),
        "case_items": list(others[:MOST_ITEMS]),
    }


def named_attachments(document: Document, link: Link, *, clerk: bool) -> list[Named]:
    """The attachments that the document names, each with the one of that title beside it."""
    named = [str(text) for text in document.facts.get("attachments", [])]
    if not named:
        return []
    there = _siblings(link, clerk=clerk)
    return [Named(text, there.get(_key(text))) for text in named]


def _siblings(link: Link, *, clerk: bool) -> dict[str, Document]:
    """Documents of the same §§ or cases, by title and by file name."""
    items = AgendaItem.objects.filter(pk__in=link.items).values_list("meeting", "slug")
    beside = [Q(meeting=meeting, item_slug=slug) for meeting, slug in items[:MOST_ITEMS]]
    beside.append(Q(cases__in=[case.pk for case in link.document.cases.all()]))
    rows = Document.objects.papers().filter(reduce(or_, beside)).exclude(pk=link.document.pk)
    rows = rows if clerk else rows.public()
    found: dict[str, Document] = {}
    for row in rows.distinct().order_by("-pk"):
        for name in (_ENDING.sub("", row.name), row.title):
            if key := _key(name):
                found[key] = row
    return found


def _key(title: str) -> str:
    return fold(_NUMBERED.sub("", title.strip(), count=1)) if title else ""


def _shown(items: QuerySet[AgendaItem], *, clerk: bool) -> QuerySet[AgendaItem]:
    rows = items.select_related("meeting__body").defer("sections", "text")
    rows = rows.order_by("meeting__date", "meeting__letter", "position")
    return rows if clerk else rows.filter(published=True, meeting__published=True)

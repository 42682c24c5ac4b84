"""The desk: what needs the clerk first."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from amnarchive.models import Document, Finding, PersonMatch
from amnarchive.views.clerk.access import ClerkRequest, clerk_page

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

PER_PAGE = 50
RECENT = 10
LONGEST_QUERY = 200
Status = Document.Status


@dataclass(frozen=True, slots=True)
class Group:
    """Documents in the same need of the clerk. `key` stands in the address."""

    key: str
    label: "_StrPromise"
    statuses: tuple[str, ...]
    count: int = 0


GROUPS = (
    Group("granska", _("Behöver granskas"), (Status.NEEDS_REVIEW,)),
    Group("fel", _("Kunde inte läsas"), (Status.FAILED,)),
    Group("laser", _("Läses eller väntar på läsning"), (Status.READING, Status.RECEIVED)),
    Group("inne", _("Hålls inne"), (Status.HELD,)),
    Group("publicerat", _("Publicerat"), (Status.PUBLISHED,)),
)
RANK = {status: rank for rank, group in enumerate(GROUPS) for status in group.statuses}


@require_safe
@clerk_page
def desk(request: ClerkRequest) -> HttpResponse:
    """Documents by need; `q` searches the file names, `lage` shows one group."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    chosen = next((g for g in GROUPS if g.key == request.GET.get("lage")), None)
    rows = in_desk_order(Document.objects.all())
    if query:
        rows = rows.filter(name__icontains=query)
    if chosen:
        rows = rows.filter(status__in=chosen.statuses)
    elif not query:
        rows = rows.exclude(status=Status.PUBLISHED)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    documents = list(page.object_list)
    recent = (
        list(with_names(Document.objects.public()).order_by("-published_at", "-pk")[:RECENT])
        if not query and not chosen and page.number == 1
        else []
    )
    mark_hindrances(documents)
    return render(
        request,
        "clerk/desk.html",
        {
            "page": page,
            "groups": grouped(documents),
            "tabs": counted(),
            "chosen": chosen,
            "query": query,
            "recent": recent,
            "people_waiting": PersonMatch.objects.open().count(),
        },
    )


def with_names(rows: QuerySet[Document]) -> QuerySet[Document]:
    """The rows with what a line of the desk says of them at hand."""
    return rows.select_related("body", "meeting__body", "uploaded_by")


def in_desk_order(rows: QuerySet[Document]) -> QuerySet[Document]:
    """What needs the clerk first, newest first within a group."""
    rank = Case(
        *(When(status=status, then=Value(rank)) for status, rank in RANK.items()),
        output_field=IntegerField(),
    )
    return with_names(rows).annotate(rank=rank).order_by("rank", "-uploaded_at", "-pk")


def mark_hindrances(documents: list[Document]) -> None:
    """Give each document `hindrances`: the kinds of finding that hold it back, in words."""
    kinds: dict[int, list[str]] = {document.pk: [] for document in documents}
    rows = Finding.objects.blocking().filter(document__in=kinds).order_by("document", "kind")
    for pk, kind in rows.values_list("document", "kind").distinct():
        kinds[pk].append(str(Finding.Kind(kind).label))
    for document in documents:
        document.hindrances = kinds[document.pk]  # type: ignore[attr-defined]  # for the template


def grouped(documents: list[Document]) -> list[tuple[Group, list[Document]]]:
    """The documents of one page under their groups; groups without any are left out."""
    pairs = [(g, [d for d in documents if d.status in g.statuses]) for g in GROUPS]
    return [(group, members) for group, members in pairs if members]


def counted() -> list[Group]:
    """All groups with how many documents they hold."""
    counts = dict(Document.objects.order_by().values_list("status").annotate(count=Count("pk")))
    return [
        Group(g.key, g.label, g.statuses, sum(counts.get(s, 0) for s in g.statuses)) for g in GROUPS
    ]

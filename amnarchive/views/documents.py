"""All public documents, by kind, year and body."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractYear, TruncDate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from amnarchive.caching.kept import kept
from amnarchive.models import Body, Document
from amnarchive.views.crumbs import Crumb
from amnarchive.views.paging import page_of_keys

A_PAGE = 50
_DAY = Coalesce("dated", "meeting__date", "date", TruncDate("uploaded_at"))
KINDS = {
    "protokoll": (Document.Kind.MINUTES, gettext_lazy("Protokoll")),
    "utdrag": (Document.Kind.EXTRACT, gettext_lazy("Protokollsutdrag")),
    "tjansteutlatanden": (Document.Kind.REPORT, gettext_lazy("Tjänsteutlåtanden")),
    "bilagor": (Document.Kind.ATTACHMENT, gettext_lazy("Bilagor")),
    "andra": (Document.Kind.OTHER, gettext_lazy("Andra handlingar")),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter with how many documents it leaves of all."""

    value: str
    label: str
    count: int
    chosen: bool


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """List them, the newest first; `slag`, `ar` and `namnd` narrow, what is unknown does not."""
    kind, year = request.GET.get("slag", ""), request.GET.get("ar", "")
    bodies = _bodies()
    body = next((row for row in bodies if row.slug == request.GET.get("namnd")), None)
    chosen = Document.objects.public()
    if kind in KINDS:
        chosen = chosen.filter(kind=KINDS[kind][0])
    if body is not None:
        chosen = chosen.filter(Q(meeting__body=body) | Q(search_entry__body=body))
    dated = chosen.annotate(day=_DAY, year=ExtractYear(_DAY)).order_by("-day", "name", "pk")
    if year.isascii() and year.isdecimal() and MINYEAR <= int(year[:4]) <= MAXYEAR:
        dated = dated.filter(year=int(year[:4]))
    context: dict[str, Any] = {
        "page": page_of_keys(
            dated.values_list("pk", flat=True), A_PAGE, request.GET.get("sida"), _shown
        ),
        "kinds": _kinds(kind),
        "years": _years(year),
        "bodies": bodies,
        "body": body,
        "filtered": bool(request.GET),
        "crumbs": [Crumb(_("Handlingar"))],
    }
    return render(request, "document/documents.html", context)


def _shown(keys: list[int]) -> QuerySet[Any]:
    return (
        Document.objects.filter(pk__in=keys)
        .select_related("meeting__body", "search_entry__body")
        .defer("search_entry__vector", "facts")
        .annotate(day=_DAY)
        .order_by("-day", "name", "pk")
    )


def _kinds(chosen: str) -> list[Choice]:
    counts = _by_kind()
    return [
        Choice(value, str(label), counts[kind], chosen == value)
        for value, (kind, label) in KINDS.items()
        if kind in counts
    ]


def _years(chosen: str) -> list[Choice]:
    return [Choice(str(year), str(year), n, chosen == str(year)) for year, n in _by_year()]


@kept
def _by_kind() -> dict[str, int]:
    rows = Document.objects.public().order_by()
    return dict(rows.values_list("kind").annotate(n=Count("pk")))


@kept
def _by_year() -> list[tuple[int, int]]:
    """How many are of each year, the newest first."""
    rows = Document.objects.public().order_by()
    return sorted(rows.values_list(ExtractYear(_DAY)).annotate(n=Count("pk")), reverse=True)


@kept
def _bodies() -> list[Body]:
    """Those that have a public document."""
    public = Document.objects.public()
    ids = public.filter(meeting__isnull=False).values("meeting__body")
    own = public.filter(search_entry__body__isnull=False).values("search_entry__body")
    return list(Body.objects.filter(Q(pk__in=ids) | Q(pk__in=own)))

"""What the archive knows about itself: `manage.py audit` as a page."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.audit import Row, Scope, ask, ask_all
from amnarchive.models import Body, Meeting
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.trail import crumbs
from amnarchive.views.crumbs import Crumb

PER_PAGE = 50


@require_safe
@clerk_page
def audit(request: ClerkRequest) -> HttpResponse:
    """All figures of the archive, or of one body (`namnd`) and year (`ar`)."""
    scope = _scope(request)
    return render(
        request,
        "clerk/audit.html",
        {
            "answers": ask_all(scope),
            "scope": scope,
            "bodies": Body.objects.filter(meetings__isnull=False).distinct(),
            "years": Meeting.objects.dates("date", "year", order="DESC"),
            "crumbs": crumbs(here=_("Arkivets läge")),
            "narrowed": _narrowed(scope),
        },
    )


@require_safe
@clerk_page
def figure(request: ClerkRequest, question: str, figure: str) -> HttpResponse:
    """What one number counts, each with a link to it."""
    scope = _scope(request)
    answer = ask(question, scope)
    found = next((f for f in answer.figures if f.key == figure), None) if answer else None
    if answer is None or found is None:
        raise Http404
    narrowed = _narrowed(scope)
    rows: Sequence[Row] = found.rows
    trail = crumbs(here=str(found.label))
    trail.insert(1, Crumb(_("Arkivets läge"), f"{reverse('clerk:audit')}?{narrowed}".rstrip("?")))
    return render(
        request,
        "clerk/audit_figure.html",
        {
            "answer": answer,
            "figure": found,
            "scope": scope,
            "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("sida")),
            "crumbs": trail,
            "narrowed": narrowed,
        },
    )


def _scope(request: ClerkRequest) -> Scope:
    """What is asked for; a body or year that is none narrows nothing."""
    slug = request.GET.get("namnd", "").replace("\0", "")
    body = Body.objects.filter(slug=slug).first() if slug else None
    year: int | None = None
    with suppress(ValueError):
        year = dt.date(int(request.GET.get("ar", "")[:4]), 1, 1).year
    return Scope(body, year)


def _narrowed(scope: Scope) -> str:
    """The scope as the query of an address."""
    parts = [f"namnd={scope.body.slug}"] if scope.body else []
    return "&".join([*parts, f"ar={scope.year}"] if scope.year else parts)

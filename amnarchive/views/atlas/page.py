"""The page of the atlas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import Body
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.removals import removals
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.atlas_counts import AtlasCounts, atlas_counts
from amnarchive.search.match.bearers import Bearer, all_parties, bearer
from amnarchive.search.match.scope import RESERVATIONS
from amnarchive.topics.catalogue import CHOICES
from amnarchive.views.agreement.asked import Choices
from amnarchive.views.atlas.asked import asked_of, rows_of
from amnarchive.views.atlas.held import held, meetings_of
from amnarchive.views.atlas.tables import tables_of
from amnarchive.views.crumbs import Crumb
from amnarchive.views.guarded import REVIEWS, guarded

_TOO_SLOW = 503


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form offers to choose from."""

    bodies: Sequence[Body]
    parties: Sequence[Bearer]
    topics: Sequence[tuple[str, Any]]
    years: Sequence[int]


@require_safe
@guarded(REVIEWS)
def atlas(request: HttpRequest) -> HttpResponse:
    """How often each party reserved itself, by year and by topic; each number leads to its §§."""
    asked = asked_of(request.GET)
    counts = _counts(asked)
    choices = Choices()
    parties = {party.code: bearer(party) for party in all_parties()}
    covered = meetings_of(asked.request.namnd)
    known = {code: parties[code] for code in parties if counts and counts.by_party[code]}
    context = {
        "asked": asked,
        "wish": asked.request,
        "offered": Offered(
            choices.bodies,
            list(parties.values()),
            CHOICES,
            range(choices.span.last, choices.span.first - 1, -1),
        ),
        "found": {"removals": removals(asked, RESERVATIONS, counted=False)},
        "counts": counts,
        "held": held(asked.request.namnd, covered, counts) if counts else [],
        "tables": list(tables_of(asked.request, counts, known, covered)) if counts else [],
        "csv": reverse("atlas_csv") + asked.request.query_string,
        "description": _(
            "Hur ofta varje parti har reserverat sig, år för år och ämne för ämne. Varje tal leder"
            " till reservationerna. Kan hämtas som CSV."
        ),
        "crumbs": [Crumb(_("Granska"), reverse("review")), Crumb(_("Reservationsatlas"))],
    }
    response = render(request, "atlas/atlas.html", context)
    if counts is None:
        response.status_code = _TOO_SLOW
        response["Retry-After"] = "10"
    return response


def _counts(asked: Asked) -> AtlasCounts | None:
    """Count; None where the database had to be stopped."""
    try:
        with limited():
            return atlas_counts(rows_of(asked))
    except SearchTookTooLong:
        return None

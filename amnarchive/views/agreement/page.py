"""The table of agreement between parties."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.agreement.cells import FEW
from amnarchive.agreement.measures import MEASURES
from amnarchive.views.agreement.asked import Choices, Wish, read
from amnarchive.views.agreement.left_out import left_out
from amnarchive.views.agreement.table import counted, table_of
from amnarchive.views.agreement.words import WORDS
from amnarchive.views.crumbs import Crumb
from amnarchive.views.guarded import REVIEWS, guarded


@require_safe
@guarded(REVIEWS)
def agreement(request: HttpRequest) -> HttpResponse:
    """How often each two parties stood together: one measure, whole years, one body or all."""
    choices = Choices()
    wish, understood = read(request.GET, choices)
    table = table_of(wish, counted(wish))
    only = table.row(wish.party)
    words = WORDS[wish.measure.kind]
    context = {
        "wish": wish,
        "understood": understood and (only is not None or not wish.party),
        "choices": choices,
        "years": choices.years(wish.period),
        "table": table,
        "only": only,
        "left_out": left_out(wish),
        "few": FEW,
        "words": words,
        "example": table.example and table.example.said(words.example),
        "tabs": tabs(wish),
        "terms": [(term, replace(wish, period=term).query_string) for term in choices.terms],
        "whole": replace(wish, period=choices.whole).query_string,
        "everyone": replace(wish, party="").query_string,
        "csv": reverse("agreement_csv") + replace(wish, party="").query_string,
        "description": _(
            "Hur ofta två partier har röstat lika, reserverat sig tillsammans eller lagt fram"
            " yrkanden tillsammans, med antal och länkar till paragraferna."
        ),
        "crumbs": [Crumb(_("Granska"), reverse("review")), Crumb(_("Samsyn"))],
    }
    return render(request, "agreement/agreement.html", context)


def tabs(wish: Wish) -> list[tuple[object, str, bool]]:
    """Each measure's name, the address of the same with it, and whether it is the one shown."""
    return [
        (
            WORDS[measure.kind].name,
            replace(wish, measure=measure).query_string,
            measure is wish.measure,
        )
        for measure in MEASURES.values()
    ]

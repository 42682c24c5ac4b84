"""The page of all components, for those who build on the archive."""

from typing import Any

from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.diffing import fold, word_diff
from amnarchive.views.crumbs import Crumb
from amnarchive.views.gallery.charts import charts, heat, month
from amnarchive.views.gallery.fields import fields, wrong_fields
from amnarchive.views.gallery.likeness import elsewhere
from amnarchive.views.gallery.rows import items, meetings, speakers

_PROPOSED = (
    "Nämnden godkänner förslaget till regler för sommarjobb. Platserna fördelas genom lottning"
    " bland alla som har sökt i rätt tid. Förvaltningen redovisar utfallet senast i oktober."
)
_DECIDED = (
    "Nämnden godkänner förslaget till regler för sommarjobb. Platserna fördelas genom lottning"
    " bland dem som går i årskurs nio. Förvaltningen redovisar utfallet senast i september."
)
_LONG = (
    "Ordföranden ställer proposition på bifall till förvaltningens förslag och finner att nämnden"
    " beslutar enligt det. Sjöstads arbetsmarknadsprognosutredning från våren visar att"
    " långtidsarbetslösheten minskar, men att ungdomsarbetslösheten i ytterstadens stadsdelar är"
    " oförändrad (bilaga 3). ”Vi behöver fler handledare”, sade en av dem som hördes."
)
_TEXT_WORDS = ["lottning", "sommarjobb"]


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show each component in each of its states, with made-up content; asks no database."""
    context = {
        "crumbs": [Crumb(_("Komponenter"))],
        "example_crumbs": [Crumb("Parknämnden", "#vagar"), Crumb("18 juni 2019", "#vagar")],
        "example_messages": _messages(),
        "example_pages": [_page(1), _page(2), _page(3)],
        "example_meetings": meetings(),
        "example_items": items(),
        "example_speakers": speakers(),
        "example_looked": {"words": _TEXT_WORDS, "missing": ["höst"], "passages": 3},
        "example_form": fields(),
        "example_wrong": wrong_fields(),
        "example_charts": charts(),
        "example_heat": heat(),
        "example_month": month(),
        "example_elsewhere": elsewhere(),
        "example_runs": word_diff(_PROPOSED, _DECIDED),
        "example_folded": fold(word_diff(_PROPOSED, _DECIDED), context=4),
        "example_text": _LONG,
        "colours": ["ink", "quiet", "accent", "accent-soft", "warn-soft", "bad-soft", "mark"],
    }
    return render(request, "gallery/gallery.html", context)


def _messages() -> list[Message]:
    return [
        Message(constants.SUCCESS, _("Ändringarna är sparade.")),
        Message(constants.WARNING, _("Två ord kunde inte läsas säkert.")),
        Message(constants.ERROR, _("Filen kunde inte öppnas. Spara den som PDF och försök igen.")),
    ]


def _page(number: int) -> Page[Any]:
    return Paginator(range(30), 10).get_page(number)

"""The page for those who examine power: every tool of the archive with what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from amnarchive.views.crumbs import Crumb


@dataclass(frozen=True, slots=True)
class Tool:
    """A page (`name` of its address), the question that it answers, and the CSV file of it."""

    name: str
    label: Any
    question: Any
    file: str = ""

    @property
    def url(self) -> str:
        return reverse(self.name)

    @property
    def file_url(self) -> str:
        return reverse(self.file) if self.file else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Tools that belong together."""

    anchor: str
    title: Any
    tools: Sequence[Tool]


GROUPS = (
    Group(
        "invandningar",
        gettext_lazy("Vem sade emot?"),
        (
            Tool(
                "reservations",
                gettext_lazy("Reservationer"),
                gettext_lazy(
                    "Vilka reserverade sig, mot vad, och vad skrev de? Sök i texten och välj"
                    " parti, person, nämnd och år."
                ),
                "reservations_csv",
            ),
            Tool(
                "atlas",
                gettext_lazy("Reservationsatlas"),
                gettext_lazy(
                    "När och i vilka frågor har partierna reserverat sig? En tabell över parti,"
                    " år och ämne, där varje tal leder till sina paragrafer."
                ),
                "atlas_csv",
            ),
            Tool(
                "statements",
                gettext_lazy("Uttalanden"),
                gettext_lazy(
                    "Vad ville de säga utan att vara emot? Särskilda uttalanden,"
                    " ersättaryttranden och protokollsanteckningar."
                ),
                "statements_csv",
            ),
        ),
    ),
    Group(
        "samband",
        gettext_lazy("Vem höll med vem?"),
        (
            Tool(
                "agreement",
                gettext_lazy("Samsyn mellan partier"),
                gettext_lazy(
                    "Hur ofta stod två partier på samma sida i yrkanden, reservationer och"
                    " omröstningar? Formeln och paragraferna bakom varje andel visas."
                ),
                "agreement_csv",
            ),
            Tool(
                "likenesses",
                gettext_lazy("Lika texter"),
                gettext_lazy(
                    "Vilka reservationer och uttalanden har samma eller nästan samma text, i"
                    " andra partier, nämnder eller år? Jämför dem ord för ord."
                ),
                "likenesses_csv",
            ),
        ),
    ),
    Group(
        "amnen-och-arenden",
        gettext_lazy("Vad hände i frågan?"),
        (
            Tool(
                "topics",
                gettext_lazy("Ämnen"),
                gettext_lazy("Vad handlar paragraferna om, och hur har programmet avgjort det?"),
            ),
            Tool(
                "cases",
                gettext_lazy("Ärenden"),
                gettext_lazy(
                    "Hur gick ett ärende från förslag till beslut? Följ ett diarienummer genom"
                    " sammanträden och nämnder."
                ),
            ),
            Tool(
                "documents",
                gettext_lazy("Handlingar"),
                gettext_lazy(
                    "Vilka filer kommer allt ifrån? Protokoll, tjänsteutlåtanden och bilagor med"
                    " kontrollsumma."
                ),
            ),
        ),
    ),
)


@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """Lead to lists, tables and files, each with the question that it answers."""
    context = {"groups": GROUPS, "crumbs": [Crumb(_("Granska"))]}
    return render(request, "review/review.html", context)

"""What the pages that lead on to others say of themselves, by the names of their addresses."""

from django.utils.translation import gettext_lazy as _

DESCRIPTIONS = {
    "meetings": _("Alla sammanträden i arkivet, år för år."),
    "meetings_year": _("Årets sammanträden som kalender, med länk till varje protokoll."),
    "meetings_month": _("Månadens sammanträden, med länk till varje protokoll."),
    "review": _(
        "Verktyg för den som granskar: reservationer, samsyn mellan partier, lika texter, ämnen och"
        " ärenden. Varje tal går att kontrollera och ta hem."
    ),
    "bodies": _("Alla nämnder vars protokoll finns i arkivet."),
    "cases": _("Alla ärenden i arkivet efter diarienummer, det senast behandlade först."),
    "persons": _("Alla som nämns i protokollen, med uppdrag, yrkanden och reservationer."),
    "parties": _("Partierna i nämnderna, med namn och beteckning för varje tid."),
    "documents": _("Alla handlingar i arkivet: protokoll, tjänsteutlåtanden och bilagor."),
    "search": _("Sök i nämndernas protokoll: ord, namn, diarienummer eller paragraf."),
    "reservations": _(
        "Alla reservationer i nämndernas protokoll efter parti, år och nämnd, med länk till varje"
        " paragraf. Kan hämtas som CSV."
    ),
    "statements": _(
        "Alla särskilda uttalanden och ersättaryttranden i nämndernas protokoll, med länk till"
        " varje paragraf. Kan hämtas som CSV."
    ),
}


def description_of(page: str) -> str:
    """What the page of that name says of itself; "" where that is not told here."""
    return str(DESCRIPTIONS.get(page, ""))

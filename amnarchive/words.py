"""The words of the trade that a citizen may never have met, each with what it means."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Word:
    """`word` as it stands after "Vad betyder"; `meaning` in one to three plain sentences."""

    word: Any
    meaning: Any


WORDS = {
    "reservation": Word(
        _("reservation"),
        _(
            "Den som har varit med och fattat ett beslut men inte håller med kan reservera sig."
            " Då står det i protokollet att ledamoten var emot, och ofta varför."
        ),
    ),
    "recusal": Word(
        _("jäv"),
        _(
            "Den som är jävig har ett eget intresse i ärendet, till exempel genom släktskap eller"
            " arbete, och får inte vara med när det avgörs."
        ),
    ),
    "postponed": Word(
        _("bordläggning"),
        _("Nämnden skjuter upp ärendet till ett senare sammanträde utan att avgöra det."),
    ),
    "referred_back": Word(
        _("återremiss"),
        _("Nämnden skickar tillbaka ärendet till förvaltningen för att det ska utredas mer."),
    ),
    "special_statement": Word(
        _("särskilt uttalande"),
        _(
            "En kommentar från ett eller flera partier som förs in i protokollet. Den som gör ett"
            " särskilt uttalande är inte emot beslutet."
        ),
    ),
    "substitute_statement": Word(
        _("ersättaryttrande"),
        _(
            "En ersättare som inte tjänstgör får inte rösta. I ett ersättaryttrande berättar"
            " ersättaren hur hen hade velat besluta."
        ),
    ),
    "note": Word(
        _("protokollsanteckning"),
        _("En kommentar som förs in i protokollet utan att vara ett yrkande eller en reservation."),
    ),
    "immediate_approval": Word(
        _("omedelbar justering"),
        _(
            "Paragrafen godkändes redan under sammanträdet, för att beslutet skulle börja gälla"
            " direkt i stället för när hela protokollet var justerat."
        ),
    ),
    "approver": Word(
        _("justering"),
        _("Att justera ett protokoll är att skriva under på att det stämmer med vad som hände."),
    ),
    "motion": Word(
        _("yrkande"),
        _("Ett förslag till beslut som någon lägger fram under sammanträdet."),
    ),
    "serving_substitute": Word(
        _("tjänstgörande ersättare"),
        _("En ersättare som tar en frånvarande ledamots plats och då får rösta."),
    ),
    "roll_call": Word(
        _("omröstning"),
        _(
            "Om någon begär det räknas rösterna. Ja är en röst för det ena förslaget och nej en"
            " röst för det andra; blir det lika avgör ordförandens röst."
        ),
    ),
    "report": Word(
        _("tjänsteutlåtande"),
        _(
            "Förvaltningens skriftliga genomgång av ärendet, med förslag till beslut. I andra"
            " kommuner heter det tjänsteskrivelse."
        ),
    ),
    "without_vote": Word(
        _("utan omröstning"),
        _(
            "Ordföranden frågar om nämnden säger ja till ett förslag och hör efter vilket svar som"
            " är vanligast. Ingen räknar rösterna om ingen begär det."
        ),
    ),
    "diary_number": Word(
        _("diarienummer"),
        _(
            "Ärendets nummer i kommunens register (diariet). Samma nummer följer ärendet från"
            " början till slut, så det går att begära ut alla handlingar med det."
        ),
    ),
}

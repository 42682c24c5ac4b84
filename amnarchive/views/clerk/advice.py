"""What a clerk can do about each kind of finding."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from amnarchive.models import Finding

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Kind = Finding.Kind


@dataclass(frozen=True, slots=True)
class Advice:
    """`accept` is the words on the button that lets the finding stand; None where no one may."""

    text: "_StrPromise"
    accept: "_StrPromise | None"


CHECKED = _("Jag har kontrollerat")
HEAD = _("Ange nämnd och datum nedan och läs handlingen igen.")

ADVICE: dict[str, Advice] = {
    Kind.PERSONAL_NUMBER: Advice(
        _(
            "Avgör om numret får vara offentligt. Annars: låt handlingen vara inne, stryk numret i "
            "filen, ladda upp den nya filen och ta bort den här."
        ),
        _("Numret får publiceras"),
    ),
    Kind.MISSING_DATE: Advice(HEAD, None),
    Kind.MISSING_BODY: Advice(HEAD, None),
    Kind.DATE_IMPLAUSIBLE: Advice(HEAD, None),
    Kind.DATE_OUT_OF_SERIES: Advice(HEAD, None),
    Kind.UNKNOWN_FORM: Advice(
        _(
            "Kontrollera att det är rätt fil. Är det rätt fil kan den publiceras som annan "
            "handling: den blir sökbar, och du kan koppla den till en paragraf."
        ),
        _("Det är rätt fil"),
    ),
    Kind.NUMBER_GAP: Advice(
        _("Jämför med originalet: saknas en paragraf, eller är numret överhoppat i protokollet?"),
        CHECKED,
    ),
    Kind.NUMBER_TWICE: Advice(
        _("Jämför med originalet: vilken paragraf har fått fel nummer?"), CHECKED
    ),
    Kind.UNPLACED_TEXT: Advice(
        _("Texten finns kvar på sidan men hör inte till någon paragraf. Jämför med originalet."),
        CHECKED,
    ),
    Kind.LOW_CONFIDENCE: Advice(
        _("Jämför med originalet och rätta paragrafen vid behov."), CHECKED
    ),
    Kind.NO_TEXT_ON_PAGE: Advice(
        _("Kontrollera i originalet om sidan är tom eller en bild."), CHECKED
    ),
    Kind.OCR_MISSING: Advice(
        _("Servern saknar textigenkänning för svenska. Be den som sköter driften om hjälp."), None
    ),
    Kind.UNKNOWN_NAME: Advice(_("Kontrollera hur namnet skrivs i originalet."), CHECKED),
    Kind.VOTE_COUNT: Advice(
        _("Jämför med röstlistan i originalet: är en röst felläst eller en siffra fel?"), CHECKED
    ),
    Kind.UNKNOWN_PARTY: Advice(
        _("Kontrollera partibeteckningen. Nya partier läggs till i grunddata."), CHECKED
    ),
    Kind.DAMAGED_PAGE: Advice(
        _("Jämför med originalet. Finns en bättre kopia: ladda upp den."), CHECKED
    ),
}

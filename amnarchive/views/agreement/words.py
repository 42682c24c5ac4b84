"""What the pages say of each of the three ways to count."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from amnarchive.agreement.measures import MOTION, RESERVATION, VOTE


@dataclass(frozen=True, slots=True)
class Words:
    """`name` on the tab; `what` the table shows; `formula` and `rule` explain it.

    `together` and `apart` name the two parts of a pair's list, `is_together` and `is_apart` one
    row of each; `example` says the numbers of a pair, with %(a)s, %(b)s, %(n)s and %(together)s;
    `left_out` how many of %(every)s count for no pair, %(n)s, and why.
    """

    name: Any
    what: Any
    formula: Any
    rule: Any
    together: Any
    apart: Any
    is_together: Any
    is_apart: Any
    example: Any
    left_out: Any


WORDS = {
    VOTE: Words(
        name=_("Omröstningar"),
        what=_("Hur ofta två partier har röstat lika"),
        formula=_("omröstningar där båda sa samma sak ÷ omröstningar där båda sa ja eller nej"),
        rule=_(
            "Här räknas bara omröstningar där protokollet säger hur var och en röstade. Ett parti"
            " har sagt ja eller nej när mer än hälften av dess röster gjorde det. Ett parti som"
            " delade sig lika, eller där minst hälften avstod, räknas inte i den omröstningen."
        ),
        together=_("Röstade lika"),
        apart=_("Röstade olika"),
        is_together=_("röstade lika"),
        is_apart=_("röstade olika"),
        example=_(
            "Antal omröstningar där både %(a)s och %(b)s sa ja eller nej: %(n)s. Där de sa samma"
            " sak: %(together)s."
        ),
        left_out=_(
            "Antal omröstningar under perioden: %(every)s. Av dem räknas %(n)s inte: det framgår"
            " inte hur partierna röstade, oftast för att protokollet bara anger antalet ja och nej."
        ),
    ),
    RESERVATION: Words(
        name=_("Reservationer"),
        what=_("Hur ofta två partier har reserverat sig tillsammans"),
        formula=_("reservationer från båda ÷ reservationer från minst ett av dem"),
        rule=_(
            "En reservation är gemensam när båda partierna står bakom samma reservation i"
            " protokollet. Att ingen av dem reserverade sig räknas inte som samsyn. Två likadana"
            " reservationer var för sig är inte gemensamma."
        ),
        together=_("Gemensamma"),
        apart=_("Från ett av dem"),
        is_together=_("gemensam"),
        is_apart=_("från ett av dem"),
        example=_(
            "Antal reservationer från minst ett av %(a)s och %(b)s: %(n)s. Från båda: %(together)s."
        ),
        left_out=_(
            "Antal reservationer under perioden: %(every)s. Av dem räknas %(n)s inte: arkivet vet"
            " inte vilket parti som står bakom."
        ),
    ),
    MOTION: Words(
        name=_("Yrkanden"),
        what=_("Hur ofta två partier har lagt fram yrkanden tillsammans"),
        formula=_("yrkanden från båda ÷ yrkanden från minst ett av dem"),
        rule=_(
            "Ett yrkande är gemensamt när protokollet nämner ledamöter från båda partierna som"
            " de som lade fram det. Den som ensam yrkar bifall till ett förslag från flera partier"
            " räknas ensam. Bifall till förvaltningens förslag är också ett yrkande. Yrkar någon"
            " två saker på en gång, till exempel bifall och ett tillägg, räknas det som två"
            " yrkanden."
            " Att ingen av dem yrkade något räknas inte som samsyn."
        ),
        together=_("Gemensamma"),
        apart=_("Från ett av dem"),
        is_together=_("gemensamt"),
        is_apart=_("från ett av dem"),
        example=_(
            "Antal yrkanden från minst ett av %(a)s och %(b)s: %(n)s. Från båda: %(together)s."
        ),
        left_out=_(
            "Antal yrkanden under perioden: %(every)s. Av dem räknas %(n)s inte: arkivet vet inte"
            " vilket parti som står bakom."
        ),
    ),
}

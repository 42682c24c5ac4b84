"""What an address of the list of like texts asks for."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from amnarchive.models import Body
from amnarchive.views.likenesses.choices import Choices

ACROSS, OWN, ALL = "", "egna", "alla"
KINDS = {ACROSS: _("Mellan partier"), OWN: _("Samma parti igen"), ALL: _("Alla")}
ORDERS = {
    "": _("Nyast först"),
    "partier": _("Flest partier först"),
    "namnder": _("Flest nämnder först"),
    "texter": _("Flest texter först"),
}
_YEAR = re.compile(r"(?:18|19|20|21)\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which groups, in which order. `party` is a code; `text` names one text and so one group."""

    kind: str = ACROSS
    order: str = ""
    party: str = ""
    body: Body | None = None
    first: int | None = None
    last: int | None = None
    text: str = ""

    @property
    def query_string(self) -> str:
        """`?typ=egna&parti=s&fran=2019`; "" where nothing is asked for."""
        values = {
            "typ": self.kind,
            "ordning": self.order,
            "parti": self.party,
            "namnd": self.body.slug if self.body else "",
            "fran": self.first,
            "till": self.last,
            "text": self.text,
        }
        given = urlencode({name: value for name, value in values.items() if value}, safe="/")
        return f"?{given}" if given else ""

    @property
    def is_narrowed(self) -> bool:
        """Whether a party, a body or years are asked for."""
        return bool(self.party or self.body or self.first or self.last)

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first and the last day of the years."""
        return dt.date(self.first or 1, 1, 1), dt.date(self.last or dt.MAXYEAR, 12, 31)


def read(given: Mapping[str, str], choices: Choices) -> tuple[Wish, bool]:
    """Give what is asked for, and whether all of it could be understood; what could not is left.

    Years the wrong way round are turned.
    """
    asked = {name: given.get(name, "").strip() for name in ("typ", "ordning", "parti", "namnd")}
    bodies = {body.slug: body for body in choices.bodies}
    parties = {one.party.code for one in choices.parties}
    known = {"typ": KINDS, "ordning": ORDERS, "parti": parties, "namnd": bodies}
    typed = [given.get(name, "").strip() for name in ("fran", "till")]
    years = [int(year) if _YEAR.fullmatch(year) else None for year in typed]
    if all(years):
        years.sort(key=lambda year: year or 0)
    wish = Wish(
        kind=asked["typ"] if asked["typ"] in KINDS else ACROSS,
        order=asked["ordning"] if asked["ordning"] in ORDERS else "",
        party=asked["parti"] if asked["parti"] in parties else "",
        body=bodies.get(asked["namnd"]),
        first=years[0],
        last=years[1],
        text=given.get("text", "").strip()[:300],
    )
    understood = all(value in known[name] for name, value in asked.items() if value)
    return wish, understood and all(year for year, said in zip(years, typed, strict=True) if said)

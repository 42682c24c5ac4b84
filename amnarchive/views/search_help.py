"""How one can search, each with an example."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from amnarchive.search.asking.request import SearchRequest


@dataclass(frozen=True, slots=True)
class Example:
    """A query and what it does. `links`: it finds something sensible in any archive."""

    q: str
    does: str | Promise
    links: bool = True

    @property
    def query(self) -> str:
        """The address of the search, "" where it is but a pattern."""
        return SearchRequest(q=self.q).query_string if self.links else ""


WORDS = (
    Example(
        "sommarjobb", _("hittar ordet i alla böjningar, och som början eller slut på längre ord")
    ),
    Example('"utan omröstning"', _("hittar precis de orden i den ordningen")),
    Example("integration -budget", _("hoppar över det som har ordet efter minustecknet")),
    Example("skola ELLER förskola", _("hittar det som har något av orden")),
    Example("integr*", _("hittar alla ord som börjar så")),
)
FIELDS = (
    Example("parti:s,v budget", _("det som båda partierna står bakom tillsammans")),
    Example('person:"Förnamn Efternamn"', _("det som en person har lagt fram"), links=False),
    Example("nämnd:amn", _("en nämnd, med namn eller förkortning"), links=False),
    Example("typ:reservation", _("bara reservationer; också paragraf, uttalande och handling")),
    Example("år:2019-2021", _("ett år eller flera; från: och till: tar också dagar")),
    Example("ämne:skola", _("ett ämne; alla ämnen står på sidan Ämnen")),
    Example("utfall:bordlagt", _("också avgjort och återremitterat")),
    Example("beslut:omröstning", _("också enhälligt och ”utan omröstning”")),
)
NUMBERS = (
    Example(
        "AMN 2019-0178",
        _("ett diarienummer leder till ärendet, hur du än skriver det"),
        links=False,
    ),
    Example("§ 12 2019-06-18", _("leder till paragrafen från den dagen"), links=False),
)

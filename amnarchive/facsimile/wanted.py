"""What the address of a page of the paper asks for: words to be marked, and how large it is."""

from dataclasses import dataclass

from django.http import QueryDict

from amnarchive.facsimile.address import PAGE, ZOOM
from amnarchive.search import config
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.landing import PARAMETER
from amnarchive.search.typed.query import parse

LARGEST = 3
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """`query` as typed, "" for none; `marker` finds its words. `page` is 0 where none is named.

    `zoom`: 1 as wide as the column, 2 half as wide again, 3 twice as wide.
    """

    query: str
    marker: Marker
    page: int
    zoom: int

    @property
    def larger(self) -> str:
        """The query string of the same with the paper larger, "" where it is largest."""
        return self._zoomed(self.zoom + 1) if self.zoom < LARGEST else ""

    @property
    def smaller(self) -> str:
        """The same with the paper smaller, "" where it is smallest."""
        return self._zoomed(self.zoom - 1) if self.zoom > 1 else ""

    @property
    def unmarked(self) -> str:
        """The same with nothing marked."""
        return self._but(query="") or "?"

    @property
    def kept(self) -> str:
        """What another page of the paper is to be asked for too."""
        return self._but(page=0)

    def _zoomed(self, zoom: int) -> str:
        return self._but(zoom=zoom) or "?"

    def at(self, page: int) -> str:
        """The query string of the same at another page of the paper."""
        return self._but(page=page)

    def _but(
        self, *, query: str | None = None, page: int | None = None, zoom: int | None = None
    ) -> str:
        values = {
            PAGE: self.page if page is None else page,
            PARAMETER: self.query if query is None else query,
            ZOOM: self.zoom if zoom is None else zoom,
        }
        told = QueryDict(mutable=True)
        for name, value in values.items():
            if value and not (name == ZOOM and value == 1):
                told[name] = str(value)
        return f"?{told.urlencode()}" if told else ""


def wanted(parameters: QueryDict) -> Wanted:
    """Read it; what makes no sense is let pass."""
    query = parameters.get(PARAMETER, "")[: config.QUERY_MAX_CHARS]
    return Wanted(
        query=query,
        marker=Marker(parse(query)[0]),
        page=_number(parameters.get(PAGE, "")),
        zoom=min(max(_number(parameters.get(ZOOM, "")), 1), LARGEST),
    )


def _number(text: str) -> int:
    return int(text[:_DIGITS]) if text.isascii() and text.isdecimal() else 0

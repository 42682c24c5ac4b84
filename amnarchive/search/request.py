"""The search that an address asks for: `/sok/?q=integration&ar=2019`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

RELEVANCE, BY_DATE = "relevans", "datum"
FILTERS = ("namnd", "parti", "person", "typ", "ar", "fran", "till", "dnr")


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked for; every field bears the name that it has in the address.

    `namnd`, `parti` and `person` are the address words of a body, a party, a person; `typ` is
    paragraf, reservation, uttalande, handling or a kind of statement; `ar` a year; `fran` and
    `till` are included; `dnr` a diary number; `exakt` is 1 where
    misspelt words are not to be corrected; `sida` counts from 1.
    """

    q: str = ""
    namnd: str = ""
    parti: str = ""
    person: str = ""
    typ: str = ""
    ar: int | None = None
    fran: dt.date | None = None
    till: dt.date | None = None
    dnr: str = ""
    ordning: str = ""
    exakt: int | None = None
    sida: int = 1

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, as they stand in the address."""
        values = self.as_parameters()
        return {name: values[name] for name in FILTERS if name in values}

    def as_parameters(self) -> dict[str, str]:
        """Give the address's parameters; what is unset is left out, page 1 too."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["sida"] = self.sida if self.sida > 1 else None
        return {name: str(value) for name, value in values.items() if value not in (None, "")}

    @property
    def query_string(self) -> str:
        """`?q=…&ar=2019`, or "" where nothing is asked for."""
        parameters = self.as_parameters()
        return f"?{urlencode(parameters)}" if parameters else ""

    def but(self, **changes: object) -> "SearchRequest":
        """Give the same search with other values, from its first page."""
        return replace(self, **{"sida": 1, **changes})  # type: ignore[arg-type]  # names are fields

    def without(self, *names: str) -> "SearchRequest":
        """Give the same search with these fields unset, from its first page."""
        empty = SearchRequest()
        return self.but(**{name: getattr(empty, name) for name in names})


def link(path: str, parameters: Mapping[str, str]) -> str:
    """Join a path and parameters."""
    return f"{path}?{urlencode(parameters)}" if parameters else path

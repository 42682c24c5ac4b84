"""The search that an address asks for: `/sok/?q=integration&parti=s,v&ar=2019`."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

RELEVANCE, BY_DATE = "relevans", "datum"
BY_CASE = "arende"
FILTERS = (
    "namnd", "parti", "bara", "person", "typ", "ar", "fran", "till", "dnr",
    "utfall", "beslut", "forslag", "amne",
)  # fmt: skip
MANY_VALUED = ("parti",)
"""Fields that hold several values, in the address with commas between them."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked for; every field bears the name that it has in the address.

    `namnd`, `parti`, `person` and `forslag` are the address words of a body, of parties, of a
    person, of the party whose proposal a reservation favours. Several parties: what all of them
    are behind; `bara` is 1 where nobody else may be. They stand in the order of their letters, so
    that one question has one address.
    `typ` is paragraf, reservation, uttalande, handling or a kind of statement; `ar` a year; `fran`
    and `till` are included; `dnr` a diary number; `utfall` is avgjort, bordlagt or aterremitterat;
    `beslut` enhalligt, utan-omrostning or omrostning; `amne` the key of a topic, or ovrigt
    where a § has none. `gruppera` is arende where hits of one case
    stand together; `exakt` is 1 where what was typed is to be searched for as it is: nothing is
    corrected and no single § or case is gone to; `sida` counts from 1.
    """

    q: str = ""
    namnd: str = ""
    parti: tuple[str, ...] = ()
    bara: int | None = None
    person: str = ""
    typ: str = ""
    ar: int | None = None
    fran: dt.date | None = None
    till: dt.date | None = None
    dnr: str = ""
    utfall: str = ""
    beslut: str = ""
    forslag: str = ""
    amne: str = ""
    gruppera: str = ""
    ordning: str = ""
    exakt: int | None = None
    sida: int = 1

    def __post_init__(self) -> None:
        """Bring what means the same to one form: parties in order, `bara` only with parties."""
        object.__setattr__(self, "parti", tuple(sorted(set(_values(self.parti)))))
        if not self.parti:
            object.__setattr__(self, "bara", None)

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, as they stand in the address."""
        values = self.as_parameters()
        return {name: values[name] for name in FILTERS if name in values}

    def as_parameters(self) -> dict[str, str]:
        """Give the address's parameters; what is unset is left out, page 1 too."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["sida"] = self.sida if self.sida > 1 else None
        values |= {name: ",".join(values[name]) for name in MANY_VALUED}
        return {name: str(value) for name, value in values.items() if value not in (None, "")}

    @property
    def query_string(self) -> str:
        """`?q=…&ar=2019`, or "" where nothing is asked for."""
        return link("", self.as_parameters())

    def but(self, **changes: object) -> "SearchRequest":
        """Give the same search with other values, from its first page.

        A field of several values takes a tuple, or one string with commas.
        """
        return replace(self, **{"sida": 1, **changes})  # type: ignore[arg-type]  # names are fields

    def without(self, *names: str) -> "SearchRequest":
        """Give the same search with these fields unset, from its first page."""
        empty = SearchRequest()
        return self.but(**{name: getattr(empty, name) for name in names})

    def has_value(self, name: str, value: object) -> bool:
        """Whether a field is set to that value, or has it among others."""
        held = getattr(self, name)
        return value in held if name in MANY_VALUED else held == value

    def with_value(self, name: str, value: object) -> "SearchRequest":
        """Give the same search with one value more, from its first page.

        `with_value("parti", "v")` after `parti=s` asks for `parti=s,v`; a field of one value is
        set to it, as by `but`.
        """
        return self.but(**{name: (*getattr(self, name), value) if name in MANY_VALUED else value})

    def without_value(self, name: str, value: object) -> "SearchRequest":
        """Give the same search with one value less, from its first page; others stay."""
        if not self.has_value(name, value):
            return self.but()
        if name not in MANY_VALUED:
            return self.without(name)
        return self.but(**{name: tuple(held for held in getattr(self, name) if held != value)})


def _values(given: str | Iterable[str]) -> Iterable[str]:
    return (one for one in given.split(",") if one) if isinstance(given, str) else given


def link(path: str, parameters: Mapping[str, str]) -> str:
    """Join a path and parameters; commas between values stay as they are."""
    return f"{path}?{urlencode(parameters, safe=',')}" if parameters else path

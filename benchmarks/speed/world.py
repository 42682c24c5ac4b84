"""The corpus's committees, parties and people: the archive's base data, and invented ones."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from amnarchive.data.load import HERE
from benchmarks.speed.words import gathered

FIRST_YEAR, YEARS = 2006, 20
MAKE_BELIEVE = ("Norrvik", "Sjöberga")
_OTHERS = 12
"""How many committees each made-up municipality has."""
_SEATS = 18
"""People of a committee, substitutes included."""
_TERM = 4
_MANDATES = {"s": 28, "m": 22, "sd": 14, "v": 10, "c": 8, "mp": 7, "l": 6, "kd": 5}


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee; `known` where the base data has it, `weight` its share of the §§."""

    name: str
    slug: str
    abbreviation: str
    municipality: str
    known: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Figure:
    """An invented politician, by `number` from 0; `party` is a code, `committee` an index."""

    number: int
    name: str
    party: str
    letter: str
    committee: int
    term: int

    @property
    def slug(self) -> str:
        """Part of the address."""
        return slug(f"{self.name} {self.number}")


def slug(text: str) -> str:
    """Give the letters of an address."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@cache
def committees() -> tuple[Committee, ...]:
    """Those of the base data, and a dozen of each made-up municipality."""
    base = tomllib.loads((HERE / "bodies.toml").read_text("utf-8"))["body"]
    named = [(one["name"], one["slug"], one["abbreviation"], one["municipality"]) for one in base]
    for city in MAKE_BELIEVE:
        named += [
            (name, slug(f"{name} {city}"), letters, city)
            for name, _slug, letters, _city in named[:_OTHERS]
        ]
    return tuple(
        Committee(*names, known=number < len(base), weight=1 / (number % len(base) + 3))
        for number, names in enumerate(named)
    )


@cache
def figures() -> tuple[Figure, ...]:
    """Everybody who sits in a committee in a term."""
    found: list[Figure] = []
    names = gathered("names.txt")
    codes, mandates = list(_MANDATES), list(accumulate(_MANDATES.values()))
    for committee in range(len(committees())):
        random = Random(f"people {committee}")
        for term in range(YEARS // _TERM):
            for _seat in range(_SEATS):
                code = random.choices(codes, cum_weights=mandates)[0]
                name = f"{random.choice(names['first'])} {random.choice(names['last'])}"
                found.append(Figure(len(found), name, code, code.upper(), committee, term))
    return tuple(found)


@cache
def seated(committee: int, year: int) -> dict[str, tuple[Figure, ...]]:
    """Who sits there that year, by party."""
    term = min((year - FIRST_YEAR) // _TERM, YEARS // _TERM - 1)
    by_party: dict[str, tuple[Figure, ...]] = {}
    for one in figures():
        if one.committee == committee and one.term == term:
            by_party[one.party] = (*by_party.get(one.party, ()), one)
    return by_party

"""A name taken apart into what is compared."""

import re
from dataclasses import dataclass

from ingest.names.key import name_key

_NO_LETTER = re.compile(r"[^\w|&!]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """`first`: the first name, *Ann-Marie* as one word; `rest`: other given names and surnames.

    A surname with a hyphen is two: *Norrby-Falk* holds *Norrby*.
    """

    first: str
    rest: tuple[str, ...]

    @property
    def joined(self) -> str:
        """All in one word: what is left when nobody agrees on spaces and hyphens."""
        return self.first + "".join(self.rest)


def parts(name: str) -> Parts:
    """The parts of a printed name, in lower case; empty ones for what holds no letter."""
    first, _, rest = name_key(name).partition(" ")
    cleaned = (_NO_LETTER.sub("", word) for word in rest.replace("-", " ").split())
    return Parts(_NO_LETTER.sub("", first), tuple(word for word in cleaned if word))

"""A § as one turn in the life of its case."""

import datetime as dt
from dataclasses import dataclass

from amnarchive.forwarding.bodies import Named
from amnarchive.forwarding.told import Told


@dataclass(frozen=True, slots=True)
class Turn:
    """`key` and `meeting`: numbers that name the § and its meeting.

    `place`: where the § stands among those of a day. `outcome`: "postponed", "referred_back" or "".
    """

    key: int
    meeting: int
    body: Named
    day: dt.date
    place: tuple[str, int]
    title: str
    outcome: str
    told: Told


@dataclass(frozen=True, slots=True)
class Reached:
    """A proposal that reached a §, and what that § made of it.

    `to`: "" where the § decided, else the body to which it passed its own proposal on. `followed`:
    the minutes say that they follow this body's proposal, and name nothing else.
    """

    source: Turn
    proposed: tuple[str, ...]
    made: tuple[str, ...]
    to: str = ""
    followed: bool = False

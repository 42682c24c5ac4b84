"""The minutes of one meeting, or an extract of them."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ingest.types.item import Item
from ingest.types.place import Place


class Role(StrEnum):
    """In what capacity somebody was at the meeting."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    SERVING_SUBSTITUTE = "serving_substitute"
    SUBSTITUTE = "substitute"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attendance:
    """One name on the list. `present_from` and `present_to` are § numbers, where printed."""

    name: str
    party: str | None
    role: Role
    place: Place
    replaces: str | None = None
    present_from: int | None = None
    present_to: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """What the first page says of the meeting. None is what the file does not say; never a guess.

    `location` is where the meeting was held (gold field `place`).
    """

    date: dt.date | None = None
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    location: str | None = None
    approved_on: dt.date | None = None
    approved_by_latest: dt.date | None = None
    approvers: tuple[str, ...] = ()
    secretary: str | None = None
    attendance: tuple[Attendance, ...] = ()
    absent: tuple[Attendance, ...] = ()
    date_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """`body` in the nominative, None where the file does not say; `municipality` likewise.

    `is_extract`: a protokollsutdrag, one § or some of a meeting's.
    """

    body: str | None
    head: MeetingHead
    items: tuple[Item, ...]
    is_extract: bool = False
    municipality: str | None = None

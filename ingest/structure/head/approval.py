"""Who approves the minutes, and when."""

import datetime as dt
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.structure.dates import dates_in, first_date
from ingest.structure.head.labelled import plain_name
from ingest.structure.head.roster import people
from ingest.structure.speakers import speakers_in
from ingest.structure.split import Raw
from ingest.types import BlockKind, MeetingHead, Place, Role
from ingest.vocabulary import month_number

_TO_APPROVE = re.compile(
    r"\but(?:se|ser|ses|såg|sågs|setts)\b.{0,160}?\bjustera|i uppdrag att .{0,60}?justera"
    r"|justerar dagens protokoll|\btill att justera\b.{0,30}?\but(?:sågs|ses|ser|såg)\b"
    r"|justeras av\b",
    re.IGNORECASE,
)
_LATEST = re.compile(r"juster\w+ (?:\w+ ){0,3}?senast\b", re.IGNORECASE)
_YEARLESS = re.compile(r"\b(\d{1,2}) ([a-zåäö]{3,9})\b(?! \d)")
_INSTEAD = re.compile(r"\bmed .{3,60} som ersättare\b")
_SECRETARY = re.compile(r"\w*sekreterare", re.IGNORECASE)
_NEAR = 80
"""How far behind the words that appoint somebody their names may stand."""
_FIRST_ITEMS = 5
_SHORT_ITEM = 1500

Values = Mapping[str, Sequence[tuple[str, Place]]]
"""What stands under each label of the head."""


def approved_on(values: Values, meeting: dt.date | None) -> dt.date | None:
    """Read the day of approval; a day without a year is the first such day after the meeting."""
    for label in ("approved", "approval_place"):
        text = " ".join(text for text, _ in values.get(label, []))
        if day := first_date(text):
            return day
        if meeting and label in values and (day := _next(text, meeting)):
            return day
    return None


def _next(text: str, meeting: dt.date) -> dt.date | None:
    for found in _YEARLESS.finditer(text):
        month = month_number(found[2])
        for year in (meeting.year, meeting.year + 1):
            try:
                day = dt.date(year, month or 0, int(found[1]))
            except ValueError:
                continue
            if day >= meeting:
                return day
    return None


def approvers(values: Values) -> tuple[str, ...]:
    """Read the names under "Utses att justera", or else those who signed the approval."""
    names = [
        who.name
        for text, place in values.get("approvers", [])
        for who in people(_INSTEAD.sub("", text), Role.MEMBER, place)
    ]
    if not names:
        signed = [text.split(",")[0].split(" (")[0] for text, _ in values.get("approved", [])]
        names = [
            name
            for name, (text, _) in zip(signed, values.get("approved", []), strict=True)
            if plain_name(name) and "sekreterare" not in text.casefold()
        ]
        names = _without_secretary(names, [text for text, _ in values.get("approved", [])])
    return tuple(dict.fromkeys(names))


def _without_secretary(names: list[str], texts: list[str]) -> list[str]:
    """Leave out whose name has the word *sekreterare* below it."""
    below = dict(itertools.pairwise(texts))
    return [name for name in names if not _SECRETARY.fullmatch(below.get(name, ""))]


def with_approval(head: MeetingHead, raws: Sequence[Raw]) -> MeetingHead:
    """Read who approves, and by when, from the § that appoints them."""
    for raw in raws[:_FIRST_ITEMS]:
        spoken = [block for block in raw.blocks if block.kind is not BlockKind.HEADING]
        text = " ".join(block.text for block in spoken)
        if len(text) < _SHORT_ITEM and (found := _TO_APPROVE.search(text)):
            names = [
                s.speaker.name
                for s in speakers_in(text)
                if s.speaker.name and s.start < found.end() + _NEAR
            ]
            return replace(
                head,
                approvers=_trusted(head.approvers, tuple(dict.fromkeys(names))),
                approved_by_latest=head.approved_by_latest or _latest(text),
            )
    return head


def _trusted(signed: tuple[str, ...], appointed: tuple[str, ...]) -> tuple[str, ...]:
    """Trust the signatures, unless several ran together on one line."""
    line = " ".join(signed)
    together = len(appointed) > len(signed) and all(name in line for name in appointed)
    return appointed if together else signed or appointed


def _latest(text: str) -> dt.date | None:
    found = _LATEST.search(text)
    dates = dates_in(text[found.end() :]) if found else []
    return dates[0].date if dates else None

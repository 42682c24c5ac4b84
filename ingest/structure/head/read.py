"""The head of the minutes: when, where, who."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import itemgetter

from ingest.structure.dates import dates_in, glued_date, times_in
from ingest.structure.head.approval import approved_on, approvers
from ingest.structure.head.attendance import absentees, guests_in_text, is_running_text
from ingest.structure.head.labelled import plain_name, values_of
from ingest.structure.head.roster import people
from ingest.types import Attendance, Block, Finding, FindingKind, Line, MeetingHead, Place, Role

_OFFICE = (
    r"(?:tf\.? )?(?:[Nn]ämnds?|[Kk]ommun|[Ss]tads|[Uu]tskotts|[Ff]örvaltnings|[Pp]rotokolls)?"
    r"[Ss]ekreterare"
)
_SECRETARY = re.compile(
    rf"^([^,;]{{3,50}}?)(?: \([A-Za-zÅÄÖåäö]{{1,3}}\))?,? \(?{_OFFICE}\)?\.?$", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:^|[,;] |och |samt )((?:[A-ZÅÄÖ][\w-]+ ){1,3}[A-ZÅÄÖ][\w-]+)(?:,| \()\s?"
    rf"{_OFFICE}\b"
)
_TITLED = re.compile(
    rf"(?:^|[,;] ?|och |samt ){_OFFICE}(?:n)?:? "
    r"((?:[A-ZÅÄÖ][\w-]+ ?){2,4})(?=$|[,;.]| och | samt )"
)
_TIME_PREFIX = re.compile(r"[,;]?\s*\b(?:kl\.?|klockan)\s*\d", re.IGNORECASE)
_CLOCK = re.compile(r"[,;]?\s*\b\d{1,2}[.:]\d{2}\b")
_DOTS = re.compile(r"[.…_\s*]{3,}|\*+")
_OTHER_DAY = re.compile(
    r"utskr|juster|ansla|senast|kallelse|version|skapad|överklag|nedta|reviderad|upprättad"
    r"|föregående",
    re.IGNORECASE,
)
_LONGEST_DATED, _MOST_SOURCES = 200, 2000
_ELSEWHERE = frozenset({"approved", "approval_place", "notice"})
"""Labels of days that are not the meeting's."""
_ROLES = {
    "deciding": Role.MEMBER,
    "present": Role.MEMBER,
    "serving": Role.SERVING_SUBSTITUTE,
    "substitutes": Role.SUBSTITUTE,
    "others": Role.OFFICIAL,
    "guests": Role.OTHER,
    "non_deciding": Role.OFFICIAL,
    "absent": Role.MEMBER,
    "chair": Role.CHAIR,
    "vice_chair": Role.VICE_CHAIR,
}
_SIGNS = frozenset({"chair", "vice_chair"})
"""A name below these is a signature, unless its party stands with it and no list has it."""


@dataclass(slots=True)
class _Reading:
    values: dict[str, list[tuple[str, Place]]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    order: dict[tuple[str, Place], int] = field(default_factory=dict)

    def add(self, label: str, text: str, place: Place) -> None:
        if text.strip() and not _DOTS.fullmatch(text.strip()):
            self.values.setdefault(label, []).append((text.strip(), place))
            self.order.setdefault((label, place), len(self.order))

    def text(self, *labels: str) -> str:
        return " ".join(text for label in labels for text, _ in self.values.get(label, []))


def read_head(
    blocks: Iterable[Block], running: Iterable[Line]
) -> tuple[MeetingHead, list[Finding]]:
    """Read the blocks before the first § and the running heads. What is not said stays None."""
    reading = _Reading()
    label = "top"
    kept = list(blocks)
    reading.lines = [line for block in kept for line in block.lines]
    for value in values_of(kept):
        label = value.label or label
        reading.add(label, value.text, value.place)
    date, date_place, findings = _date(reading, running)
    starts, ends = _times(reading)
    present, absent = _attendance(reading)
    head = MeetingHead(
        date=date,
        starts_at=starts,
        ends_at=ends,
        location=_location(reading),
        approved_on=approved_on(reading.values, date),
        approvers=approvers(reading.values),
        secretary=_secretary(reading),
        attendance=present,
        absent=absent,
        date_place=date_place,
    )
    return head, findings


def _date(
    reading: _Reading, running: Iterable[Line]
) -> tuple[dt.date | None, Place | None, list[Finding]]:
    findings: list[Finding] = []
    for text, place in _dated(reading, running):
        found = dates_in(text)
        if found and len(text) < _LONGEST_DATED:
            day = found[0].date
            if day > dt.datetime.now(dt.UTC).date():
                findings.append(_implausible(text, place))
            return day, place, findings
        if glued_date(text):
            findings.append(_implausible(text, place))
    return None, None, findings


def _dated(reading: _Reading, running: Iterable[Line]) -> list[tuple[str, Place]]:
    """Give the texts that may hold the day of the meeting, the surest first."""
    elsewhere = {place for label in _ELSEWHERE for _, place in reading.values.get(label, [])}
    labelled = [
        value
        for label in ("date", "time", "time_and_place", "top")
        for value in reading.values.get(label, [])
        if label != "top" or "sammanträd" in value[0].casefold()
    ]
    loose = [(line.text.strip(), line.place) for line in (*running, *reading.lines)]
    loose = [
        (text, place)
        for text, place in loose
        if place not in elsewhere and not _OTHER_DAY.search(text)
    ]
    return [*labelled, *loose][:_MOST_SOURCES]


def _implausible(text: str, place: Place) -> Finding:
    return Finding(FindingKind.DATE_IMPLAUSIBLE, place.page, place.line, text)


def _times(reading: _Reading) -> tuple[dt.time | None, dt.time | None]:
    for label in ("time", "time_and_place", "date", "location", "top"):
        times = times_in(reading.text(label)) if label in reading.values else []
        if times:
            return times[0], times[1] if len(times) > 1 else None
    return None, None


def _location(reading: _Reading) -> str | None:
    kept = []
    for label in ("location", "time_and_place"):
        for text, _ in reading.values.get(label, []):
            cut = _TIME_PREFIX.search(text) or _CLOCK.search(text)
            before = text[: cut.start()] if cut else text
            if before.strip(" ,") and not dates_in(before):
                kept.append(before)
        if kept:
            break
    return " ".join(" ".join(kept).split()).strip(" ,;") or None


def _secretary(reading: _Reading) -> str | None:
    for text, _ in reading.values.get("secretary", []):
        bare = text.split(",")[0].split(" (")[0].strip()
        if plain_name(bare):
            return bare
    for values in reading.values.values():
        for text, _ in values:
            found = _SECRETARY.match(text) or _TITLED.search(text) or _LISTED.search(text)
            if found:
                return found[1].strip()
    names = {"top", "approved", "approvers"} & reading.values.keys()
    for label in names:
        for (name, _), (title, _) in zip(
            reading.values[label], reading.values[label][1:], strict=False
        ):
            if plain_name(name) and _SECRETARY.match(f"{name}, {title}"):
                return name
    return None


def _attendance(reading: _Reading) -> tuple[tuple[Attendance, ...], tuple[Attendance, ...]]:
    present: list[tuple[int, Attendance]] = []
    absent: list[Attendance] = []
    for label, role in _ROLES.items():
        for text, place in _whole(reading.values.get(label, [])):
            at = reading.order.get((label, place), 0)
            if is_running_text(text) and label != "absent":
                absent.extend(absentees(text, place))
                present.extend((at, who) for who in guests_in_text(text, place))
                continue
            for who in people(text, role, place):
                if label == "absent":
                    absent.append(replace(who, replaces=None))
                elif label not in _SIGNS or not _is_signature(who, present):
                    present.append((at, _in_capacity(who, label)))
    present.sort(key=itemgetter(0))
    return tuple(who for _, who in present), tuple(absent)


def _in_capacity(who: Attendance, label: str) -> Attendance:
    """Whoever takes a seat serves; whoever has a party and does not decide is a substitute."""
    if who.replaces and who.role in {Role.MEMBER, Role.SUBSTITUTE}:
        return replace(who, role=Role.SERVING_SUBSTITUTE)
    if label == "non_deciding" and who.party and who.role in {Role.OFFICIAL, Role.OTHER}:
        return replace(who, role=Role.SUBSTITUTE)
    return who


def _is_signature(who: Attendance, listed: Iterable[tuple[int, Attendance]]) -> bool:
    return who.party is None or any(who.name == other.name for _, other in listed)


def _whole(values: list[tuple[str, Place]]) -> Iterator[tuple[str, Place]]:
    """Join a line whose parenthesis closes on the next."""
    waiting: tuple[str, Place] | None = None
    for text, place in values:
        joined = (f"{waiting[0]} {text}", waiting[1]) if waiting else (text, place)
        open_end = joined[0].count("(") > joined[0].count(")")
        if open_end and waiting is None:
            waiting = joined
            continue
        yield joined
        waiting = None
    if waiting:
        yield waiting

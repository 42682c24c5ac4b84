"""The head of the minutes: when, where, who."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ingest.structure.attendance import absentees, guests_in_text, is_running_text
from ingest.structure.dates import dates_in, first_date, glued_date, times_in
from ingest.structure.persons import person
from ingest.types import Attendance, Block, Finding, FindingKind, Line, MeetingHead, Place, Role
from ingest.vocabulary.labels import label_of

_INLINE = re.compile(
    r"(Tidpunkt|Plats och tid|Tid och plats|Plats|Tid|Datum|Justerat|Justerades|Sekreterare"
    r"|Ordförande|Justerare|Protokolljusterare|Utses att justera|Utsedda att justera"
    r"|Nämndsekreterare|Sammanträdesdatum)\s?:\s*"
)
_SECRETARY = re.compile(r"^(.{3,50}?), (?:nämnd|kommun)?sekreterare\.?$", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:[Nn]ämnds?|[Kk]ommun|[Uu]tskotts)?[Ss]ekreterare ((?:[A-ZÅÄÖ][\w-]+ ?){2,4})$"
)
_APART = re.compile(r"\t+|\s{3,}")
_TIME_PREFIX = re.compile(r"\b(?:kl\.?|klockan)\s*\d", re.IGNORECASE)
_PARTY = re.compile(r"\([A-ZÅÄÖ][A-Za-zåäö]{0,3}\)")
_DOTS = re.compile(r"[.…_]{4,}")
_LONGEST_LABELLED, _LONGEST_DATED = 400, 200
_WORDS_OF_A_NAME = range(2, 6)
_ROLES = {
    "deciding": Role.MEMBER,
    "present": Role.MEMBER,
    "serving": Role.SERVING_SUBSTITUTE,
    "substitutes": Role.SUBSTITUTE,
    "others": Role.OFFICIAL,
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

    def add(self, label: str, text: str, place: Place) -> None:
        if text.strip() and not _DOTS.fullmatch(text.strip()):
            self.values.setdefault(label, []).append((text.strip(), place))

    def text(self, *labels: str) -> str:
        return " ".join(text for label in labels for text, _ in self.values.get(label, []))


def read_head(
    blocks: Iterable[Block], running: Iterable[Line]
) -> tuple[MeetingHead, list[Finding]]:
    """Read the blocks before the first § and the running heads. What is not said stays None."""
    reading = _Reading()
    label = "top"
    for block in blocks:
        reading.lines.extend(block.lines)
        for own, text, place in _labelled(block):
            if own:
                label = own
            reading.add(label, text, place)
    date, date_place, findings = _date(reading, running)
    starts, ends = _times(reading)
    present, absent = _attendance(reading)
    head = MeetingHead(
        date=date,
        starts_at=starts,
        ends_at=ends,
        location=_location(reading),
        approved_on=first_date(reading.text("approved")),
        approvers=_approvers(reading),
        secretary=_secretary(reading),
        attendance=present,
        absent=absent,
        date_place=date_place,
    )
    return head, findings


def _labelled(block: Block) -> Iterator[tuple[str | None, str, Place]]:
    """Part a block into label and value; one line may hold several labels with colons."""
    text = block.text
    if label := label_of(text):
        yield label, "", block.place
        return
    found = list(_INLINE.finditer(text))
    beside = [p for line in block.lines for p in _APART.split(line.text.strip())]
    if len(beside) > len(block.lines) and all(_plain_name(p) or _PARTY.search(p) for p in beside):
        yield from ((None, name, block.place) for name in beside)
        return
    if not found or len(text) > _LONGEST_LABELLED:
        yield None, text, block.place
        return
    if before := text[: found[0].start()].strip():
        yield None, before, block.place
    for mark, following in zip(found, [*found[1:], None], strict=True):
        value = text[mark.end() : following.start() if following else len(text)]
        yield label_of(mark[1]), value, block.place


def _date(
    reading: _Reading, running: Iterable[Line]
) -> tuple[dt.date | None, Place | None, list[Finding]]:
    findings: list[Finding] = []
    sources = [
        *reading.values.get("date", []),
        *reading.values.get("time", []),
        *reading.values.get("time_and_place", []),
        *((line.text, line.place) for line in running),
        *((line.text.strip(), line.place) for line in reading.lines),
    ]
    for text, place in sources[:2000]:
        found = dates_in(text)
        if found and len(text) < _LONGEST_DATED:
            day = found[0].date
            if day > dt.datetime.now(dt.UTC).date():
                findings.append(_implausible(text, place))
            return day, place, findings
        if glued_date(text):
            findings.append(_implausible(text, place))
    return None, None, findings


def _implausible(text: str, place: Place) -> Finding:
    return Finding(FindingKind.DATE_IMPLAUSIBLE, place.page, place.line, text)


def _times(reading: _Reading) -> tuple[dt.time | None, dt.time | None]:
    for label in ("time", "time_and_place", "date", "top"):
        times = times_in(reading.text(label)) if label in reading.values else []
        if times:
            return times[0], times[1] if len(times) > 1 else None
    return None, None


def _location(reading: _Reading) -> str | None:
    if place := reading.text("location"):
        return place
    kept = []
    for text, _ in reading.values.get("time_and_place", []):
        cut = _TIME_PREFIX.search(text)
        before = text[: cut.start()] if cut else text
        if before.strip(" ,") and not dates_in(before):
            kept.append(before)
    return " ".join(" ".join(kept).split()).strip(" ,") or None


def _approvers(reading: _Reading) -> tuple[str, ...]:
    names = [
        who.name
        for text, place in reading.values.get("approvers", [])
        if (who := person(text, Role.MEMBER, place))
    ]
    if not names:
        names = [text for text, _ in reading.values.get("approved", []) if _plain_name(text)]
    return tuple(dict.fromkeys(names))


def _secretary(reading: _Reading) -> str | None:
    for text, _ in reading.values.get("secretary", []):
        if _plain_name(text):
            return text
    for values in reading.values.values():
        for text, _ in values:
            if found := _SECRETARY.match(text) or _TITLED.match(text):
                return found[1]
    return None


def _plain_name(text: str) -> bool:
    words = text.split()
    if not words:
        return False
    named = len(words) in _WORDS_OF_A_NAME and all(word[0].isupper() for word in words)
    return named and text[-1].isalpha()


def _attendance(reading: _Reading) -> tuple[tuple[Attendance, ...], tuple[Attendance, ...]]:
    present: list[Attendance] = []
    absent: list[Attendance] = []
    for label, role in _ROLES.items():
        for text, place in _whole(reading.values.get(label, [])):
            if is_running_text(text):
                absent.extend(absentees(text, place))
                present.extend(guests_in_text(text, place))
                continue
            who = person(text, role, place)
            if who is None or (label in _SIGNS and _is_signature(who, present)):
                continue
            if label == "absent":
                absent.append(who)
                continue
            if who.replaces and who.role is Role.MEMBER:
                who = Attendance(
                    who.name, who.party, Role.SERVING_SUBSTITUTE, who.place, who.replaces,
                    who.present_from, who.present_to,
                )  # fmt: skip
            present.append(who)
    present.sort(key=_on_paper)
    return tuple(present), tuple(absent)


def _is_signature(who: Attendance, listed: Iterable[Attendance]) -> bool:
    return who.party is None or any(who.name == other.name for other in listed)


def _on_paper(who: Attendance) -> tuple[int, int]:
    return who.place.page, who.place.line


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

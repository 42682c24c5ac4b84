"""A document that is neither minutes nor a report: an attachment (bilaga), or none of these."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import zip_longest

from ingest.structure.city import city_of
from ingest.structure.dates import dates_in
from ingest.structure.diary import diary_line
from ingest.structure.genre import top_lines
from ingest.types import BlockKind, Paper, Segmentation
from ingest.vocabulary import body_in

_MARK = r"(?:bilaga|bil\.)(?:\s+(?:nr\.?\s*)?(?:\d{1,3}|[A-ZÅÄÖ])\b)?"
_BARE = re.compile(rf"{_MARK}\s*[:.]?", re.IGNORECASE)
_BELONGS = re.compile(
    rf"{_MARK}[ ,:(–-]*(?:(?:\S+ ){{0,6}}?till\b|§|(?:\S+ ){{0,6}}?\d{{4}}-\d{{2}}-\d{{2}})",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r"(?:bilaga|bil\.)\s+(?:nr\.?\s*)?(?:\d{1,3}|[A-ZÅÄÖ])\b\s*[:.–-]?\s*(?P<title>\w.*[^.,])",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"till\b|§", re.IGNORECASE)
_SECTIONS = re.compile(r"§+\s?(\d{1,4})(?!\d)((?:\s?[-–,]\s?|\s+(?:och|samt)\s+)(?:§\s?)?\d)?")
_MEETING = re.compile(r"\b(?:sammanträde\w*|protokoll\w*|nämndmöte\w*)\b", re.IGNORECASE)
_BODY = re.compile(r"\b[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|fullmäktige)s?\b")
_CITY = re.compile(r"\w+s? (?:stad|kommun)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2}")

_NAMED_WITHIN = 6
"""An attachment says so in its running head or in one of its first lines."""
_LONGEST_TITLE = 200
_SHORT = 60


def is_attachment(segmentation: Segmentation) -> bool:
    """Say whether the document calls itself a *bilaga* at its top."""
    return bool(_said(segmentation))


def read_paper(segmentation: Segmentation) -> Paper:
    """Read what the document says of itself. Never guesses: two §§ or two days named are none."""
    said = _said(segmentation)
    lines = list(top_lines(segmentation))
    meeting = _meeting_date(said, lines) if said else None
    diary = (number for text in lines if len(text) < _SHORT for number in diary_line(text))
    return Paper(
        title=_title(segmentation, said),
        diary_numbers=tuple(dict.fromkeys(diary)),
        dated=_dated(lines, said, meeting),
        body=_body(said, lines),
        municipality=city_of(segmentation),
        is_attachment=bool(said),
        meeting_date=meeting,
        item_number=_item_number(said),
    )


def _said(segmentation: Segmentation) -> str:
    """The words that call it a *bilaga* and say of what; "" where there are none."""
    lines = list(top_lines(segmentation, _NAMED_WITHIN))
    for text, following in zip_longest(lines, lines[1:], fillvalue=""):
        if text.endswith((".", ",")) and not _BARE.fullmatch(text):
            continue  # a sentence on some attachment
        if _BELONGS.match(text):
            # A line that was too long: "Bilaga 2 till nämndens protokoll" / "2019-06-18 § 9".
            goes_on = "§" not in text and "§" in following
            return f"{text} {following}" if goes_on else text
        if _BARE.fullmatch(text) and _BELONGS.match(following):
            continue  # "Bilaga 2" above "Bilaga 2 till § 42"
        if _BARE.fullmatch(text) or _HEADLINE.fullmatch(text):
            # "Bilaga 3" above "till § 42, sammanträdet den 18 juni 2019"
            return f"{text} {following}" if _GOES_ON.match(following) else text
    return ""


def _item_number(said: str) -> int | None:
    found = _SECTIONS.findall(said)
    return int(found[0][0]) if len(found) == 1 and not found[0][1] else None


def _meeting_date(said: str, lines: Sequence[str]) -> dt.date | None:
    """The day of the meeting: in the words on the bilaga, else in a line on the meeting."""
    own = {found.date for found in dates_in(said)}
    told = {found.date for text in lines if _MEETING.search(text) for found in dates_in(text)}
    days = own or told
    return days.pop() if len(days) == 1 else None


def _dated(lines: Sequence[str], said: str, meeting: dt.date | None) -> dt.date | None:
    """The first day that stands in a short line of its own and is not the meeting's."""
    for text in lines:
        if len(text) < _SHORT and text not in said and not _MEETING.search(text):
            for found in dates_in(text):
                if found.date != meeting:
                    return found.date
    return None


def _body(said: str, lines: Sequence[str]) -> str | None:
    for word in _BODY.findall(said):
        if body := body_in(word):
            return body
    return next((body for text in lines if (body := body_in(text))), None)


def _title(segmentation: Segmentation, said: str) -> str | None:
    """The headline; else what stands behind "Bilaga 1"; else the first line of text."""
    own = _HEADLINE.fullmatch(said)
    if own and not _GOES_ON.match(own["title"]) and "§" not in own["title"]:
        return own["title"][:_LONGEST_TITLE]
    blocks = [
        (" ".join(block.text.split()), block.kind) for block in segmentation.blocks[:_NAMED_WITHIN]
    ]
    texts = [(text, kind) for text, kind in blocks if not _is_furniture(text, said)]
    headlines = [text for text, kind in texts if kind is BlockKind.HEADING]
    for text in (*headlines, *(text for text, _kind in texts)):
        if len(text) <= _LONGEST_TITLE:
            return text
    named = " ".join((segmentation.title or "").split())
    return named[:_LONGEST_TITLE] or said[:_LONGEST_TITLE] or None


def _is_furniture(text: str, said: str) -> bool:
    """Whether the line is no title: no word, the words on the bilaga, a number, a name, a day."""
    if not _WORD.search(text) or text.startswith("§"):
        return True
    if said and (text in said or said in text):
        return True
    if len(text) >= _SHORT:
        return False
    if diary_line(text) or body_in(text) or _CITY.fullmatch(text):
        return True
    days = dates_in(text)
    return bool(days) and len(text) - (days[0].end - days[0].start) < _SHORT // 4

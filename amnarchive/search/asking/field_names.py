"""The fields that may be typed (`parti:sd`), and the words that their values may be written in."""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import pairwise

from amnarchive.search.typed.dates import read_period
from amnarchive.search.typed.outcomes import outcome_of
from amnarchive.topics.called import topic_called
from ingest.diary_number import recognise
from ingest.vocabulary.fold import fold

_NAMES = {
    "parti": "parti partier party parties",
    "person": "person personer people",
    "namnd": "nämnd nämnder body committee",
    "typ": "typ type kind",
    "ar": "år year",
    "fran": "från from since",
    "till": "till to until",
    "dnr": "dnr diarienr diarienummer case",
    "utfall": "utfall outcome",
    "beslut": "beslut decision",
    "forslag": "förslag proposal",
    "amne": "ämne ämnen topic topics",
}
FIELDS = {fold(name): field for field, names in _NAMES.items() for name in names.split()}
"""What may stand before the colon, without diacritics, and the parameter that it is."""

IN_RUNNING_TEXT = {"typ", "fran", "till", "utfall", "beslut", "forslag", "amne"}
"""Also found in pasted minutes with a colon and a blank (`Beslut: avslag`)."""

_KINDS = {
    "paragraf": "paragraf paragrafer § item items section sections ärende ärenden",
    "reservation": "reservation reservationer reservations",
    "uttalande": "uttalande uttalanden yttrande yttranden statement statements",
    "handling": "handling handlingar dokument bilaga bilagor document documents paper papers",
}
_STATEMENT_KINDS = {
    "sarskilt-uttalande": "särskilt-uttalande särskilda-uttalanden särskilt-yttrande",
    "ersattaryttrande": "ersättaryttrande ersättaryttranden ersättarnas-yttrande",
    "anteckning": "anteckning anteckningar protokollsanteckning protokollsanteckningar note",
}
_OUTCOMES = {
    "avgjort": "avgjort avgjord avgjorda decided settled",
    "bordlagt": "bordlagt postponed tabled",
    "aterremitterat": "återremitterat återremitterad referred-back",
}
_VOTE_KINDS = {
    "enhalligt": "enhälligt enhällig enhälliga enigt eniga unanimous unanimously",
    "utan-omrostning": "utan-omröstning acklamation without-vote",
    "omrostning": "omröstning efter-omröstning votering vote roll-call",
}
_OUTCOME_WORDS = {"postponed": "bordlagt", "referred_back": "aterremitterat"}
_LIST = re.compile(r"\s*(?:[,;+/&]|\s(?:och|and|samt)\s)\s*", re.IGNORECASE)
_SPAN = re.compile(r"(?P<first>[0-9]{4})?\s?(?:-|\.\.+)\s?(?P<last>[0-9]{4}|(?<=[0-9]-)[0-9]{2})?")
_YEARS = range(1863, 2201)


def _folded(words: Mapping[str, str]) -> dict[str, str]:
    return {_key(word): key for key, typed in words.items() for word in (key, *typed.split())}


def _key(text: str) -> str:
    return "§" if text.strip() == "§" else fold(text)


_CHOICES = {
    "typ": _folded(_STATEMENT_KINDS | _KINDS),
    "utfall": _folded(_OUTCOMES),
    "beslut": _folded(_VOTE_KINDS),
}


def _diary_number(typed: str) -> str:
    number = recognise(typed)
    return number.key if number else ""


_KEYS = {"amne": topic_called, "dnr": _diary_number}


def meant(field: str, typed: str) -> dict[str, str] | None:
    """Give the parameters that a typed value means; None where it can be none of the field.

    A span of years becomes two days. Whether there is such a person, party or body is not asked.
    """
    if field in _CHOICES:
        key = _CHOICES[field].get(_key(typed))
        if not key and field == "utfall":
            key = _OUTCOME_WORDS.get(outcome_of(typed.lower()) or "")
        return {field: key} if key else None
    if field in _KEYS:
        key = _KEYS[field](typed)
        return {field: key} if key else None
    if field == "ar":
        return _years(typed)
    if field in {"fran", "till"}:
        return {field: typed} if read_period(typed) else None
    if field == "parti":
        return {field: ",".join(filter(None, _LIST.split(typed)))}
    return {field: typed}


def _years(typed: str) -> dict[str, str] | None:
    if typed.isdecimal() and typed.isascii() and len(typed) == len("2019"):
        return {"ar": typed} if int(typed) in _YEARS else None
    several = [part for part in _LIST.split(typed) if part]
    if len(several) > 1 and all(_is_year(part) for part in several):
        years = sorted({int(part) for part in several})
        if any(later - year > 1 for year, later in pairwise(years)):
            return None
        return _days(str(years[0]), str(years[-1]))
    span = _SPAN.fullmatch(typed)
    if span and not read_period(typed):
        return _span(span["first"] or "", span["last"] or "")
    period = read_period(typed)
    if period is None:
        return None
    first, last = period
    return {"fran": first.isoformat(), "till": last.isoformat()}


def _span(first: str, last: str) -> dict[str, str] | None:
    if last and len(last) < len(first):
        last = first[: -len(last)] + last
    ends = [int(end) for end in (first, last) if end]
    if not ends or any(end not in _YEARS for end in ends):
        return None
    return _days(*(map(str, sorted(ends)) if first and last else (first, last)))


def _days(first: str, last: str) -> dict[str, str]:
    """The first and the last day of a span of years; an open end has none."""
    found = {
        "fran": dt.date(int(first), 1, 1).isoformat() if first else "",
        "till": dt.date(int(last), 12, 31).isoformat() if last else "",
    }
    return {name: day for name, day in found.items() if day}


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}", text)) and int(text) in _YEARS

"""Cases whose diary number begins as typed, in any spelling."""

import re
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case as Choice
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from amnarchive.models import AgendaItem, Case, Document
from amnarchive.models.case import without_registry
from amnarchive.search.suggest.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.suggest.words import Typed
from ingest.diary_number import normalise, recognise

_BEGUN = re.compile(
    r"(?:(?:dnr|diarienr|diarienummer)\b[.:]?\s*)?"
    r"(?:(?P<registry>(?!dnr|diarienr)[a-zåäö]{1,6})[-/ ]{0,3})?"
    r"(?P<year>(?:19|20)[0-9]{2})(?:\s?[-/.:]\s?(?P<serial>[0-9]{0,6}))?",
    re.IGNORECASE,
)
_CLASSED = re.compile(r"[0-9]+(?:\.[0-9]+)*\.?\s?-\s?[0-9]{1,6}(?:\s?/\s?[0-9]{0,4})?")
_WIDTH = 5
_CANDIDATES = 40


def numbered(typed: Typed, most: int) -> list[Suggestion]:
    """Give public cases by number, the very one first, then the newest."""
    exact, begun = _wanted(typed.text)
    if not begun:
        return []
    first = Q(**{_column(exact): exact}) if exact else Q(pk=None)
    keys = list(
        Case.objects.alias(bare=without_registry())
        .filter(reduce(or_, (Q(**{f"{_column(one)}__startswith": one}) for one in begun)))
        .order_by(Choice(When(first, then=Value(0)), default=Value(1)), "-bare")
        .values_list("pk", flat=True)[:_CANDIDATES]
    )
    shown: dict[int, Any] = public_cases().in_bulk(keys)
    cases = [shown[key] for key in keys if key in shown]
    return [
        suggestion(Kind.CASE, typed, case.label, case.get_absolute_url(), case.title or "")
        for case in cases[:most]
    ]


def public_cases() -> QuerySet[Case]:
    """Cases with a public § or paper; `title` is that of the latest §."""
    items = AgendaItem.objects.filter(
        published=True, meeting__published=True, item_cases__case=OuterRef("pk")
    )
    papers = Document.objects.papers().filter(public=True, cases=OuterRef("pk"))
    latest = items.order_by("-meeting__date", "-position").values("title")
    return Case.objects.filter(Exists(items) | Exists(papers)).annotate(title=Subquery(latest[:1]))


def _column(number: str) -> str:
    """Where to look: a number with its registry's letters, or one that fits any registry."""
    return "number" if number[:1].isalpha() else "bare"


def _wanted(text: str) -> tuple[str, list[str]]:
    """Give the number that is typed when it is whole, and what it may be the beginning of."""
    known = recognise(text)
    exact = known.slug if known else ""
    begun = _BEGUN.fullmatch(text)
    if begun is None:
        classed = [normalise(text).slug] if _CLASSED.fullmatch(text) else []
        return exact, [exact] if exact else classed
    registry, year, serial = begun["registry"], begun["year"], begun["serial"]
    if not registry and serial in {None, "", "0"}:  # all of a year
        return exact, []
    start = f"{normalise(registry).slug}-{year}-" if registry else f"{year}-"
    if not serial:
        return exact, [start]
    digits = serial.lstrip("0")
    zeros = range(_WIDTH - len(digits) + 1) if digits else [len(serial)]
    ways = [f"{start}{'0' * n}{digits}" for n in zeros] or [start + serial]
    return exact, ways

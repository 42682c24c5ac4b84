"""Queries that name one thing: a diary number, a § of a day, a meeting. They go straight there."""

import datetime as dt
import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Body, Case, Meeting, SearchEntry
from amnarchive.search.analysis import clean, tokens
from amnarchive.search.dates import find_day
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.query import parse
from amnarchive.search.tsquery import LexemeQuery
from ingest.diary_number import DiaryNumber, recognise

_SECTION = re.compile(r"(?:§+\s*|\bparagraf(?:en)?\s+)([0-9]{1,6})(?![0-9])", re.IGNORECASE)
_MOST = 3
_NUMBER_MAX = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Target:
    """A page that the query names. `notice` says why one is led there."""

    url: str
    label: str
    notice: str = ""


def case_of(typed: str) -> Target | None:
    """Give the case when the whole query is its diary number, in any spelling."""
    number = recognise(typed)
    cases = list(_cases(number)[:2]) if number else []
    if len(cases) != 1:
        return None
    notice = _("Du sökte på diarienumret %(typed)s. Här är ärendet.") % {"typed": typed}
    return Target(cases[0].get_absolute_url(), cases[0].label, notice)


def direct_hits(typed: str) -> tuple[Target, ...]:
    """Give the cases, the § or the meetings that the query names, at most three."""
    number = recognise(typed)
    if number:
        return tuple(
            Target(case.get_absolute_url(), _("Ärende %s") % case.label)
            for case in _cases(number)[:_MOST]
        )
    text = clean(typed)
    section = _SECTION.search(text)
    day = find_day(text)
    if not section and not day:
        return ()
    cut = sorted(
        [span for span in (section and section.span(), day and (day.start, day.end)) if span],
        reverse=True,
    )
    rest = text
    for start, end in cut:
        rest = f"{rest[:start]} {rest[end:]}"
    bodies, rest = _named_bodies(rest)
    if section:
        return _item(int(section[1]), day.day if day else None, bodies, rest)
    return _meetings(day.day, bodies) if day and not rest.strip() else ()


def _cases(number: DiaryNumber) -> QuerySet[Case]:
    """Public cases of that number; one without its registry's letters fits any registry."""
    public = Case.objects.filter(
        items__published=True, items__meeting__published=True
    ) | Case.objects.filter(documents__public=True)
    fits = Q(number=number.slug)
    if re.fullmatch(r"[0-9]{4}-[0-9]{4,6}", number.slug):
        fits |= Q(number__endswith=f"-{number.slug}")
    return public.filter(fits).distinct().order_by("key")


def _named_bodies(text: str) -> tuple[list[Body], str]:
    """Find bodies that `text` names; give them, and the text without their names."""
    words = {token.word for token in tokens(text)}
    found: list[Body] = []
    taken: set[str] = set()
    for body in Body.objects.all():
        for name in (body.name, body.abbreviation, *body.aliases):
            parts = {token.word for token in tokens(clean(name))}
            if parts and parts <= words:
                found.append(body)
                taken |= parts
    left = " ".join(token.word for token in tokens(text) if token.word not in taken)
    return found, left


def _item(number: int, day: dt.date | None, bodies: list[Body], rest: str) -> tuple[Target, ...]:
    """Give the § of that number when the rest of the query leaves only one."""
    items = AgendaItem.objects.public().filter(number=min(number, _NUMBER_MAX))
    items = items.filter(meeting__published=True)
    if day:
        items = items.filter(meeting__date=day)
    if bodies:
        items = items.filter(meeting__body__in=bodies)
    words = parse(rest)[0].all_of()
    if words:
        rows = SearchEntry.objects.filter(kind="item", vector=LexemeQuery(words))
        items = items.filter(pk__in=rows.values("item"))
    try:
        with limited():
            found = list(items.select_related("meeting__body").defer("text", "sections")[:2])
    except SearchTookTooLong:
        return ()
    return tuple(_item_target(item) for item in found) if len(found) == 1 else ()


def _item_target(item: AgendaItem) -> Target:
    return Target(item.get_absolute_url(), f"{item}, {item.meeting.body} {item.meeting.date}")


def _meetings(day: dt.date, bodies: list[Body]) -> tuple[Target, ...]:
    meetings = Meeting.objects.public().filter(date=day).select_related("body")
    if bodies:
        meetings = meetings.filter(body__in=bodies)
    return tuple(
        Target(meeting.get_absolute_url(), _("Sammanträdet %s") % meeting)
        for meeting in meetings.order_by("body__order", "letter")[:_MOST]
    )

"""Queries that name one thing: a diary number, a § of a day, a meeting. They go straight there."""

import re
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Case, Meeting, SearchEntry
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.references import Reference, reference_in
from ingest.diary_number import DiaryNumber, recognise

_MOST, _MOST_ITEMS = 3, 12
_NUMBER_MAX = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Target:
    """A page that the query names. `notice` says why one is led there."""

    url: str
    label: str
    notice: str = ""


def destination(typed: str) -> Target | None:
    """Give the case or the § when the whole query is the name of that one, in any spelling."""
    return _only_case(typed) or _only_item(typed)


def direct_hits(typed: str) -> tuple[Target, ...]:
    """Give the cases, the §§ or the meetings that the query names, as far as they are few."""
    number = recognise(typed)
    if number:
        return tuple(
            Target(case.get_absolute_url(), _("Ärende %s") % case.label)
            for case in _cases(number)[:_MOST]
        )
    wanted = reference_in(typed)
    if wanted is None:
        return ()
    if wanted.number is None:
        return () if wanted.words else _meetings(wanted)
    return tuple(_item_target(item) for item in _items(wanted))


def _only_case(typed: str) -> Target | None:
    number = recognise(typed)
    cases = list(_cases(number)[:2]) if number else []
    if len(cases) != 1:
        return None
    notice = _("Du sökte på diarienumret %(typed)s. Här är ärendet.") % {"typed": typed}
    return Target(cases[0].get_absolute_url(), cases[0].label, notice)


def _only_item(typed: str) -> Target | None:
    wanted = reference_in(typed)
    if wanted is None or wanted.number is None or not wanted.has_time or wanted.words:
        return None
    items = _items(wanted)
    if len(items) != 1:
        return None
    notice = _("Du sökte på %(typed)s. Här är paragrafen.") % {"typed": typed}
    return replace(_item_target(items[0]), notice=notice)


def _cases(number: DiaryNumber) -> QuerySet[Case]:
    """Public cases of that number; one without its registry's letters fits any registry."""
    public = Case.objects.filter(
        items__published=True, items__meeting__published=True
    ) | Case.objects.filter(documents__public=True)
    fits = Q(number=number.slug)
    if re.fullmatch(r"[0-9]{4}-[0-9]{4,6}", number.slug):
        fits |= Q(number__endswith=f"-{number.slug}")
    return public.filter(fits).distinct().order_by("key")


def _items(wanted: Reference) -> list[AgendaItem]:
    """The §§ of that number that the rest of the query leaves, the newest first.

    Several only where a time is named, and none where they are many: a number alone says nothing.
    """
    number = min(wanted.number or 0, _NUMBER_MAX)
    items = AgendaItem.objects.public().filter(
        wanted.dated("meeting__date"), number=number, meeting__published=True
    )
    if wanted.bodies:
        items = items.filter(meeting__body__in=wanted.bodies)
    words = parse(wanted.words)[0].all_of()
    if words:
        rows = SearchEntry.objects.filter(kind="item", vector=LexemeQuery(words))
        items = items.filter(pk__in=rows.values("item"))
    most = _MOST_ITEMS if wanted.has_time else 1
    ordered = items.select_related("meeting__body").defer("text", "sections")
    try:
        with limited():
            found = list(ordered.order_by("-meeting__date", "pk")[: most + 1])
    except SearchTookTooLong:
        return []
    return found if len(found) <= most else []


def _item_target(item: AgendaItem) -> Target:
    return Target(item.get_absolute_url(), f"{item}, {item.meeting.body} {item.meeting.date}")


def _meetings(wanted: Reference) -> tuple[Target, ...]:
    meetings = Meeting.objects.public().filter(wanted.dated("date")).select_related("body")
    if wanted.bodies:
        meetings = meetings.filter(body__in=wanted.bodies)
    return tuple(
        Target(meeting.get_absolute_url(), _("Sammanträdet %s") % meeting)
        for meeting in meetings.order_by("body__order", "letter")[:_MOST]
    )

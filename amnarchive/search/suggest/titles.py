"""§§ and cases whose title has words that begin as typed, the newest first."""

import re
from collections.abc import Iterable, Sequence

from django.db.models import BooleanField, Count, F, Func, Q, QuerySet, Value
from django.utils.formats import date_format

from amnarchive.models import AgendaItem, Case, ItemCase, Meeting
from amnarchive.models.folded import fold, folded_words
from amnarchive.search.suggest.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.suggest.words import Typed, beginnings
from amnarchive.search.tsquery import LexemeQuery

_MEETINGS = 60
"""Frequent words are found in the newest meetings; what is rare there is rare in the index."""
_ENOUGH = 5
"""So many titles of the newest meetings, and older ones are not looked for."""
_LOOSE, _EXACT = 100, 40
"""How many candidates are looked at, of those that are alike and of those that fit."""
_TELLING = 2
"""So many of the longest words are looked up: `för` and `om` beside them would take long."""
_ANY = re.compile("[^bdfghjklmpqrstvwxz0-9]")


def titled(typed: Typed, most: int) -> list[Suggestion]:
    """Give cases that have come back and other §§, at most so many of each; a title once."""
    keys = _once(typed, _newest(typed)[:_LOOSE])[: 2 * most]
    if len(keys) < _ENOUGH:
        keys = _once(typed, _indexed(typed)[:_EXACT])[: 2 * most]
    rows = AgendaItem.objects.select_related("meeting__body").defer("text", "sections")
    items = rows.in_bulk(keys)
    cases = _cases(keys)
    found: dict[str, Suggestion] = {}
    counts = dict.fromkeys(Kind, 0)
    for key in keys:
        case = cases.get(key)
        made = _case(typed, items[key], case) if case else _item(typed, items[key])
        if made.url not in found and counts[made.kind] < most:
            found[made.url] = made
            counts[made.kind] += 1
    return list(found.values())


def _public(typed: Typed) -> QuerySet[AgendaItem]:
    """Public §§ whose title has what looks like the words in it, the newest first.

    A letter that may bear a mark stands for any sign: what really fits is sorted out afterwards.
    """
    likes = (_like(f"%{_ANY.sub('_', fold(word))}%") for word in typed.words)
    return (
        AgendaItem.objects.public()
        .filter(*likes, meeting__published=True)
        .order_by("-meeting__date", "position", "pk")
    )


def _like(pattern: str) -> Func:
    return Func(
        F("title"),
        Value(pattern),
        template="%(expressions)s",
        arg_joiner=" ILIKE ",
        output_field=BooleanField(),
    )


def _newest(typed: Typed) -> QuerySet[AgendaItem]:
    """Of the newest meetings alone."""
    newest = Meeting.objects.public().order_by("-date").values("pk")
    return _public(typed).filter(meeting__in=newest[:_MEETINGS])


def _indexed(typed: Typed) -> QuerySet[AgendaItem]:
    """Of all meetings, by the words that tell most."""
    telling = sorted(typed.words, key=len, reverse=True)[:_TELLING]
    rows = _public(typed).alias(words=folded_words("title"))
    return rows.filter(words=LexemeQuery(beginnings(telling)))


def _once(typed: Typed, rows: QuerySet[AgendaItem]) -> list[int]:
    """The newest of each title."""
    found: dict[str, int] = {}
    for key, title in rows.values_list("pk", "title"):
        if typed.marks(title) is not None:
            found.setdefault(fold(title), key)
    return list(found.values())


def _cases(keys: Sequence[int]) -> dict[int, Case]:
    """The cases with more than one public §, by the items that have no other."""
    public = Q(items__published=True, items__meeting__published=True)
    links = list(ItemCase.objects.filter(item__in=keys).values_list("item", "case"))
    known = (
        Case.objects.filter(pk__in={case for _item, case in links})
        .annotate(times=Count("items", filter=public, distinct=True))
        .filter(times__gt=1)
        .in_bulk()
    )
    only = _only(links)
    return {item: known[case] for item, case in only.items() if case in known}


def _only(links: Iterable[tuple[int, int]]) -> dict[int, int]:
    of: dict[int, set[int]] = {}
    for item, case in links:
        of.setdefault(item, set()).add(case)
    return {item: next(iter(cases)) for item, cases in of.items() if len(cases) == 1}


def _case(typed: Typed, item: AgendaItem, case: Case) -> Suggestion:
    return suggestion(Kind.CASE, typed, item.title, case.get_absolute_url(), case.label)


def _item(typed: Typed, item: AgendaItem) -> Suggestion:
    day = date_format(item.meeting.date, "j F Y")
    detail = f"{item.label} · {item.meeting.body.label}, {day}"
    return suggestion(Kind.ITEM, typed, item.title, item.get_absolute_url(), detail)

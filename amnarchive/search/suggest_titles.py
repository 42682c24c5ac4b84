"""§§ and cases whose title has words that begin as typed, the newest first."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, Q, QuerySet
from django.utils.formats import date_format

from amnarchive.models import AgendaItem, Case, ItemCase, Meeting
from amnarchive.models.folded import fold, folded_words
from amnarchive.search.suggest_words import Typed
from amnarchive.search.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.tsquery import LexemeQuery

_MEETINGS = 60
"""Frequent words are found in the newest meetings; what is rare there is rare in the index."""
_CANDIDATES = 60
_INDEXED = 1_000


def titled(typed: Typed, most: int) -> list[Suggestion]:
    """Give cases that have come back and other §§, at most so many of each; a title once."""
    items = _once(typed, _newest(typed), 3 * most)
    if len(items) < most:
        items = _once(typed, _indexed(typed), 3 * most)
    cases = _cases(items)
    found: dict[str, Suggestion] = {}
    counts = dict.fromkeys(Kind, 0)
    for item in items:
        case = cases.get(item.pk)
        made = _case(typed, item, case) if case else _item(typed, item)
        if made.url not in found and counts[made.kind] < most:
            found[made.url] = made
            counts[made.kind] += 1
    return list(found.values())


def _public(typed: Typed) -> QuerySet[AgendaItem]:
    """Public §§ with all words in their title, the newest first."""
    rows = AgendaItem.objects.public().filter(meeting__published=True)
    for word in typed.words:
        if fold(word) != word:  # the index does not know å from a
            rows = rows.filter(title__icontains=word)
    return (
        rows.select_related("meeting__body")
        .defer("text", "sections")
        .order_by("-meeting__date", "position", "pk")
    )


def _newest(typed: Typed) -> QuerySet[AgendaItem]:
    """Of the newest meetings alone."""
    newest = Meeting.objects.public().order_by("-date").values_list("pk", flat=True)
    rows = _public(typed).filter(meeting__in=list(newest[:_MEETINGS]))
    return rows.annotate(words=folded_words("title")).filter(words=LexemeQuery(typed.query))


def _indexed(typed: Typed) -> QuerySet[AgendaItem]:
    """Of all meetings, as far as it does not take long."""
    matches = (
        AgendaItem.objects.annotate(words=folded_words("title"))
        .filter(words=LexemeQuery(typed.query))
        .order_by()
    )
    return _public(typed).filter(pk__in=matches.values("pk")[:_INDEXED])


def _once(typed: Typed, rows: QuerySet[AgendaItem], most: int) -> list[AgendaItem]:
    """The newest of each title."""
    found: dict[str, AgendaItem] = {}
    for item in rows[:_CANDIDATES]:
        if typed.marks(item.title) is not None:
            found.setdefault(fold(item.title), item)
    return list(found.values())[:most]


def _cases(items: Sequence[AgendaItem]) -> dict[int, Case]:
    """The cases with more than one public §, by the items that have no other."""
    public = Q(items__published=True, items__meeting__published=True)
    keys = [item.pk for item in items]
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

"""Matters that were put off and never came back."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import MOST_ROWS, Answer, Figure
from amnarchive.audit.links import item_row
from amnarchive.audit.scope import Scope
from amnarchive.models import AgendaItem, ItemCase

_LABELS = {
    AgendaItem.Outcome.POSTPONED: _("Bordlagda"),
    AgendaItem.Outcome.REFERRED_BACK: _("Återremitterade"),
}


def postponed(scope: Scope) -> Answer:
    """§§ put off or referred back whose case, or whose title in the same body, never returns."""
    found: dict[str, list[int]] = {outcome.value: [] for outcome in _LABELS}
    for pk, outcome in _lost(scope):
        found[outcome].append(pk)
    shown = {pk for keys in found.values() for pk in keys[:MOST_ROWS]}
    named = scope.items().defer("text", "sections").in_bulk(shown)
    return Answer(
        "postponed",
        _("Uppskjutet och aldrig avgjort"),
        _("Paragrafer vars ärende inte kommer tillbaka i något senare protokoll i arkivet."),
        tuple(
            Figure(
                outcome.value,
                label,
                len(found[outcome.value]),
                tuple(item_row(named[pk]) for pk in found[outcome.value][:MOST_ROWS]),
            )
            for outcome, label in _LABELS.items()
        ),
    )


def _lost(scope: Scope) -> Iterator[tuple[int, str]]:
    """The §§ with no later § that settles them, and how they were put off."""
    by_case = _last_of_each_case()
    by_title = _last_of_each_title()
    open_items = scope.items().exclude(outcome="")
    cases: dict[int, list[int]] = {}
    for item, case in ItemCase.objects.exclude(item__outcome="").values_list("item", "case"):
        cases.setdefault(item, []).append(case)
    rows = open_items.values_list(
        "pk", "outcome", "meeting__body", "meeting__date", "title"
    )  # the newest first
    for pk, outcome, body, held, title in rows:
        later = [by_case.get(case) for case in cases.get(pk, [])]
        later.append(by_title.get((body, title.casefold())) if title else None)
        if not any(day and day > held for day in later):
            yield pk, outcome


def _last_of_each_case() -> dict[int, dt.date]:
    """The day on which a § of the case was last settled."""
    settled = ItemCase.objects.filter(item__outcome="").order_by()
    return dict(settled.values_list("case").annotate(last=Max("item__meeting__date")))


def _last_of_each_title() -> dict[tuple[int, str], dt.date]:
    """The day on which a § of that title was last settled, by body."""
    settled = AgendaItem.objects.filter(outcome="").exclude(title="").order_by()
    last: dict[tuple[int, str], dt.date] = {}
    rows = settled.values_list("meeting__body", "title").annotate(last=Max("meeting__date"))
    for body, title, day in rows:
        key = (body, title.casefold())
        last[key] = max(day, last.get(key, day))
    return last

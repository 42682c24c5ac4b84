"""Hits put together by the case that they are of."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from amnarchive.models import Document, ItemCase, SearchEntry

SHOWN = 3
"""So many hits of a case are shown in full; the rest stand on its page."""


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """The rows of one case, the first hit first; without a case one row by itself.

    `keys` are those to show, `rest` how many more there are.
    """

    case: int | None
    keys: tuple[int, ...]
    rest: int = 0


def by_case(keys: Sequence[int]) -> list[CaseGroup]:
    """Put rows together by the first case of their § or document, in the order of their first.

    `keys` of search rows in their order. One query.
    """
    of_item = ItemCase.objects.filter(item=OuterRef("item")).order_by("position")
    of_document = Document.cases.through.objects.filter(document=OuterRef("document"))
    case_of = dict(
        SearchEntry.objects.filter(pk__in=keys)
        .annotate(
            case=Coalesce(
                Subquery(of_item.values("case")[:1]),
                Subquery(of_document.order_by("case").values("case")[:1]),
            )
        )
        .values_list("pk", "case")
    )
    grouped: dict[object, list[int]] = {}
    for key in keys:
        case = case_of.get(key)
        grouped.setdefault(("row", key) if case is None else case, []).append(key)
    return [
        CaseGroup(case_of.get(rows[0]), tuple(rows[:SHOWN]), max(0, len(rows) - SHOWN))
        for rows in grouped.values()
    ]

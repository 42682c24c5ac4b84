"""One page of a long list, with its rows loaded: templates ask the database nothing."""

from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def page_of(
    rows: "QuerySet[Row, Row]", size: int, number: str | None, *, count: int | None = None
) -> Page[Row]:
    """Load page `number` of `rows`, the nearest that there is for a number that is none.

    `count`: how many rows there are, where that is known; else one query more.
    """
    pages = Paginator(rows, size)
    if count is not None:
        pages.count = count
    page = pages.get_page(number)
    page.object_list = list(page.object_list)
    return page

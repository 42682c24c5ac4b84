"""One page of a long list, with its rows loaded: templates ask the database nothing."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

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


def page_of_keys(
    keys: "Sequence[int] | QuerySet[Any, int]",
    size: int,
    number: str | None,
    load: "Callable[[list[int]], QuerySet[Any, Any]]",
) -> Page[Any]:
    """The same of the `keys` of rows, in their order; `load` gives the rows of those of the page.

    For rows that are long: sorted are the keys alone.
    """
    page: Page[Any] = Paginator(keys, size).get_page(number)
    page.object_list = list(load(list(page.object_list)))
    return page

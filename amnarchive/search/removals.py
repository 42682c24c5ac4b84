"""The filters that are set: each value with the search without it, and what there would be then."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.models import Party
from amnarchive.search.facets import letter_now
from amnarchive.search.matching import Entries, capped_count, matching
from amnarchive.search.parameters import Asked, read
from amnarchive.search.request import MANY_VALUED, SearchRequest
from amnarchive.search.scope import Scope


@dataclass(frozen=True, slots=True)
class Removal:
    """A value that is set; `count` is how many hits there would be without it, None: not asked."""

    label: str
    value: str
    query: str
    count: int | None = None


def removals(asked: Asked, scope: Scope, *, counted: bool) -> list[Removal]:
    """List the values that are set, each with the address without it.

    `counted`: also count what there would be without it, to show which filter took the hits.
    """
    return [
        Removal(
            label=str(asked.filters.form.fields[name].label),
            value=said,
            query=there.query_string or "?",
            count=capped_count(_rows(asked, scope, there)) if counted else None,
        )
        for name in asked.request.filters
        for said, there in _values(asked, name)
    ]


def _values(asked: Asked, name: str) -> Iterator[tuple[str, SearchRequest]]:
    """Give each value of a field as the form says it, with the search without it."""
    value = asked.filters.form.cleaned_data.get(name)
    if name in MANY_VALUED:
        for party in value or ():
            yield letter_now(party), asked.request.without_value(name, party.code)
    else:
        yield _said(asked, name, value), asked.request.without(name)


def _said(asked: Asked, name: str, value: object) -> str:
    if isinstance(value, Party):
        return letter_now(value)
    choices = dict(getattr(asked.filters.form.fields[name], "choices", []) or [])
    if isinstance(value, str) and value in choices:
        return str(choices[value])
    return str(value) if value is not None else _("okänt")


def _rows(asked: Asked, scope: Scope, request: SearchRequest) -> Entries:
    """What matches the same words under the filters of another request."""
    parameters = QueryDict(mutable=True)
    parameters.update(request.as_parameters())
    others = scope.of(read(parameters, scope.filters, corrects=False))
    return matching(others, asked.query.all_of()).order_by()

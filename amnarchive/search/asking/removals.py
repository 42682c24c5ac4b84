"""The filters that are set: each value with the search without it, and what there would be then."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from amnarchive.models import Party
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.others import under
from amnarchive.search.asking.request import MANY_VALUED, SearchRequest
from amnarchive.search.match.bearers import bearer
from amnarchive.search.match.matching import matches
from amnarchive.search.match.scope import Scope
from amnarchive.search.match.tally import tally


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
            count=_count(asked, scope, there) if counted else None,
        )
        for name in asked.request.filters
        for said, there in _values(asked, name)
    ]


def _values(asked: Asked, name: str) -> Iterator[tuple[str, SearchRequest]]:
    """Give each value of a field as the form says it, with the search without it."""
    value = asked.filters.form.cleaned_data.get(name)
    if name in MANY_VALUED:
        for party in value or ():
            yield bearer(party).party_letter, asked.request.without_value(name, party.code)
    else:
        yield _said(asked, name, value), asked.request.without(name)


def _said(asked: Asked, name: str, value: object) -> str:
    if isinstance(value, Party):
        return bearer(value).party_letter
    choices = dict(getattr(asked.filters.form.fields[name], "choices", []) or [])
    if isinstance(value, str) and value in choices:
        return str(choices[value])
    return str(value) if value is not None else _("okänt")


def _count(asked: Asked, scope: Scope, request: SearchRequest) -> int:
    """How much matches the same words under the filters of another request."""
    other = under(asked, scope, request)
    return tally(matches(other, scope, other.query.all_of())).count

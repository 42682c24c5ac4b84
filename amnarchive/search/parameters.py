"""From the address to a search request; bad values are mended and told, never refused."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.filters import EntryFilter, ItemFilter
from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.clauses import Query
from amnarchive.search.correction import Corrected, corrected
from amnarchive.search.query import parse
from amnarchive.search.request import BY_DATE, FILTERS, RELEVANCE, SearchRequest

_PAGE_DIGITS = 6
_VALUE_MAX_CHARS = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was read: its query, its filters, and a sentence for each thing mended.

    `corrected` are misspelt words, each with what is looked for in its place. `rows` is in how many
    rows the query's lexemes stand, as far as that is known.
    """

    request: SearchRequest
    query: Query
    filters: EntryFilter
    notes: tuple[str, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    rows: Mapping[str, int] | None = None


def read(
    parameters: QueryDict, filter_class: type[EntryFilter] = ItemFilter, *, corrects: bool = True
) -> Asked:
    """Read an address's parameters; `filter_class` says which filters the page has.

    `corrects`: look for what misspelt words may stand for, unless the address forbids it.
    """
    notes: list[str] = []
    typed = _typed(parameters, notes)
    query, mended = parse(typed)
    notes += mended
    values = {
        name: clean(parameters.get(name, "")).strip()[:_VALUE_MAX_CHARS]
        for name in FILTERS
        if name in filter_class.base_filters
    }
    filters = filter_class(values, queryset=public_entries())
    notes += _wrong_filters(filters, values)
    request = _request(filters, typed, _order(parameters, notes), _page(parameters, notes))
    request = replace(request, exakt=1 if parameters.get("exakt") == "1" else None)
    if request.fran and request.till and request.fran > request.till:
        request = replace(request, fran=request.till, till=request.fran)
        notes.append(_("Datumen stod i omvänd ordning. Vi bytte plats på dem."))
    if request.filters != {name: value for name, value in values.items() if value}:
        # The form and the hits follow what was understood, not what was typed.
        filters = filter_class(request.filters, queryset=public_entries())
        filters.is_valid()
    meant = corrected(query) if corrects and not request.exakt else Corrected(query)
    return Asked(request, meant.query, filters, tuple(notes), meant.words, meant.rows)


def _request(filters: EntryFilter, typed: str, order: str, page: int) -> SearchRequest:
    """Make a request of those values that the filters accepted."""
    valid = filters.form.cleaned_data
    body, party, person = (valid.get(name) for name in ("namnd", "parti", "person"))
    year = valid.get("ar")
    return SearchRequest(
        q=typed,
        namnd=body.slug if body else "",
        parti=party.code if party else "",
        person=person.slug if person else "",
        typ=valid.get("typ") or "",
        ar=int(year) if year else None,
        fran=_day(valid.get("fran")),
        till=_day(valid.get("till")),
        dnr=valid.get("dnr") or "",
        ordning=order,
        sida=page,
    )


def public_entries() -> QuerySet[SearchEntry]:
    """Rows that anyone may find."""
    return SearchEntry.objects.filter(published=True)


def _typed(parameters: QueryDict, notes: list[str]) -> str:
    typed = " ".join(clean(parameters.get("q", "")).split())
    if len(typed) > config.QUERY_MAX_CHARS:
        notes.append(
            _("Sökningen var för lång. Vi använde de första %d tecknen.") % config.QUERY_MAX_CHARS
        )
        typed = typed[: config.QUERY_MAX_CHARS].rstrip()
    return typed


def _wrong_filters(filters: EntryFilter, values: Mapping[str, str]) -> list[str]:
    """Say which filters were left out, and why."""
    if filters.is_valid():
        return []
    return [
        _("Vi förstod inte ”%(value)s” i filtret ”%(filter)s” och tog bort det.")
        % {"filter": filters.form.fields[name].label, "value": values[name][:40]}
        for name in filters.form.errors
        if name in filters.form.fields
    ]


def _order(parameters: QueryDict, notes: list[str]) -> str:
    order = parameters.get("ordning", "")
    if order in {"", RELEVANCE, BY_DATE}:
        return order
    notes.append(_("Den ordningen finns inte. Träffarna är ordnade efter relevans."))
    return ""


def _page(parameters: QueryDict, notes: list[str]) -> int:
    number = parameters.get("sida", "")
    if not number:
        return 1
    if number.isdecimal() and number.isascii() and int(number[:_PAGE_DIGITS]) > 0:
        return int(number[:_PAGE_DIGITS])
    notes.append(_("Sidnumret gick inte att läsa. Här är den första sidan."))
    return 1


def _day(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) else None

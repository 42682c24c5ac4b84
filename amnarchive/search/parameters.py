"""From the address to a search request; bad values are mended and told, never refused."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.filters import EntryFilter, ItemFilter
from amnarchive.models import Party
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.clauses import Query
from amnarchive.search.correction import Corrected, corrected
from amnarchive.search.public import public_entries
from amnarchive.search.query import parse
from amnarchive.search.request import (
    BY_CASE,
    BY_DATE,
    FILTERS,
    MANY_VALUED,
    RELEVANCE,
    SearchRequest,
)

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
    values = _filter_values(parameters, filter_class)
    filters = filter_class(values, queryset=public_entries())
    notes += _wrong_filters(filters, values)
    request = SearchRequest(
        q=typed,
        **_accepted(filters),
        gruppera=BY_CASE if parameters.get("gruppera") == BY_CASE else "",
        ordning=_order(parameters, notes),
        exakt=1 if parameters.get("exakt") == "1" else None,
        sida=_page(parameters, notes),
    )
    if request.fran and request.till and request.fran > request.till:
        request = replace(request, fran=request.till, till=request.fran)
        notes.append(_("Datumen stod i omvänd ordning. Vi bytte plats på dem."))
    if request.filters != {name: value for name, value in values.items() if value}:
        # The form and the hits follow what was understood, not what was typed.
        filters = filter_class(request.filters, queryset=public_entries())
        filters.is_valid()
    meant = corrected(query) if corrects and not request.exakt else Corrected(query)
    return Asked(request, meant.query, filters, tuple(notes), meant.words, meant.rows)


def _filter_values(parameters: QueryDict, filter_class: type[EntryFilter]) -> dict[str, str]:
    """What the address says of the filters that the page has, several values in one string."""
    return {
        name: ",".join(clean(one).strip() for one in given)[:_VALUE_MAX_CHARS]
        for name in FILTERS
        if name in filter_class.base_filters
        for given in [
            parameters.getlist(name) if name in MANY_VALUED else [parameters.get(name, "")]
        ]
    }


def _accepted(filters: EntryFilter) -> dict[str, Any]:
    """Those values that the filters accepted, as a request holds them."""
    filters.is_valid()
    valid = filters.form.cleaned_data
    body, person, proposal = (valid.get(name) for name in ("namnd", "person", "forslag"))
    parties = valid.get("parti") or _known(filters.form.errors)
    year, alone = valid.get("ar"), valid.get("bara")
    return {
        "namnd": body.slug if body else "",
        "parti": tuple(party.code for party in parties),
        "bara": 1 if alone else None,
        "person": person.slug if person else "",
        "ar": int(year) if year else None,
        "fran": valid.get("fran"),
        "till": valid.get("till"),
        "forslag": proposal.code if proposal else "",
        **{name: valid.get(name) or "" for name in ("typ", "dnr", "utfall", "beslut")},
    }


def _known(errors: ErrorDict) -> list[Party]:
    """The parties that were understood where others beside them were not."""
    found = errors["parti"].as_data() if "parti" in errors else []
    return [party for error in found for party in (error.params or {}).get("known", ())]


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
    return [
        _("Vi förstod inte ”%(value)s” i filtret ”%(filter)s” och tog bort det.")
        % {
            "filter": filters.form.fields[name].label,
            "value": str((errors[0].params or {}).get("value") or values[name])[:40],
        }
        for name, errors in filters.form.errors.as_data().items()
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

"""From the address to a search request; bad values are mended and told, never refused."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.filters import EntryFilter, ItemFilter
from amnarchive.models import Body, Person
from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.asking import field_notes
from amnarchive.search.asking.accepted import Accepted, accept
from amnarchive.search.asking.asked import Asked, Offer
from amnarchive.search.asking.lifting import Ambiguous, Lifted, lift
from amnarchive.search.asking.request import (
    BY_CASE,
    BY_DATE,
    FILTERS,
    MANY_VALUED,
    RELEVANCE,
    SearchRequest,
)
from amnarchive.search.spelling.correction import Corrected, corrected
from amnarchive.search.typed.mending import mend
from amnarchive.search.typed.query import parse

_PAGE_DIGITS = 6
_VALUE_MAX_CHARS = 200
_LIFTS_MOST = 6


def read(
    parameters: QueryDict, filter_class: type[EntryFilter] = ItemFilter, *, corrects: bool = True
) -> Asked:
    """Read an address's parameters; `filter_class` says which filters the page has.

    `corrects`: look for what misspelt words may stand for, unless the address forbids it.
    """
    notes: list[str] = []
    typed = _typed(parameters, notes)
    lifted = _lifted(typed, filter_class, notes)
    query, mended = parse(lifted.rest)
    notes += [*lifted.notes, *mended]
    chosen = _filter_values(parameters, filter_class)
    values = _merged(chosen, lifted.values)
    tried = accept(filter_class, values)
    notes += _replaced(chosen, values, filter_class)
    notes += _wrong_filters(tried, values)
    request = SearchRequest(
        q=lifted.rest,
        **tried.values,
        gruppera=BY_CASE if parameters.get("gruppera") == BY_CASE else "",
        ordning=_order(parameters, notes),
        exakt=1 if parameters.get("exakt") == "1" else None,
        sida=_page(parameters, notes),
    )
    if request.fran and request.till and request.fran > request.till:
        request = replace(request, fran=request.till, till=request.fran)
        notes.append(_("Datumen stod i omvänd ordning. Vi bytte plats på dem."))
    filters = tried.filters
    if request.filters != {name: value for name, value in values.items() if value}:
        # The form and the hits follow what was understood, not what was typed.
        filters = accept(filter_class, request.filters).filters
    meant = corrected(query) if corrects and not request.exakt else Corrected(query)
    return Asked(
        request=request,
        query=meant.query,
        filters=filters,
        notes=tuple(dict.fromkeys(notes)),
        corrected=meant.words,
        rows=meant.rows,
        typed=typed,
        offers=tuple(_offers(request, lifted.ambiguous, tried)),
    )


def _lifted(typed: str, filter_class: type[EntryFilter], notes: list[str]) -> Lifted:
    """Take the fields out of what was typed, until none is left; as typed where there is none."""
    text, mended = mend(typed)
    found = lift(text, filter_class)
    if found.rest == text:
        return Lifted(typed)
    notes += mended
    rounds = [found]
    while len(rounds) < _LIFTS_MOST:
        text = mend(rounds[-1].rest)[0]
        found = lift(text, filter_class)
        if found.rest == text:
            break
        rounds.append(found)
    return Lifted(
        rest=text,
        values={name: value for one in rounds for name, value in one.values.items()},
        notes=[note for one in rounds for note in one.notes],
        ambiguous=[name for one in rounds for name in one.ambiguous],
    )


def _merged(chosen: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed goes before what was chosen; years that are typed replace a year."""
    values = {**chosen, **typed}
    if "ar" not in typed and not {"fran", "till"}.isdisjoint(typed):
        values["ar"] = ""
    return values


def _replaced(
    chosen: Mapping[str, str], values: Mapping[str, str], filter_class: type[EntryFilter]
) -> Iterator[str]:
    """Say which chosen filters what was typed has taken the place of, where they differ."""
    changed = {name: value for name, value in chosen.items() if value and values[name] != value}
    if not changed:
        return
    before = SearchRequest(**accept(filter_class, changed).values).filters
    for name, value in changed.items():
        if name in before and before[name] != values[name]:
            label = str(filter_class.base_filters[name].label)
            yield field_notes.typed_wins(label, value)


def _offers(
    request: SearchRequest, ambiguous: Iterable[Ambiguous], tried: Accepted
) -> Iterator[Offer]:
    """Those whom a typed name may mean, each with the search for precisely that one."""
    for name in ambiguous:
        rest = " ".join(request.q.replace(name.printed, " ", 1).split())
        yield from (_offer(request.but(q=rest), name.field, one) for one in name.choices)
    for field in tried.errors:
        yield from (_offer(request, field, one) for one in tried.choices(field))


def _offer(request: SearchRequest, field: str, choice: Person | Body) -> Offer:
    letter = getattr(choice, "letter", None)
    label = f"{choice} ({letter})" if letter else str(choice)
    return Offer(label, request.but(**{field: choice.slug}).query_string)


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


def _typed(parameters: QueryDict, notes: list[str]) -> str:
    typed = " ".join(clean(parameters.get("q", "")).split())
    if len(typed) > config.QUERY_MAX_CHARS:
        notes.append(
            _("Sökningen var för lång. Vi använde de första %d tecknen.") % config.QUERY_MAX_CHARS
        )
        typed = typed[: config.QUERY_MAX_CHARS].rstrip()
    return typed


def _wrong_filters(tried: Accepted, values: Mapping[str, str]) -> list[str]:
    """Say which filters were left out, and why."""
    return [
        field_notes.several_chosen(values[name])
        if tried.choices(name)
        else _("Vi förstod inte ”%(value)s” i filtret ”%(filter)s” och tog bort det.")
        % {
            "filter": tried.filters.form.fields[name].label,
            "value": str((error.params or {}).get("value") or values[name])[:40],
        }
        for name, error in tried.errors.items()
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

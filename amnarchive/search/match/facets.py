"""Counts beside the hits, each a link to what it counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from amnarchive.models import Body, Person
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.choices import (
    ENTRY_KIND_OF,
    KINDS,
    OUTCOME_OF,
    OUTCOMES,
    VOTE_KIND_OF,
    VOTE_KINDS,
)
from amnarchive.search.asking.others import under
from amnarchive.search.asking.request import MANY_VALUED
from amnarchive.search.match.bearers import bearer, parties_of
from amnarchive.search.match.matching import matches
from amnarchive.search.match.scope import Scope
from amnarchive.search.match.tally import Tally, Values, tally
from amnarchive.topics.catalogue import CHOICES as TOPIC_CHOICES

FEW = 8
"""So many choices of a facet are shown at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its count. `query` leads to it, or away from it when it is `chosen`.

    `share` is the count in per cent of the highest of the facet.
    """

    label: str
    count: int
    query: str
    chosen: bool
    share: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of one filter; `name` as in the address. `first` are shown, `rest` on demand."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def first(self) -> tuple[Choice, ...]:
        return self.choices[:FEW]

    @property
    def rest(self) -> tuple[Choice, ...]:
        return self.choices[FEW:]


Labelled = Sequence[tuple[object, str, int]]
"""Values as they stand in the address, what they are called, how many rows."""


def counted(asked: Asked, scope: Scope, composed: str, names: Iterable[str]) -> Tally:
    """Count what matches a tsquery, by the facets `names` too.

    A facet whose own filter is set is counted without that, or it would have but one value. So
    there is one statement, and one more for each filter that is set.
    """
    wanted = [name for name in names if name != "typ" or scope.of_all_kinds]
    chosen = [name for name in wanted if name not in MANY_VALUED and getattr(asked.request, name)]
    free = [name for name in wanted if name not in chosen]
    found = _tally(asked, scope, composed, free)
    by = dict(found.by)
    for name in chosen:
        other = under(asked, scope, asked.request.without(name))
        by[name] = _tally(other, scope, composed, [name]).by[name]
    return Tally(found.count, by, found.approximate)


def _tally(asked: Asked, scope: Scope, composed: str, names: Sequence[str]) -> Tally:
    if "typ" in names:
        rows = matches(asked, scope, composed, all_kinds=True)
        return tally(rows, names, listed=scope.kinds_of(asked))
    return tally(matches(asked, scope, composed), names)


def facets(asked: Asked, found: Tally) -> tuple[Facet, ...]:
    """Give the facets of a count that have something to choose. At most three queries."""
    made = []
    for name, (label, choices_of) in _FACETS.items():
        values = found.by.get(name)
        choices = _choices(asked, name, choices_of(values)) if values else ()
        if len(choices) > 1 or any(choice.chosen for choice in choices):
            made.append(Facet(name, str(label()), choices))
    return tuple(made)


def _choices(asked: Asked, name: str, labelled: Labelled) -> tuple[Choice, ...]:
    highest = max((count for _value, _label, count in labelled), default=0)
    made = []
    for value, label, count in labelled:
        chosen = asked.request.has_value(name, value)
        there = (
            asked.request.without_value(name, value)
            if chosen
            else asked.request.with_value(name, value)
        )
        share = max(1, round(100 * count / highest)) if count else 0
        made.append(Choice(label, count, there.query_string or "?", chosen, share))
    return tuple(made)


def _by_count(labelled: Iterable[tuple[object, str, int]]) -> Labelled:
    return sorted(labelled, key=lambda one: (-one[2], one[1]))


def _bodies(values: Values) -> Labelled:
    found = Body.objects.in_bulk([int(key) for key in values])
    return _by_count((body.slug, str(body), values[str(key)]) for key, body in found.items())


def _parties(values: Values) -> Labelled:
    return [
        (code, bearer(party).party_letter, values[code])
        for code, party in parties_of(set(values)).items()
    ]


def _topics(values: Values) -> Labelled:
    return _by_count(
        (key, str(name), values[key]) for key, name in TOPIC_CHOICES if values.get(key)
    )


def _persons(values: Values) -> Labelled:
    found = Person.objects.in_bulk([int(key) for key in values])
    return _by_count((person.slug, str(person), values[str(key)]) for key, person in found.items())


def _years(values: Values) -> Labelled:
    """Every year from the first to the last, the newest first."""
    years = sorted(map(int, values))
    return [
        (year, str(year), values.get(str(year), 0)) for year in range(years[-1], years[0] - 1, -1)
    ]


def _fixed(
    choices: Sequence[tuple[str, object]], stored: Mapping[str, str]
) -> Callable[[Values], Labelled]:
    def labelled(values: Values) -> Labelled:
        return [
            (value, str(label), values[stored[value]])
            for value, label in choices
            if values.get(stored[value])
        ]

    return labelled


_FACETS: Mapping[str, tuple[Callable[[], str], Callable[[Values], Labelled]]] = {
    "ar": (lambda: _("År"), _years),
    "typ": (lambda: _("Sök bland"), _fixed(KINDS, ENTRY_KIND_OF)),
    "namnd": (lambda: _("Nämnd"), _bodies),
    "amne": (lambda: _("Ämne"), _topics),
    "parti": (lambda: _("Parti"), _parties),
    "person": (lambda: _("Person"), _persons),
    "utfall": (lambda: _("Utfall"), _fixed(OUTCOMES, OUTCOME_OF)),
    "beslut": (lambda: _("Så beslutades det"), _fixed(VOTE_KINDS, VOTE_KIND_OF)),
}
NAMES = tuple(_FACETS)

"""§§ without a decision: which of them should have one."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import MOST_ROWS, Answer, Figure
from amnarchive.audit.links import item_row
from amnarchive.audit.scope import Scope
from amnarchive.models import AgendaItem, DecisionPoint

_HEARS = re.compile(
    r"\b(?:informat|informera|anmäl|delgiv|meddeland|öppn|avslut|upprop|justera|dagordning"
    r"|föredragningslist|ärendelist|närvaro|rapport|frågor\b|övrigt|kungörelse|ajournering"
    r"|interpellation|allmänhetens|parentation|tack\b)",
    re.IGNORECASE,
)
"""Titles of §§ in which a committee hears, notes or begins, in any form of the word."""

_DECIDES = re.compile(r"^[^.\n]{0,80}\b(?:beslutar|beslutade|beslöt)\b", re.MULTILINE)
"""A sentence of its own begins so; "som nämnden beslutade i maj" stands further in."""


class _Is(StrEnum):
    MISSED = "missed"
    UNCLEAR = "unclear"
    INFORMATION = "information"


_LABELS = {
    _Is.MISSED: _("Texten talar om beslut, men inget är hittat"),
    _Is.UNCLEAR: _("Varken beslut eller informationsärende"),
    _Is.INFORMATION: _("Information, anmälan och annat utan beslut"),
}


def undecided(scope: Scope) -> Answer:
    """§§ without a decision point, by whether their own text speaks of a decision."""
    bare = ~Exists(DecisionPoint.objects.filter(item=OuterRef("pk")))
    rows = scope.items().filter(bare, outcome="")
    found: dict[_Is, list[int]] = {kind: [] for kind in _Is}
    for pk, kind in _judged(rows):
        found[kind].append(pk)
    shown = {pk for keys in found.values() for pk in keys[:MOST_ROWS]}
    named = rows.defer("text", "sections").in_bulk(shown)
    return Answer(
        "undecided",
        _("Paragrafer utan beslut"),
        _("Paragrafer där arkivet inte har hittat någon beslutspunkt."),
        tuple(_figure(kind, keys, named) for kind, keys in found.items()),
    )


def _judged(rows: QuerySet[AgendaItem]) -> Iterator[tuple[int, _Is]]:
    """Each § with what it is; the texts are read here, many times faster than in the database."""
    headed = Q(sections__contains=[{"kind": "decision"}])
    texts = rows.annotate(headed=headed).values_list("pk", "title", "text", "headed")
    for pk, title, text, has_heading in texts.iterator(chunk_size=2_000):
        if has_heading or _DECIDES.search(text):
            yield pk, _Is.MISSED
        else:
            yield pk, _Is.INFORMATION if _HEARS.search(title) else _Is.UNCLEAR


def _figure(kind: _Is, keys: Sequence[int], named: dict[int, AgendaItem]) -> Figure:
    rows = tuple(item_row(named[pk]) for pk in keys[:MOST_ROWS])
    doubtful = kind is not _Is.INFORMATION
    return Figure(kind.value, _LABELS[kind], len(keys), rows, doubtful=doubtful)

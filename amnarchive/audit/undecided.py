"""§§ without a decision: which of them should have one."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import MOST_ROWS, Answer, Figure, some
from amnarchive.audit.links import item_row
from amnarchive.audit.scope import Scope
from amnarchive.models import AgendaItem, DecisionPoint

_NOTHING_TO_DECIDE = (
    r"\yinformation|\yinformera|\yanmäl|\ydelgiv|\ymeddeland|\yöppn|\yavslut|\yupprop|\yjustera"
    r"|\ydagordning|\yföredragningslist|\yärendelist|\ynärvaro|\yrapport|\yfrågor\y|\yövrigt"
    r"|\ykungörelse|\yajournering|\yinterpellation|\yallmänhetens|\yparentation|\ytack\y"
)
"""Titles of §§ in which a committee hears, notes or begins, in any form of the word."""

_DECIDES = r"(?n)^[^.\n]{0,80}\y(?:beslutar|beslutade|beslöt)\y"
"""A sentence of its own begins so; "som nämnden beslutade i maj" stands further in."""


def undecided(scope: Scope) -> Answer:
    """§§ without a decision point, by whether their own text speaks of a decision."""
    rows = (
        scope.items()
        .filter(outcome="")
        .exclude(Exists(DecisionPoint.objects.filter(item=OuterRef("pk"))))
    )
    speaks = Q(sections__contains=[{"kind": "decision"}]) | Q(text__iregex=_DECIDES)
    hears = Q(title__iregex=_NOTHING_TO_DECIDE)
    missed = rows.filter(speaks)
    silent = rows.exclude(speaks)
    return Answer(
        "undecided",
        _("Paragrafer utan beslut"),
        _("Paragrafer där arkivet inte har hittat någon beslutspunkt."),
        (
            _figure("missed", _("Texten talar om beslut, men inget är hittat"), missed),
            _figure("unclear", _("Varken beslut eller informationsärende"), silent.exclude(hears)),
            Figure(
                "information",
                _("Information, anmälan och annat utan beslut"),
                silent.filter(hears).count(),
                some(map(item_row, _listed(silent.filter(hears)))),
                doubtful=False,
            ),
        ),
    )


def _figure(key: str, label: "str | object", rows: QuerySet[AgendaItem]) -> Figure:
    return Figure(key, str(label), rows.count(), some(map(item_row, _listed(rows))))


def _listed(rows: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    return rows.defer("text", "sections")[:MOST_ROWS]

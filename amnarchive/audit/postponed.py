"""Matters that were put off and never came back."""

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import MOST_ROWS, Answer, Figure, some
from amnarchive.audit.links import item_row
from amnarchive.audit.scope import Scope
from amnarchive.models import AgendaItem, ItemCase


def postponed(scope: Scope) -> Answer:
    """§§ put off or referred back whose case, or whose title in the same body, never returns."""
    rows = scope.items().exclude(outcome="")
    later = Q(item__meeting__date__gt=OuterRef("meeting__date"))
    same_case = ItemCase.objects.filter(
        later, case__item_cases__item=OuterRef("pk"), item__outcome=""
    )
    same_title = AgendaItem.objects.filter(
        meeting__body=OuterRef("meeting__body"),
        meeting__date__gt=OuterRef("meeting__date"),
        title__iexact=OuterRef("title"),
        outcome="",
    )
    lost = rows.exclude(Exists(same_case)).exclude(~Q(title="") & Exists(same_title))
    lost = lost.defer("text", "sections").annotate(day=F("meeting__date"))
    return Answer(
        "postponed",
        _("Uppskjutet och aldrig avgjort"),
        _("Paragrafer vars ärende inte kommer tillbaka i något senare protokoll i arkivet."),
        tuple(
            Figure(
                outcome.value,
                label,
                lost.filter(outcome=outcome).count(),
                some(map(item_row, lost.filter(outcome=outcome)[:MOST_ROWS])),
            )
            for outcome, label in (
                (AgendaItem.Outcome.POSTPONED, _("Bordlagda")),
                (AgendaItem.Outcome.REFERRED_BACK, _("Återremitterade")),
            )
        ),
    )

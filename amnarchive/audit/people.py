"""People who may be one and the same."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import Answer, Figure, Row, some
from amnarchive.audit.scope import Scope
from amnarchive.models import PersonMatch


def people(scope: Scope) -> Answer:
    """Pairs that wait for a person's decision; of a body, those of its municipality."""
    pairs = PersonMatch.objects.open().select_related("first", "second")
    if scope.body is not None:
        city = scope.body.municipality
        pairs = pairs.filter(Q(first__municipality=city) | Q(second__municipality=city))
    rows = [
        Row(
            f"{pair.first.name} = {pair.second.name}?",
            pair.second.get_absolute_url(),
            str(pair.get_reason_display()),
        )
        for pair in pairs
    ]
    return Answer(
        "people",
        _("Personer att granska"),
        _("Namn som kan höra till en och samma person."),
        (Figure("open", _("Par som väntar på beslut"), len(rows), some(rows)),),
    )

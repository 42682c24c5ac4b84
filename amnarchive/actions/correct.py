"""A person corrects what was misread."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.index import index_items
from amnarchive.actions.locks import lock_archive, lock_item
from amnarchive.actions.store.corrections import apply
from amnarchive.models import AgendaItem, AuditEvent, Correction

TEXT_LIMIT = 1000
CHOICES: dict[str, list[str]] = {
    Correction.Field.OUTCOME.value: ["", *AgendaItem.Outcome.values],
    Correction.Field.VOTE_KIND.value: ["", *AgendaItem.VoteKind.values],
}


@transaction.atomic
def correct_item(*, item: AgendaItem, field: str, value: Any, by: User | None) -> Correction | None:
    """Correct `field` of the item: "title", "decision" (list of points), "outcome", "vote_kind".

    The correction is kept and put over every later reading. None when nothing changes. Raises
    ActionRefused for a value that the field cannot have.
    """
    lock_archive()
    item = lock_item(item)
    value = _checked(field, value)
    old: Any = (
        [point.text for point in item.decision.all()]
        if field == Correction.Field.DECISION
        else getattr(item, field)
    )
    if old == value:
        return None
    correction = Correction.objects.create(
        meeting=item.meeting, item_slug=item.slug, field=field, old=old, new=value, made_by=by
    )
    apply(item=item, correction=correction)
    index_items(items=[item])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.CORRECTED,
        document=item.document,
        target=item.path,
        detail={"field": field, "old": old, "new": value},
    )
    return correction


def _checked(field: str, value: Any) -> Any:
    if field == Correction.Field.DECISION:
        return [text for point in value if (text := str(point).strip())]
    text = str(value).strip()
    if field == Correction.Field.TITLE:
        return text[:TEXT_LIMIT]
    choices = CHOICES.get(field)
    if choices is None or text not in choices:
        raise ActionRefused("Värdet går inte att använda. Välj ett av alternativen.")
    return text

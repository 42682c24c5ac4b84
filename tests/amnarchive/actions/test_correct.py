from collections.abc import Callable

import pytest

from amnarchive.actions.correct import correct_item
from amnarchive.actions.errors import ActionRefused
from amnarchive.models import AgendaItem, AuditEvent, Document
from tests import readings
from tests.factories import make_clerk

Read = Callable[..., Document]


def test_a_correction_holds_over_a_new_reading(read: Read) -> None:
    clerk = make_clerk()
    document = read([readings.item(1, 1, "Fel rubrk")])
    item = AgendaItem.objects.get()
    correct_item(item=item, field="title", value="Rätt rubrik", by=clerk)
    correct_item(item=item, field="decision", value=["Ett", " ", "Två"], by=clerk)
    correct_item(item=item, field="outcome", value="postponed", by=clerk)
    read([readings.item(1, 1, "Fel rubrk")], document=document)
    item = AgendaItem.objects.get()
    assert item.title == "Rätt rubrik"
    assert [point.text for point in item.decision.all()] == ["Ett", "Två"]
    assert item.outcome == "postponed"
    assert AuditEvent.objects.filter(verb="corrected", actor=clerk).count() == 3


def test_what_changes_nothing_is_no_correction(read: Read) -> None:
    read([readings.item(1, 1, "Rubrik")])
    item = AgendaItem.objects.get()
    assert correct_item(item=item, field="title", value="Rubrik", by=None) is None


@pytest.mark.parametrize(
    ("field", "value"), [("outcome", "stulet"), ("slug", "7"), ("vote_kind", "x")]
)
def test_values_that_cannot_be_are_refused(read: Read, field: str, value: str) -> None:
    read([readings.item(1, 1)])
    with pytest.raises(ActionRefused):
        correct_item(item=AgendaItem.objects.get(), field=field, value=value, by=None)

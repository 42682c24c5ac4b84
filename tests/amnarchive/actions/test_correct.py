import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from amnarchive.actions.correct import correct_item
from amnarchive.actions.errors import ActionRefused
from amnarchive.models import AgendaItem, AuditEvent, Correction, Document
from ingest.types import Box, DecisionPoint, Place
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


def test_a_corrected_decision_stands_where_the_read_one_stands(read: Read) -> None:
    place = Place(3, 12, Box(70, 90, 300, 102))
    points = (DecisionPoint("Nämnden avsl.", place),)
    read([replace(readings.item(1, 1), decision=points)])
    item = AgendaItem.objects.get()
    correct_item(item=item, field="decision", value=["Ett", "Två"], by=None)
    stands = [(point.page, point.line, point.box) for point in item.decision.all()]
    assert stands == [(3, 12, [70, 90, 300, 102])] * 2


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


def test_a_correction_goes_with_its_item_to_another_address(read: Read) -> None:
    """A web copy has places in the list only, and its third item is not the paper's § 3."""
    texts = [f"Ärendet rör {word} och inget annat. " * 6 for word in ("bussar", "böcker", "broar")]
    read([readings.item(n, None, None, text=text) for n, text in enumerate(texts, 1)])
    item = AgendaItem.objects.get(slug="2")
    correct_item(item=item, field="title", value="Böcker till alla", by=None)
    read([readings.item(n, n + 1, "Läst", text=text) for n, text in enumerate(texts, 1)])
    titles = dict(AgendaItem.objects.values_list("slug", "title"))
    assert titles == {"2": "Läst", "3": "Böcker till alla", "4": "Läst"}


def test_a_correction_goes_with_its_item_to_another_day(read: Read) -> None:
    read([readings.item(1, 1, "Annat")])
    document = read(
        [readings.item(1, 7, "Fel rubrk")], date=dt.date(2021, 4, 20), body="Socialnämnden"
    )
    item = document.items.get()
    correct_item(item=item, field="title", value="Rätt rubrik", by=None)
    read(
        [readings.item(1, 7, "Fel rubrk")],
        document=document,
        date=dt.date(2021, 4, 21),
        body="Socialnämnden",
    )
    item = document.items.get()
    assert (item.meeting.slug, item.title) == ("2021-04-21", "Rätt rubrik")


def test_a_correction_is_never_put_over_an_item_that_took_the_address(read: Read) -> None:
    read([readings.item(1, None, None, text="Ärendet rör bussar i staden. " * 9)])
    correct_item(item=AgendaItem.objects.get(), field="title", value="Om bussar", by=None)
    read([readings.item(1, 1, "Nytt", text="Helt andra ord, för något vitt skilt slag. " * 9)])
    assert AgendaItem.objects.get().title == "Nytt"
    assert not Correction.objects.exists()

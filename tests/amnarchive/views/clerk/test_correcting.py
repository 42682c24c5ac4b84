"""The form in which a clerk corrects a §."""

import pytest
from django.test import Client
from django.urls import reverse

from amnarchive.models import Correction, Document
from tests.amnarchive.views.clerk.held import held, page_of
from tests.factories import make_clerk


def correct(desk: Client, document: Document, **fields: str) -> tuple[int, str]:
    """Fill in the form of § 1 as it stands, with these fields changed, and save."""
    address = reverse("clerk:item", args=[document.pk, "1"])
    form = desk.get(address).context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | fields
    response = desk.post(address, data, follow=True)
    return response.status_code, response.content.decode()


def test_a_correction_is_kept_shown_and_undone_by_correcting_back(desk: Client) -> None:
    document = held()
    status, page = correct(desk, document, title="Feriejobb för unga", outcome="postponed")
    assert status == 200
    assert "Rättelsen är sparad" in page
    item = document.items.get()
    assert (item.title, item.outcome) == ("Feriejobb för unga", "postponed")
    assert "Sommarjobb för unga" in page
    trail = "rättade: §\u00a01 rubrik: ”Sommarjobb för unga” blev ”Feriejobb för unga”"
    assert trail in page_of(desk, document)
    correct(desk, document, title="Sommarjobb för unga", outcome="")
    item = document.items.get()
    assert (item.title, item.outcome) == ("Sommarjobb för unga", "")
    assert Correction.objects.count() == 4


def test_points_of_a_decision_are_parted_by_an_empty_line(desk: Client) -> None:
    document = held()
    correct(
        desk, document, decision="Nämnden beslutar\r\na) ett\r\n\r\n \r\nNämnden beslutar två\r\n"
    )
    points = [p.text for p in document.items.get().decision.all()]
    assert points == ["Nämnden beslutar\na) ett", "Nämnden beslutar två"]


def test_nothing_changed_makes_no_correction(desk: Client) -> None:
    document = held()
    assert "Inget var ändrat." in correct(desk, document)[1]
    assert not Correction.objects.exists()


def test_two_clerks_at_once_do_not_undo_each_other(desk: Client) -> None:
    document = held()
    address = reverse("clerk:item", args=[document.pk, "1"])
    mine = desk.get(address).context["form"]
    other = Client()
    other.force_login(make_clerk("kalle"))
    correct(other, document, title="Kalles rubrik")
    data = {name: mine[name].value() or "" for name in mine.fields} | {"title": "Min rubrik"}
    response = desk.post(address, data)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Någon annan har ändrat" in page
    assert "Kalles rubrik" in page
    assert "Min rubrik" in page
    assert document.items.get().title == "Kalles rubrik"
    again = {name: response.context["form"][name].value() or "" for name in mine.fields}
    desk.post(address, again)
    assert document.items.get().title == "Min rubrik"


@pytest.mark.parametrize("fields", [{"title": "x" * 1001}, {"outcome": "lost"}, {"title": "a\0b"}])
def test_values_that_cannot_be_are_told(desk: Client, fields: dict[str, str]) -> None:
    document = held()
    status, page = correct(desk, document, **fields)
    assert status == 422
    assert 'class="error"' in page
    assert not Correction.objects.exists()

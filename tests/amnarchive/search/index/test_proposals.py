"""Whose proposal a reservation favours, as the index keeps it."""

import pytest

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, SearchEntry
from tests.factories import make_item, make_motion, make_party, make_reservation

pytestmark = pytest.mark.django_db


def kept(item: AgendaItem) -> list[list[str]]:
    """The parties kept for each reservation of the §."""
    index_items(items=[item])
    rows = SearchEntry.objects.filter(kind="reservation").order_by("reservation__position")
    return list(rows.values_list("proposals", flat=True))


def test_the_party_that_the_minutes_name() -> None:
    item = make_item()
    make_motion(item, [("Bo Ek", "S")])
    make_reservation(item, [("Bo Ek", "S")], in_favour_of=make_party("M"))
    assert kept(item) == [["m"]]


def test_else_those_of_the_reserving_parties_that_proposed_something_themselves() -> None:
    item = make_item()
    make_motion(item, [("Ylva Granqvist", "V"), ("Bo Ek", "S")])
    make_motion(item, [("Rut Lind", "SD")], "rejection")
    make_reservation(item, [("Bo Ek", "S"), ("Ylva Granqvist", "V"), ("Nils Dahl", "KD")])
    make_reservation(item, [("Rut Lind", "SD")])
    make_reservation(item, [("Nils Dahl", "KD")])
    first, second, third = kept(item)
    assert set(first) == {"s", "v"}
    assert [second, third] == [["sd"], []]


@pytest.mark.parametrize(("content", "carried"), [("administration", None), ("own", True)])
def test_support_of_the_administration_and_what_carried_are_no_such_proposals(
    content: str, *, carried: bool | None
) -> None:
    item = make_item()
    make_motion(item, [("Bo Ek", "S")], content, carried)
    make_reservation(item, [("Bo Ek", "S")])
    assert kept(item) == [[]]


def test_a_proposal_under_another_item_is_none_here() -> None:
    other = make_item()
    make_motion(other, [("Bo Ek", "S")])
    item = make_item(other.meeting)
    make_reservation(item, [("Bo Ek", "S")])
    assert kept(item) == [[]]


def test_only_reservations_favour_proposals() -> None:
    item = make_item()
    make_motion(item, [("Bo Ek", "S")])
    index_items(items=[item])
    assert SearchEntry.objects.get().proposals == []

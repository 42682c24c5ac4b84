"""What does not count is told, with its number."""

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from tests.amnarchive.views.agreement.stood import moved, reserved, voted
from tests.factories import make_item, make_meeting, make_reservation, make_vote

pytestmark = pytest.mark.django_db


def said(client: Client, query: str) -> str:
    return " ".join(client.get(f"/samsyn/?{query}").content.decode().split())


def counted_only(yes: int, no: int) -> None:
    """A vote of which the minutes name no ballot."""
    item = make_item(make_meeting())
    make_vote(item, yes, no)
    index_items(items=[item])


def test_votes_without_named_ballots_are_numbered_beside_the_table(client: Client) -> None:
    voted(["S"], ["M"], times=3)
    voted(["S"], ["M"], times=5, year=2012)
    counted_only(40, 41)
    html = said(client, "matt=omrostningar&fran=2019&till=2022")
    assert (
        "Antal omröstningar under perioden: 4. Av dem räknas 1 inte: det framgår inte hur" in html
    )
    assert (
        'href="/sok/?fran=2019-01-01&amp;till=2022-12-31&amp;beslut=omrostning" rel="nofollow"'
        in html
    )
    assert "räknas 1 inte" not in said(client, "matt=omrostningar&fran=2012&till=2012")


def test_it_is_told_also_where_no_vote_counts_at_all(client: Client) -> None:
    counted_only(7, 6)
    html = said(client, "matt=omrostningar")
    assert "inget att jämföra" in html
    assert "Antal omröstningar under perioden: 1. Av dem räknas 1 inte" in html


def test_reservations_of_no_known_party_are_numbered(client: Client) -> None:
    reserved("M", "KD", times=2)
    item = make_item(make_meeting())
    make_reservation(item, [("Bo Ek", "")])
    index_items(items=[item])
    html = said(client, "matt=reservationer")
    assert "Antal reservationer under perioden: 3. Av dem räknas 1 inte: arkivet vet inte" in html


def test_nothing_is_said_where_nothing_is_left_out(client: Client) -> None:
    reserved("M", "KD")
    moved("M", "KD")
    for measure in ("reservationer", "yrkanden", "omrostningar"):
        assert "under perioden:" not in said(client, f"matt={measure}")


def test_whose_motion_it_is_is_told(client: Client) -> None:
    moved("M", "KD")
    html = said(client, "matt=yrkanden")
    assert "yrkar bifall till ett förslag från flera partier räknas ensam" in html
    assert "räknas det som två yrkanden" in html

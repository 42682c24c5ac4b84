"""The lists of reservations and of statements."""

import re

import pytest
from django.test import Client
from django.utils.html import strip_tags

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, PartyName, Reservation
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import make_item, make_meeting, make_reservation, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> dict[str, AgendaItem]:
    return make_archive()


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def rows(html: str) -> list[str]:
    """The rows as plain text, each on one line."""
    found = re.findall(r'<article class="hit">(.*?)</article>', html, re.DOTALL)
    return [" ".join(strip_tags(row).split()) for row in found]


@pytest.mark.usefixtures("archive")
def test_reservations_stand_newest_first_with_who_and_where(client: Client) -> None:
    html = page(client, "/reservationer/")
    first, second = rows(html)
    assert first.startswith("11 februari 2020 Arbetsmarknadsnämnden § 1 Arbetslöshet bland unga")
    assert "Rut Lind SD" in first
    assert "Bo Ek S, Ylva Granqvist V" in second
    assert "Platserna räcker inte." in second
    assert 'href="/arbetsmarknadsnamnden/2019-06-18/1/#reservation-1"' in html


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("query", "who"),
    [
        ("?person=ylva-granqvist", ["Bo Ek S, Ylva Granqvist V"]),
        ("?person=Rut%20Lind", ["Rut Lind SD"]),
        ("?q=platserna&parti=v", ["Bo Ek S, Ylva Granqvist V"]),
        ("?q=utreda", ["Rut Lind SD"]),
        ("?namnd=arbetsmarknadsnamnden&ar=2020", ["Rut Lind SD"]),
        ("?namnd=utbildningsnamnden", []),
    ],
)
def test_reservations_are_found_by_person_topic_and_body(
    client: Client, query: str, who: list[str]
) -> None:
    found = rows(page(client, f"/reservationer/{query}"))
    assert len(found) == len(who)
    assert all(name in row for name, row in zip(who, found, strict=True))


def test_an_old_letter_finds_the_party_of_today(client: Client) -> None:
    liberals = PartyName.objects.get(letter="FP").party
    item = make_item()
    make_reservation(item, [("Sten Berg", "FP")])
    make_reservation(item, [("Eva Holm", "L")])
    index_items(items=[item])
    assert liberals.code == "l"
    for letter in ("fp", "FP", "l", "L"):
        assert len(rows(page(client, f"/reservationer/?parti={letter}"))) == 2


def test_others_are_named(client: Client) -> None:
    item = make_item()
    reservation = make_reservation(item, [("Bo Ek", "S")])
    reservation.by.update(and_others=True)
    index_items(items=[item])
    assert "Bo Ek m.fl." in rows(page(client, "/reservationer/"))[0]


def test_what_is_held_back_is_not_listed(client: Client) -> None:
    item = make_item(make_meeting(published=False), title="Hemligt")
    make_reservation(item, [("Bo Ek", "S")])
    make_statement(item, [("Bo Ek", "S")])
    index_items(items=[item])
    assert "Hemligt" not in page(client, "/reservationer/")
    assert "Hemligt" not in page(client, "/uttalanden/")


@pytest.mark.usefixtures("archive")
def test_a_filter_that_leaves_nothing_is_explained(client: Client) -> None:
    html = page(client, "/reservationer/?parti=sd&ar=2019")
    assert "Inga träffar" in html
    assert re.search(r'href="\?parti=sd"[^>]*>\s*Utan År: 2019', html)


def test_an_empty_archive_says_so(client: Client) -> None:
    assert "Inga reservationer i arkivet än." in page(client, "/reservationer/")
    assert "Inga uttalanden i arkivet än." in page(client, "/uttalanden/")


def test_statements_are_filtered_by_kind(client: Client) -> None:
    item = make_indexed("Sommarjobb")
    make_statement(item, [("Bo Ek", "S")])
    make_statement(item, [("Eva Holm", "KD")], kind="substitute_statement")
    make_statement(item, [("Rut Lind", "C")], kind="note")
    index_items(items=[item])
    assert len(rows(page(client, "/uttalanden/"))) == 3
    (row,) = rows(page(client, "/uttalanden/?typ=ersattaryttrande"))
    assert "Eva Holm" in row
    assert "ersättaryttrande" in row
    assert "filtret ”Sort”" in page(client, "/uttalanden/?typ=annat")


def test_many_reservations_are_paged(client: Client) -> None:
    item = make_item()
    for _ in range(45):
        make_reservation(item, [("Bo Ek", "S")])
    index_items(items=[item])
    html = page(client, "/reservationer/")
    assert "45 reservationer" in html
    assert len(rows(html)) == 20
    assert "Sida 1 av 3" in html
    last = page(client, "/reservationer/?sida=3")
    assert len(rows(last)) == 5
    anchors = re.findall(
        r"#reservation-(\d+)", html + page(client, "/reservationer/?sida=2") + last
    )
    assert [int(number) for number in anchors] == list(range(1, 46))
    assert Reservation.objects.count() == 45

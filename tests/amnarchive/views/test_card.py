"""The pictures of previews."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from tests.amnarchive.views.conftest import Archive
from tests.factories import make_item, make_meeting

MOST = 60_000
"""Bytes of a card: fetched by machines, shown on phones."""


def card(path: str) -> str:
    return f"/kort{path.rstrip('/')}.png"


def picture(answer: Any) -> Image.Image:
    assert answer["Content-Type"] == "image/png"
    assert len(answer.content) < MOST
    return Image.open(BytesIO(answer.content))


def test_items_meetings_and_the_archive_have_a_card(client: Client, archive: Archive) -> None:
    cards = []
    for path in ("/arkivet/", archive.meeting.path, archive.item.path):
        answer = client.get(card(path))
        assert picture(answer).size == (1200, 630)
        cards.append(answer.content)
    assert len(set(cards)) == len(cards)


def test_what_is_held_back_has_none(client: Client, archive: Archive) -> None:
    hidden = make_item(archive.meeting, number=77, published=False)
    held = make_item(make_meeting(archive.body, published=False, letter="b"))
    for path in (hidden.path, held.path, held.meeting.path):
        assert client.get(card(path)).status_code == 404


@pytest.mark.parametrize("path", ["/finns-inte/2019-06-18/", "/arbetsmarknadsnamnden/imorgon/",
                                  "/arbetsmarknadsnamnden/2019-06-18/999/"])  # fmt: skip
def test_what_is_not_there_has_none(client: Client, archive: Archive, path: str) -> None:
    assert archive
    assert client.get(card(path)).status_code == 404


@pytest.mark.parametrize("title", ["Ö" * 900, "ett " * 240, "\u0000\u202e<b>", "日本語", ""])
def test_any_title_can_be_drawn(client: Client, archive: Archive, title: str) -> None:
    item = make_item(archive.meeting, number=77, title=title.replace("\u0000", "\u0001"))
    assert picture(client.get(card(item.path))).size == (1200, 630)


def test_a_card_costs_few_queries(
    client: Client, archive: Archive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        client.get(card(archive.item.path))

"""The sign of a § stays with its number on pages; files have a common space."""

import pytest
from django.test import Client

from amnarchive.models.agenda_item import item_label
from tests.amnarchive.views.conftest import build_archive


def test_sign_and_number_are_not_parted() -> None:
    assert item_label(9, 1) == "§\u00a09"


@pytest.mark.django_db
def test_page_keeps_them_together_and_files_are_plain(client: Client) -> None:
    item = build_archive().item
    assert item.plain_label == "§ 9"
    assert str(item).startswith("§ 9 ")
    assert "§\u00a09" in client.get(item.path).content.decode()
    written = b"".join(client.get("/reservationer.csv")).decode("utf-8-sig")
    assert "§ 9" in written


@pytest.mark.django_db
def test_what_is_copied_from_a_page_is_understood(client: Client) -> None:
    item = build_archive().item
    answer = client.get("/sok/", {"q": "§\u00a09 2019-06-18"})
    assert answer.status_code == 302 or item.path in answer.content.decode()

"""A tab says what it shows: lists narrowed in different ways have different names."""

import re

import pytest
from django.test import Client

from tests.amnarchive.views.conftest import Archive


def title(client: Client, path: str) -> str:
    """What the tab of this page says, on one line."""
    said = re.search(r"<title>(.*?)</title>", client.get(path).content.decode(), re.DOTALL)
    assert said is not None
    return " ".join(said[1].split()).removesuffix(" – AMN-arkivet")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/reservationer/", "Reservationer"),
        ("/reservationer/?ar=2019", "Reservationer: 2019"),
        ("/reservationer/?ar=2019&q=annat", "annat – Reservationer: 2019"),
        ("/uttalanden/?amne=arbetsmarknad", "Uttalanden: Arbetsmarknad"),
        ("/sok/?amne=arbetsmarknad", "Sök: Arbetsmarknad"),
        ("/sok/?q=sommarjobb", "sommarjobb – Sök"),
        ("/atlas/?amne=arbetsmarknad", "Reservationsatlas: Arbetsmarknad"),
        ("/arbetsmarknadsnamnden/", "Arbetsmarknadsnämnden, Stockholm"),
    ],
)
def test_the_tab_tells_what_narrows_the_list(
    client: Client,
    archive: Archive,  # noqa: ARG001 - fills the database
    path: str,
    said: str,
) -> None:
    assert title(client, path) == said

"""The client's address, with and without proxies, and with whatever the header may hold."""

import pytest
from django.conf import LazySettings
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.guard.client import client_of

PEER = "192.0.2.10"


def seen(told: str | None = None, peer: str = PEER) -> str:
    more = {} if told is None else {"HTTP_X_FORWARDED_FOR": told}
    return client_of(RequestFactory().get("/", REMOTE_ADDR=peer, **more))  # type: ignore[arg-type]  # WSGI variables


def test_without_proxies_nobody_says_who_they_are(settings: LazySettings) -> None:
    settings.AMN_PROXIES = 0
    assert seen() == PEER
    assert seen("198.51.100.7") == PEER


@pytest.mark.parametrize(
    ("proxies", "told", "client"),
    [
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "203.0.113.1, 203.0.113.2, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.1, 198.51.100.7, 10.0.0.1", "198.51.100.7"),
        # Fewer than there should be: the request took a way round the proxies.
        (2, "198.51.100.7", PEER),
        (1, "", PEER),
        (1, "unknown", PEER),
        (1, "198.51.100.7, <script>", PEER),
        (1, "198.51.100.7:4711", "198.51.100.7"),
        (1, "[2001:db8:1:2:3::4]:443", "2001:db8:1:2::/64"),
        (1, "\0" * 500, PEER),
    ],
)
def test_behind_proxies_the_header_counts_from_the_right(
    settings: LazySettings, proxies: int, told: str, client: str
) -> None:
    settings.AMN_PROXIES = proxies
    assert seen(told) == client


@given(invented=st.text(st.characters(codec="latin-1"), max_size=60))
def test_nothing_that_a_client_writes_changes_who_it_is(invented: str) -> None:
    from django.conf import settings  # noqa: PLC0415 - hypothesis takes no fixture of a function

    before = settings.AMN_PROXIES
    settings.AMN_PROXIES = 1
    try:
        assert seen(f"{invented}, 198.51.100.7") == "198.51.100.7"
    finally:
        settings.AMN_PROXIES = before


def test_a_home_has_one_count_whatever_addresses_it_takes() -> None:
    homes = {seen(peer=f"2001:db8:1:2::{number:x}") for number in range(1, 50)}
    assert homes == {"2001:db8:1:2::/64"}
    assert seen(peer="2001:db8:1:3::1") == "2001:db8:1:3::/64"
    assert seen(peer="::ffff:192.0.2.10") == PEER
    assert seen(peer="fe80::1%eth0") == "fe80::/64"


def test_a_socket_has_no_address() -> None:
    assert not seen(peer="")

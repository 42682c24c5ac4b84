"""A clerk at the desk."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from tests.factories import make_clerk


@pytest.fixture
def clerk(db: None) -> User:  # noqa: ARG001 - the database must be there
    return make_clerk()


@pytest.fixture
def desk(clerk: User) -> Client:
    """A browser in which the clerk is logged in."""
    client = Client()
    client.force_login(clerk)
    return client


@pytest.fixture(autouse=True)
def no_counted_attempts() -> Iterator[None]:
    """Login attempts of one test do not brake the next."""
    cache.clear()
    yield
    cache.clear()


def shut(response: Any) -> None:
    """Close the response's file, but not the test's database as `response.close()` would."""
    for close in response._resource_closers:
        close()

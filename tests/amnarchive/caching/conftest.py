"""An archive with one meeting, whose pages are held as the site holds them."""

import pytest
from pytest_django import Settings

from amnarchive.models import Meeting
from tests.factories import make_item, make_meeting


@pytest.fixture
def held(settings: Settings) -> None:
    """Ask for the archive's state and hold pages, until the test ends."""
    settings.AMN_ASK_STATE, settings.AMN_PAGE_CACHE_MB = True, 4


@pytest.fixture
def meeting() -> Meeting:
    """A public meeting with § 8."""
    found = make_meeting()
    make_item(found, 8, "Sommarjobb")
    return found

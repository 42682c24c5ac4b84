"""The archive that the whole-site tests look at, and a page of the browser that is no site's."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.amnarchive.views.conftest import Archive, build_archive


@pytest.fixture
def site(transactional_db: None) -> Archive:  # noqa: ARG001 - the parties' real colours
    """Every kind of page with something to show."""
    return build_archive()


@pytest.fixture
def chromium_page(chromium: Browser) -> Iterator[Page]:
    """An empty page, to prove that a check sees what is wrong."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()

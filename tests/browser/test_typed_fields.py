"""A field typed into the search field becomes a filter, with and without JavaScript."""

import pytest

from tests.amnarchive.search.archive import make_archive
from tests.browser.conftest import OpenPage


@pytest.mark.parametrize("script", [True, False])
def test_a_typed_field_stands_as_a_chosen_filter(open_page: OpenPage, script: bool) -> None:
    make_archive()
    visit = open_page(script=script)
    visit.go("/sok/")
    visit.page.fill("#sokord", "unga parti:sd")
    visit.page.press("#sokord", "Enter")
    visit.page.wait_for_selector(".chosen")
    assert visit.page.url.endswith("/sok/?q=unga&parti=sd")
    assert visit.page.input_value("#sokord") == "unga"
    assert visit.page.locator('input[name="parti"][value="sd"]').is_checked()
    assert visit.page.locator(".chosen li").count() == 1
    assert not visit.complaints

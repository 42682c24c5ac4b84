"""No public page breaks a rule of WCAG 2.2 AA: light and dark, on a phone and on a desk."""

import pytest
from playwright.sync_api import Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.axe import broken, violations
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.pages import wanted

BAD = """<main><img src="/x.png"><p style="color:#999;background:#fff">grå</p>
<button></button></main>"""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_public_pages_break_no_rule(site: Archive, open_page: OpenPage, width: int) -> None:
    visit = open_page(width=width)
    found = [
        line for name, path in wanted(site.paths).items() for line in broken(visit, name, path)
    ]
    assert found == [], "\n".join(found)


def test_axe_sees_what_is_broken(chromium_page: Page) -> None:
    chromium_page.set_content(BAD)
    told = {line.partition(":")[0] for line in violations(chromium_page)}
    assert {"image-alt", "color-contrast", "button-name", "document-title"} <= told

"""No page of the clerk's desk breaks a rule of WCAG 2.2 AA."""

from typing import Any

import pytest

from tests.browser.axe import broken
from tests.browser.conftest import DESKTOP, PHONE
from tests.desk import every_page


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_clerks_pages_break_no_rule(log_in: Any, width: int) -> None:
    visit = log_in(width=width)
    found = [line for name, path in every_page().items() for line in broken(visit, name, path)]
    assert found == [], "\n".join(found)

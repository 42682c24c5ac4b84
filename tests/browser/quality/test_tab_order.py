"""The Tab key goes through the head of a page as the eye does: line by line, from the left."""

from itertools import pairwise
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import DESKTOP, PHONE, OpenPage

SMALL_TABLET = 800
LARGE_TABLET = 1100
STOPS = """() => [...document.querySelectorAll(".site-head :is(a, input, button)")].map(stop => {
  const {top, bottom, left} = stop.getBoundingClientRect();
  return {what: stop.textContent.trim() || stop.name, top, bottom, left};
})"""


def backward(page: Page) -> list[str]:
    """Pairs of stops of which the second stands before the first on the screen."""
    stops: list[dict[str, Any]] = page.evaluate(STOPS)
    return [
        f"{one['what']} → {next_['what']}"
        for one, next_ in pairwise(stops)
        if next_["bottom"] <= one["top"]
        or (next_["top"] < one["bottom"] and next_["left"] < one["left"])
    ]


@pytest.mark.parametrize("width", [PHONE, SMALL_TABLET, LARGE_TABLET, DESKTOP])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_head_is_walked_in_the_order_it_is_seen(
    site: Archive,  # noqa: ARG001 - something to show
    open_page: OpenPage,
    width: int,
    language: str,
) -> None:
    visit = open_page(width=width)
    with translation.override(language):
        visit.go(reverse("meetings"))
    assert backward(visit.page) == []

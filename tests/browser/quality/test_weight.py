"""A page weighs at most 150 kB before images on a first visit, and asks nobody else."""

import gzip
from functools import partial

import pytest
from playwright.sync_api import Response

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import OpenPage
from tests.pages import wanted

MOST = 150_000
"""Bytes over the wire: whitenoise and the web server send text compressed."""
PACKED = ("text/", "application/javascript", "application/json", "image/svg")


def weight(response: Response) -> int:
    """Its bytes as they are sent; pictures are not counted."""
    kind = response.headers.get("content-type", "")
    if kind.startswith("image/") and not kind.startswith("image/svg"):
        return 0
    body = response.body()
    return len(gzip.compress(body)) if kind.startswith(PACKED) else len(body)


def _keep(answers: list[Response], answer: Response) -> None:
    answers.append(answer)


@pytest.mark.timeout(180)
def test_no_page_is_heavy_and_none_asks_others(site: Archive, open_page: OpenPage) -> None:
    for name, path in wanted(site.paths).items():
        visit = open_page()  # a context of its own has nothing in its cache
        answers: list[Response] = []
        visit.page.on("response", partial(_keep, answers))
        visit.go(path)
        visit.page.evaluate("document.fonts.ready")
        assert all(a.url.startswith(visit.origin) for a in answers), name
        parts = {a.url.removeprefix(visit.origin): weight(a) for a in answers}
        assert len(parts) > 5, name
        assert sum(parts.values()) <= MOST, (name, sum(parts.values()), parts)
        visit.page.context.close()

"""A real chromium against a live server; skipped where no chromium is installed."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

from amnarchive.data.load import load_bodies, load_parties
from amnarchive.models import Body, Party, PartyName

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PHONE = 390
DESKTOP = 1280
HEIGHT = 900

Scheme = Literal["light", "dark"]
OpenPage = Callable[..., "Visit"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and skip it where it cannot run."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="chromium is not installed"))


@dataclass
class Visit:
    """A browser's page with what it complained about on the way."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Response | None:
        """Open a path of the live server and wait until it is quiet."""
        return self.page.goto(self.origin + path, wait_until="load")

    def overflow(self) -> int:
        """How many pixels the page is wider than its window."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    # Playwright keeps an event loop in this thread, which Django takes for async code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def base_data(transactional_db: None) -> None:  # noqa: ARG001 - the database must be there
    """The committees and parties again: a test with a live server empties all tables after it."""
    load_parties(Party, PartyName)
    load_bodies(Body)


@pytest.fixture
def open_page(
    live_server: LiveServer,
    chromium: Browser,
    base_data: None,  # noqa: ARG001 - before the page opens
) -> Iterator[OpenPage]:
    """`open_page(width=390, scheme="dark")` → a `Visit` with a context of its own."""
    contexts = []

    def open_one(*, width: int = DESKTOP, scheme: Scheme = "light", script: bool = True) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            java_script_enabled=script,
            locale="sv-SE",
        )
        contexts.append(context)
        visit = Visit(context.new_page(), live_server.url)

        def hear(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                visit.complaints.append(message.text)

        visit.page.on("console", hear)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        return visit

    yield open_one
    for context in contexts:
        context.close()

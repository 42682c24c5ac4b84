"""A real chromium against a live server; skipped where no chromium is installed."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from django.core.cache import cache
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Response,
    expect,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_clerk

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
def open_page(
    live_server: LiveServer,
    chromium: Browser,
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


@pytest.fixture
def log_in(open_page: OpenPage) -> Any:
    """`log_in(width=390, …)` → a visit in which the clerk has logged in by hand."""
    cache.clear()
    make_clerk()

    def run(**how: Any) -> Visit:
        visit: Visit = open_page(**how)
        visit.go("/redaktion/ladda-upp/")
        visit.page.get_by_label("Användarnamn").fill("klara")
        visit.page.get_by_label("Lösenord").fill("hemligt")
        visit.page.get_by_role("button", name="Logga in").click()
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("Ladda upp filer")
        return visit

    return run

"""How a reader gets on: with a pointer, or with the keys alone."""

from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

FAR = 150
"""Steps of the Tab key that a reader may need to anything."""


class Hand(Protocol):
    """What a reader does with the things of a page."""

    page: Page

    def follow(self, thing: Locator) -> None:
        """Take a link, a button, or the head of something folded."""

    def write(self, field: Locator, text: str) -> None: ...

    def choose(self, field: Locator, option: str) -> None: ...

    def tick(self, box: Locator) -> None: ...

    def fetch(self, link: Locator) -> Path: ...


class Pointer:
    """A mouse or a finger."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, thing: Locator) -> None:
        thing.click()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)

    def choose(self, field: Locator, option: str) -> None:
        field.select_option(label=option)

    def tick(self, box: Locator) -> None:
        box.check()

    def fetch(self, link: Locator) -> Path:
        with self.page.expect_download() as told:
            link.click()
        return told.value.path()


class Keys:
    """The keyboard alone: Tab until one is there, then Enter, Space or letters."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, thing: Locator) -> None:
        self._walk_to(thing)
        self.page.keyboard.press("Enter")

    def write(self, field: Locator, text: str) -> None:
        self._walk_to(field)
        self.page.keyboard.type(text)

    def choose(self, field: Locator, option: str) -> None:
        self._walk_to(field)
        self.page.keyboard.type(option)
        expect(field.locator("option:checked")).to_have_text(option)

    def tick(self, box: Locator) -> None:
        self._walk_to(box)
        self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def fetch(self, link: Locator) -> Path:
        self._walk_to(link)
        with self.page.expect_download() as told:
            self.page.keyboard.press("Enter")
        return told.value.path()

    def _walk_to(self, thing: Locator) -> None:
        expect(thing).to_be_visible()
        for _step in range(FAR):
            if thing.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{FAR} presses of Tab do not lead to {thing}")

"""On an English page the minutes' own Swedish is marked as such, for voices and hyphens."""

from html.parser import HTMLParser

from django.test import Client
from django.utils.html import escape

from tests.amnarchive.views.conftest import Archive
from tests.pages import wanted

OWN_WORDS = ["Sommarjobb för unga", "Rapport om läget", "Vi vill något annat", "Vi ser fram emot"]
OWN_WORDS += ["Nämnden antar", "Förvaltningen föreslår"]
NO_PARTS = {"title", "script", "style", "textarea", "pre", "option"}
"""Elements whose content is one string: no part of it can name a language of its own."""
VOID = {"meta", "link", "input", "br", "hr", "img", "wbr", "source"}


class Unmarked(HTMLParser):
    """Collects texts that hold the minutes' words where the page's language is English."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        language = next((lang for _, lang in reversed(self.open) if lang), "")
        if language == "sv" or any(tag in NO_PARTS for tag, _ in self.open):
            return
        self.found += [data.strip()[:60] for words in OWN_WORDS if words in data]


def unmarked(html: str) -> list[str]:
    """Words of the minutes in this page that no `lang="sv"` is around."""
    parser = Unmarked()
    parser.feed(html)
    return parser.found


def test_the_words_of_the_minutes_are_swedish_on_english_pages(
    client: Client, archive: Archive
) -> None:
    paths = {name: f"/en{path}" for name, path in wanted(archive.paths).items()}
    paths |= {"search_topic": "/en/sok/?amne=arbetsmarknad", "by_case": "/en/sok/?grupp=arende"}
    paths |= {"said": "/en/reservationer/?q=annat", "word": "/en/sok/?q=uppföljningen"}
    found = [
        f"{name}: {words}"
        for name, path in paths.items()
        if "cite" not in name
        for words in unmarked(client.get(path).content.decode())
    ]
    assert found == [], "\n".join(found)


def test_what_is_not_marked_is_found() -> None:
    words = escape(OWN_WORDS[0])
    assert unmarked(f'<html lang="en"><p>{words}<p lang="sv">{words}</p>') == [OWN_WORDS[0]]

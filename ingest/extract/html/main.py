"""Which part of a web page is its matter."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_NEVER = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "audio", "video",
    "button", "select", "input", "textarea", "canvas", "map", "head", "link", "meta", "dialog",
]  # fmt: skip
_AROUND = ["nav", "footer", "aside", "header"]
_ROLES = {"navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary"}
_NAMES = re.compile(
    r"cookie|consent|gdpr|breadcrumb|brodsmul|skip-?(?:link|to|nav)|hoppa|site-?(?:header|footer|nav)"
    r"|side-?bar|main-?menu|huvudmeny|share|social|toolbar|pagination|sr-only|visually-?hidden"
    r"|screen-?reader|print-?only|feedback",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"^(?:main(?:-?content)?|content|innehall|page-?content|article)$", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIP_WORDS = re.compile(r"(?:hoppa|gå|skip|till) (?:över|direkt|till|to|innehåll)", re.IGNORECASE)
_MOST_OF_PAGE = 0.5
_ENOUGH_OF_PAGE = 0.25


def main_part(soup: BeautifulSoup) -> Tag:
    """The element that holds the page's matter, with everything around and between it removed."""
    for tag in soup.find_all(_NEVER):
        tag.decompose()
    body = soup.body or soup
    whole = _length(body)
    _drop(body, whole)
    left = _length(body)
    best = max(_candidates(body), key=_length, default=None)
    return best if best is not None and _length(best) >= _ENOUGH_OF_PAGE * left else body


def _candidates(body: Tag) -> Iterator[Tag]:
    marked = [*body.find_all("main"), *body.find_all(None, {"role": "main"})]
    if marked:
        yield from marked
        return
    yield from body.find_all(id=_MAIN)
    articles = body.find_all("article")
    # One article is the page; several are a list of them, all of which belong to it.
    if len(articles) == 1:
        yield articles[0]


def _drop(body: Tag, whole: int) -> None:
    """Remove what portals put around the matter, never what holds most of the page's text."""
    for tag in body.find_all(True):
        if tag.decomposed or tag is body:
            continue
        if _is_around(tag) and _length(tag) < _MOST_OF_PAGE * whole:
            tag.decompose()


def _is_around(tag: Tag) -> bool:
    if tag.name in _AROUND:
        # A header within the matter holds its title.
        return tag.name != "header" or tag.find_parent(["main", "article", "section"]) is None
    if tag.get("role") in _ROLES or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(_text(tag, "style")):
        return True
    if _NAMES.search(_text(tag, "class")) or _NAMES.search(_text(tag, "id")):
        return tag.name not in ("html", "body", "main", "article")
    link = tag.name == "a" and _text(tag, "href").startswith("#")
    return link and bool(_SKIP_WORDS.match(tag.get_text().strip()))


def _text(tag: Tag, attribute: str) -> str:
    found = tag.get(attribute)
    return " ".join(found) if isinstance(found, list) else found or ""


def _length(tag: Tag) -> int:
    """How much text is in it, whitespace apart."""
    return sum(len(text.strip()) for text in tag.strings)

"""The whole head of a page: its own part, and what every page says."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from amnarchive.cards.draw import HEIGHT, WIDTH
from amnarchive.heads.cards import archive_card
from amnarchive.heads.datasets import dataset_node
from amnarchive.heads.head import Node, PageHead, node
from amnarchive.heads.lists import description_of

SITE = "AMN-arkivet"
LOCALES = {"sv": "sv_SE", "en": "en_GB"}
PAGES = {"sida"}
"""Parameters that lead on through one and the same list; any other asks a question."""
_LONG = 7
"""Digits that no number of a part has."""
_ADDRESSES = {"url", "contentUrl", "item", "urlTemplate"}
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


class Crumb(Protocol):
    """A step on the way to the page; the page itself has no `url`."""

    @property
    def label(self) -> str: ...

    @property
    def url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language, under `x-default` too."""

    code: str
    url: str


@dataclass(frozen=True, slots=True)
class WholeHead:
    """All that templates/components/head.html tells. Every address is whole."""

    title: str
    description: str
    address: str
    canonical: str
    alternates: tuple[Alternate, ...]
    kind: str
    locale: str
    other_locales: tuple[str, ...]
    image: str
    image_alt: str
    image_width: int
    image_height: int
    site: str
    json_ld: SafeString


def whole_head(
    request: HttpRequest, head: PageHead, crumbs: Sequence[Crumb], number: int | None = None
) -> WholeHead:
    """Put the head of a page together. No query.

    `number`: which part of a list is shown, where that is known: one that is asked for beyond the
    last shows the last, and is no page of its own.
    """
    match = request.resolver_match
    name = (match.url_name if match else None) or ""
    description = head.description or description_of(name)
    asks = bool(request.GET.keys() - PAGES)
    path = head.path or request.path + _page(request, number)
    own = path if head.path or not asks else request.get_full_path()
    card = head.card or archive_card()
    language = get_language() or "sv"
    title = head.title or (str(crumbs[-1].label) if crumbs else SITE)
    return WholeHead(
        title=title,
        description=description,
        address=request.build_absolute_uri(own),
        canonical="" if asks and not head.path else request.build_absolute_uri(path),
        alternates=tuple(_alternates(request, own)),
        kind=head.kind,
        locale=LOCALES.get(language, language),
        other_locales=tuple(told for code, told in LOCALES.items() if code != language),
        image=request.build_absolute_uri(card.path),
        image_alt=card.alt,
        image_width=WIDTH,
        image_height=HEIGHT,
        site=SITE,
        json_ld=_json_ld(
            request, [*head.json_ld, *_data(name, title, description), *_way(own, crumbs)]
        ),
    )


def _page(request: HttpRequest, number: int | None) -> str:
    """Which part of a list is shown; the first has no number."""
    asked = request.GET.get("sida", "")
    if not asked:
        return ""
    if number is None:
        number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < _LONG else 1
    return f"?{urlencode({'sida': number})}" if number > 1 else ""


def _alternates(request: HttpRequest, own: str) -> Iterable[Alternate]:
    found = {code: translate_url(own, code) for code in LOCALES}
    if len(set(found.values())) == len(found):
        for code, url in found.items():
            yield Alternate(code, request.build_absolute_uri(url))
        yield Alternate("x-default", request.build_absolute_uri(found["sv"]))


def _data(page: str, title: str, description: str) -> Iterable[Node]:
    if data := dataset_node(page, title, description):
        yield data


def _way(own: str, crumbs: Sequence[Crumb]) -> Iterable[Node]:
    steps = [
        node("ListItem", {"position": n, "name": crumb.label, "item": crumb.url or own})
        for n, crumb in enumerate(crumbs, 1)
    ]
    if steps:
        yield node("BreadcrumbList", {"itemListElement": steps})


def _json_ld(request: HttpRequest, nodes: Sequence[Node]) -> SafeString:
    """The things as the content of a data block, from which no text of theirs can break out."""
    if not nodes:
        return SafeString("")
    graph = {"@context": "https://schema.org", "@graph": _whole(request, list(nodes))}
    told = json.dumps(graph, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(told.translate(_ESCAPES))  # noqa: S308 - escaped as Django's json_script does


def _whole(request: HttpRequest, value: Any, key: str = "") -> Any:
    """The same with whole addresses."""
    if isinstance(value, dict):
        return {k: _whole(request, v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_whole(request, v) for v in value]
    if key in _ADDRESSES and isinstance(value, str) and value.startswith("/"):
        # The braces of a search address are a template's, and no part of the address.
        origin = request.build_absolute_uri("/").rstrip("/")
        return origin + value
    return value

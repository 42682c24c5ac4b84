"""The sitemaps: every public page that has an address of its own, for search engines.

Django's own makes an object of each row and renders a template for each: half a second a map.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, wraps
from math import ceil
from typing import Any
from xml.sax.saxutils import escape

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from amnarchive.caching.kept import kept
from amnarchive.models import AgendaItem, Body, Case, Document, Meeting
from amnarchive.models.meeting import meeting_slug
from amnarchive.search.public import public_parties, public_persons
from amnarchive.views.document import LETTERS
from amnarchive.views.sitemap_lists import lists

A_MAP = 10_000
"""Addresses of one map; the protocol takes five times as many."""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{entries}
</{kind}>
"""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows in the order they came, so that a map is the same until one is removed.

    `columns` of a row are what `address` makes its address of.
    """

    rows: Callable[[], QuerySet[Any]]
    columns: tuple[str, ...]
    address: Callable[..., str]


def _below(name: str, rest: str = "") -> Callable[[str], str]:
    """Addresses that are one word longer than that of the page, and `rest`.

    Its own is looked up once: maps are always in Swedish, and 10,000 look-ups take 100 ms.
    """
    base = cache(lambda: reverse(name))
    return lambda slug: f"{base()}{slug}/{rest}"


def _cases() -> QuerySet[Case]:
    items = AgendaItem.objects.public().filter(
        meeting__published=True, item_cases__case=OuterRef("pk")
    )
    return Case.objects.filter(Exists(items))


_paper = _below("documents", "text/")
_OF_MEETING = ("body__slug", "date", "letter")
SECTIONS = {
    "namnder": Section(
        lambda: Body.objects.filter(Exists(Meeting.objects.public().filter(body=OuterRef("pk")))),
        ("slug",),
        lambda slug: f"/{slug}/",
    ),
    "moten": Section(
        Meeting.objects.public,
        _OF_MEETING,
        lambda body, date, letter: f"/{body}/{meeting_slug(date, letter)}/",
    ),
    "paragrafer": Section(
        lambda: AgendaItem.objects.public().filter(meeting__published=True),
        (*(f"meeting__{column}" for column in _OF_MEETING), "slug"),
        lambda body, date, letter, slug: f"/{body}/{meeting_slug(date, letter)}/{slug}/",
    ),
    "arenden": Section(_cases, ("slug",), _below("cases")),
    "personer": Section(public_persons, ("slug",), _below("persons")),
    "partier": Section(public_parties, ("code",), _below("parties")),
    "handlingar": Section(
        lambda: Document.objects.public().papers(),
        ("sha256",),
        lambda sha256: _paper(sha256[:LETTERS]),
    ),
}


View = Callable[..., HttpResponse]


def _for_robots_alone(view: View) -> View:
    """Let them follow what it lists, but not show it as a hit."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, noodp, noarchive"
        return response

    return answer


@require_safe
@_for_robots_alone
def index(request: HttpRequest) -> HttpResponse:
    """Name all maps."""
    return _answer(request, "sitemapindex", "sitemap", _maps())


@require_safe
@_for_robots_alone
def section(request: HttpRequest, section: str) -> HttpResponse:
    """Name the addresses of one map; `p` is the part of a long one."""
    part = request.GET.get("p", "1")
    if section == "listor" and part == "1":
        return _answer(request, "urlset", "url", iter(lists()))
    if section not in SECTIONS or part not in map(str, range(1, _parts(section) + 1)):
        raise Http404
    of = SECTIONS[section]
    end = int(part) * A_MAP
    rows = of.rows().order_by("pk").values_list(*of.columns)[end - A_MAP : end]
    return _answer(request, "urlset", "url", (of.address(*row) for row in rows))


def _maps() -> Iterator[str]:
    yield reverse("sitemap", args=["listor"])
    for name in SECTIONS:
        first = reverse("sitemap", args=[name])
        yield first
        yield from (f"{first}?p={part}" for part in range(2, _parts(name) + 1))


def _parts(section: str) -> int:
    """How many parts a map has: one where it is empty."""
    return max(1, ceil(_count(section) / A_MAP))


@kept
def _count(section: str) -> int:
    return SECTIONS[section].rows().count()


def _answer(request: HttpRequest, kind: str, each: str, paths: Iterator[str]) -> HttpResponse:
    site = f"{request.scheme}://{request.get_host()}"
    entries = "\n".join(f"<{each}><loc>{escape(site + path)}</loc></{each}>" for path in paths)
    return HttpResponse(_PAGE.format(kind=kind, entries=entries), content_type="application/xml")

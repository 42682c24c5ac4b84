"""The sitemaps: every public page that has an address of its own, for search engines."""

from typing import TYPE_CHECKING, Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from amnarchive.models import AgendaItem, Body, Case, Document, Meeting
from amnarchive.search.public import public_persons

# Django's class takes what it lists in the stubs alone.
if TYPE_CHECKING:
    _Map = Sitemap[Any]
else:
    _Map = Sitemap

A_MAP = 10_000
"""Addresses of one map; the protocol takes five times as many."""


class Lists(_Map):
    """The pages that lead to all others."""

    def items(self) -> list[str]:
        return ["home", "meetings", "bodies", "cases", "reservations", "statements", "persons",
                "parties", "documents", "topics", "review", "atlas", "agreement", "likenesses",
                "about"]  # fmt: skip

    def location(self, item: str) -> str:
        return reverse(item)


class _Rows(_Map):
    """Rows of a model, in the order they came, so that a map is the same until one is removed."""

    limit = A_MAP

    def items(self) -> QuerySet[Any]:
        return self.rows().order_by("pk")

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError


class Bodies(_Rows):
    def rows(self) -> QuerySet[Body]:
        return Body.objects.filter(Exists(Meeting.objects.public().filter(body=OuterRef("pk"))))


class Meetings(_Rows):
    def rows(self) -> QuerySet[Meeting]:
        return Meeting.objects.public().select_related("body")


class Items(_Rows):
    def rows(self) -> QuerySet[AgendaItem]:
        return (
            AgendaItem.objects.public()
            .filter(meeting__published=True)
            .select_related("meeting__body")
            .only("slug", "meeting__date", "meeting__letter", "meeting__body__slug")
        )


class Cases(_Rows):
    def rows(self) -> QuerySet[Case]:
        items = AgendaItem.objects.public().filter(
            meeting__published=True, item_cases__case=OuterRef("pk")
        )
        return Case.objects.filter(Exists(items))


class Persons(_Rows):
    def rows(self) -> QuerySet[Any]:
        return public_persons()


class Papers(_Rows):
    def rows(self) -> QuerySet[Document]:
        return Document.objects.public().papers().only("sha256", "kind")

    def location(self, item: Document) -> str:
        return item.page_url


SITEMAPS: dict[str, type[_Map]] = {
    "listor": Lists,
    "namnder": Bodies,
    "moten": Meetings,
    "paragrafer": Items,
    "arenden": Cases,
    "personer": Persons,
    "handlingar": Papers,
}

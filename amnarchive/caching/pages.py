"""The rendered pages that one web process holds: the least asked for go first."""

from dataclasses import dataclass
from functools import cache
from threading import Lock

from cachetools import LRUCache
from django.conf import settings
from django.http import HttpResponse

_OVERHEAD = 1000
"""What a page takes beside its bytes and headers."""
_A_HEADER = 180
"""What a header takes beside its letters: two texts, a pair of them."""


@dataclass(frozen=True, slots=True)
class HeldPage:
    """What is sent again."""

    content: bytes
    headers: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, response: HttpResponse) -> "HeldPage":
        """Take all of the response that it was sent with."""
        return cls(response.content, tuple(response.items()))

    def response(self) -> HttpResponse:
        """Make it anew."""
        response = HttpResponse(self.content)
        del response["Content-Type"]
        for name, value in self.headers:
            response[name] = value
        return response


class Pages:
    """At most `room` bytes of pages by their keys; all threads of the process share it."""

    def __init__(self, room: int) -> None:
        self._held: LRUCache[str, HeldPage] = LRUCache(room, getsizeof=_size)
        self._lock = Lock()

    def get(self, key: str) -> HeldPage | None:
        """Give the page of that key, if it is held."""
        with self._lock:
            return self._held.get(key)

    def keep(self, key: str, page: HeldPage) -> None:
        """Hold the page, unless it alone would take an eighth of the room."""
        if _size(page) * 8 <= self._held.maxsize:
            with self._lock:
                self._held[key] = page


def _size(page: HeldPage) -> int:
    letters = sum(len(name) + len(value) for name, value in page.headers)
    return len(page.content) + letters + _A_HEADER * len(page.headers) + _OVERHEAD


def held_pages() -> Pages:
    """Give what this process holds."""
    return _pages(settings.AMN_PAGE_CACHE_MB * 1024 * 1024)


@cache
def _pages(room: int) -> Pages:
    return Pages(room)

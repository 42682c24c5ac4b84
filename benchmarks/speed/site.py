"""The site's whole search page, asked for in this process as a browser would."""

import sys

from django.conf import settings
from django.core.cache import cache
from django.test import Client

from amnarchive.garbage import settle
from amnarchive.running.static import collect
from benchmarks.speed.asked import Question

_OK = 200
_HIT = '<article class="hit'


class Site:
    """Answers with the page, made anew each time; `hits` are not asked for by themselves."""

    name = "site"

    def __init__(self) -> None:
        if settings.AMN_PAGE_CACHE_MB:
            sys.exit("Pages are held: set AMN_PAGE_CACHE_MB to 0, or only the memory is timed.")
        collect()
        settle()  # as wsgi.py does
        self._client = Client(HTTP_HOST="localhost", HTTP_ACCEPT_LANGUAGE="sv")
        self._asked = 0

    def forget(self) -> None:
        """Drop what the cache knows: a round must not live on the one before it."""
        cache.clear()

    def ask(self, question: Question) -> str:
        """Give the page. Each asks from another address: the rate limit is for one reader."""
        self._asked += 1
        address = f"10.{self._asked >> 16 & 255}.{self._asked >> 8 & 255}.{self._asked & 255}"
        response = self._client.get(question.address, REMOTE_ADDR=address)
        if response.status_code != _OK:
            sys.exit(f"{question.address} was answered with {response.status_code}.")
        page = str(response.text)
        if _HIT not in page:
            sys.exit(f"{question.address} was answered without a hit.")
        return page

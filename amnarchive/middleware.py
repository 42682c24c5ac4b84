"""What is done to every answer, whichever page gave it."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
PAGES = {"sida"}
"""Parameters that lead on through one and the same list."""


def no_index(get_response: Answer) -> Answer:
    """Keep crawlers out of what an address with a question in it shows, and from going on there.

    Each combination of filters is an address, and each shows parts of what has an address of its
    own. `?sida=2` alone is the next part of a page, and may be indexed.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.GET.keys() - PAGES:
            response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer

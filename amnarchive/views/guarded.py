"""Keeps searches from taking the site: a limit per client, and one on how many run at once."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache, wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from amnarchive.guard.client import client_of
from amnarchive.guard.counters import Rate, take
from amnarchive.guard.gate import Gate
from amnarchive.guard.sending import Sending
from amnarchive.views.refused import too_busy, too_many

MINUTE = 60
BUSY_WAIT = 5
"""Seconds after which those are asked to come again who found all places taken."""
STOPPED_COST = 10
"""A search that the database had to stop counts as so many."""

HTML, JSON, TEXT = "text/html", "application/json", "text/plain"

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Budget:
    """What pages of one kind share.

    `setting` names the requests that a client has in a minute; `patient`: waits a little for a
    place; `is_file`: is written while it is sent, and keeps a place of its own until then;
    `answers`: the forms that a refusal may have, the first for those who take any. `is_review`: is
    made in a tenth of the time of a search, and has places of its own.
    """

    name: str
    setting: str
    patient: bool = True
    is_file: bool = False
    answers: tuple[str, ...] = (HTML,)
    is_review: bool = False

    @property
    def rate(self) -> Rate:
        """The limit of each client."""
        return Rate(self.name, getattr(settings, self.setting), MINUTE)


SEARCHES = Budget("search", "AMN_SEARCHES_PER_MINUTE")
"""The search page and the lists of reservations and statements, counted together."""
REVIEWS = Budget("search", "AMN_SEARCHES_PER_MINUTE", is_review=True)
"""Atlas, agreement and like texts: counted with the searches, but they wait for no search."""
SUGGESTIONS = Budget(
    "suggest", "AMN_SUGGESTIONS_PER_MINUTE", patient=False, answers=(JSON, HTML, TEXT)
)
"""What is proposed at each letter typed: many, cheap, and the first to give way."""
EXPORTS = Budget("export", "AMN_EXPORTS_PER_MINUTE", is_file=True, answers=(TEXT, HTML))
"""Whole lists as files: few, each worth many pages."""


def guarded(budget: Budget) -> Callable[[View[P]], View[P]]:
    """Answer only who has not asked too often, and only while a place is free.

    Those who are logged in are not counted, but need a place as all others. An answer with
    `Retry-After` says that the search was stopped, and is counted `STOPPED_COST` times.
    """

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            client = "" if request.user.is_authenticated else client_of(request)
            if client and (wait := take(budget.rate, client)):
                return too_many(request, wait, budget.answers)
            with ExitStack() as sending:
                if budget.is_file and not sending.enter_context(_files().entered()):
                    return too_busy(request, BUSY_WAIT, budget.answers)
                places = _reviews() if budget.is_review else _searches()
                with places.entered(patient=budget.patient) as inside:
                    if not inside:
                        return too_busy(request, BUSY_WAIT, budget.answers)
                    response = view(request, *args, **kwargs)
                if isinstance(response, StreamingHttpResponse):
                    pieces = iter(response)
                    response.streaming_content = Sending(pieces, sending.pop_all().close)
            if client and response.has_header("Retry-After"):
                take(budget.rate, client, cost=STOPPED_COST - 1)
            return response

        return answer

    return guard


def _searches() -> Gate:
    return _gate("search", settings.AMN_SEARCHES_AT_ONCE)


def _reviews() -> Gate:
    """As many may wait as are inside: a page that takes 20 ms is better waited for than refused."""
    return _gate("review", settings.AMN_SEARCHES_AT_ONCE, settings.AMN_SEARCHES_AT_ONCE)


def _files() -> Gate:
    """Places apart: whoever fetches files slowly keeps nobody from searching."""
    return _gate("file", max(1, settings.AMN_SEARCHES_AT_ONCE // 2))


@cache
def _gate(name: str, room: int, waiting: int = 0) -> Gate:  # noqa: ARG001 - one for each name
    return Gate(room, waiting)

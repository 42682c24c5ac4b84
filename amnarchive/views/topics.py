"""The topics: what each is about, by which words it is found, and how much there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.facets import counted
from amnarchive.search.match.scope import EVERYTHING, RESERVATIONS, Scope
from amnarchive.search.match.tally import Tally
from amnarchive.topics.catalogue import NONE, NONE_NAME, TOPICS
from amnarchive.topics.words import entries
from amnarchive.views.crumbs import Crumb
from amnarchive.views.guarded import SEARCHES, guarded


@dataclass(frozen=True, slots=True)
class Listed:
    """A topic with its words; `query` leads to what is about it. Counts are None where unknown."""

    key: str
    name: str
    about: str
    query: str
    items: int | None
    reservations: int | None
    words: Sequence[str] = ()
    general: Sequence[str] = ()
    barred: Sequence[str] = ()


@require_safe
@guarded(SEARCHES)
def topics(request: HttpRequest) -> HttpResponse:
    """List all topics, those without anything too."""
    items, reservations = _counts(EVERYTHING, RESERVATIONS)
    context = {
        "topics": [
            _listed(topic.key, topic.name, topic.about, items, reservations) for topic in TOPICS
        ],
        "other": _listed(NONE, NONE_NAME, "", items, reservations),
        "approximate": any(one and one.approximate for one in (items, reservations)),
        "description": _(
            "Alla ämnen i arkivet, hur många paragrafer och reservationer varje ämne har, och hur"
            " arkivet hittar dem."
        ),
        "crumbs": [Crumb(_("Ämnen"))],
    }
    return render(request, "topic/topics.html", context)


def _counts(*scopes: Scope) -> list[Tally | None]:
    """Count all of these lists by topic; None where it took too long."""
    try:
        with limited():
            return [
                counted(read(QueryDict(), scope.filters), scope, "", ["amne"]) for scope in scopes
            ]
    except SearchTookTooLong:
        return [None for _scope in scopes]


def _listed(
    key: str, name: Any, about: Any, items: Tally | None, reservations: Tally | None
) -> Listed:
    words = entries(key) if key != NONE else ()
    return Listed(
        key=key,
        name=str(name),
        about=str(about),
        query=SearchRequest(amne=key).query_string,
        items=_of(items, key),
        reservations=_of(reservations, key),
        words=[word.printed for word in words if not (word.general or word.barred)],
        general=[word.printed for word in words if word.general],
        barred=[word.printed.strip('"') for word in words if word.barred],
    )


def _of(tally: Tally | None, key: str) -> int | None:
    by: Mapping[str, int] = tally.by.get("amne", {}) if tally else {}
    return by.get(key, 0) if tally else None

"""The pictures of previews, under /kort/: each with a version in its address, and without."""

from collections.abc import Callable
from itertools import chain

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from amnarchive.views.cards import meetings, names


def _ways(route: str, view: Callable[..., HttpResponseBase], name: str) -> list[URLPattern]:
    return [path(f"{route}{ending}.png", view, name=name) for ending in ("", ".<slug:version>")]


urlpatterns = list(
    chain(
        _ways("arkivet", meetings.archive_card, "archive_card"),
        # The site's own words stand before any committee's name.
        _ways("personer/<slug:person>", names.person_card, "person_card"),
        _ways("partier/<slug:code>", names.party_card, "party_card"),
        _ways("arenden/<slug:case>", names.case_card, "case_card"),
        _ways("handlingar/<slug:sha16>", names.paper_card, "paper_card"),
        _ways("namnder/<slug:body>", meetings.body_card, "body_card"),
        _ways("<slug:body>/<slug:meeting>", meetings.meeting_card, "meeting_card"),
        _ways("<slug:body>/<slug:meeting>/<slug:item>", meetings.item_card, "item_card"),
    )
)

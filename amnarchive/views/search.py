"""The search page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.facets import NAMES
from amnarchive.search.match.scope import EVERYTHING
from amnarchive.search.typed.route import Target, destination, direct_hits
from amnarchive.views.canonical import canonical
from amnarchive.views.crumbs import Crumb
from amnarchive.views.exports import export_of
from amnarchive.views.found import Found, find, show
from amnarchive.views.guarded import SEARCHES, guarded
from amnarchive.views.search_help import FIELDS, NUMBERS, WORDS


@require_safe
@guarded(SEARCHES)
def search(request: HttpRequest) -> HttpResponse:
    """Find §§; a diary number alone leads straight to its case, a § and its day to the §."""
    asked = read(request.GET, EVERYTHING.filters)
    wish = asked.request
    target = destination(asked.typed) if _names_one_thing(asked) else None
    if target:
        return _lead(request, target, wish)
    moved = canonical(request, asked)
    if moved:
        return moved
    is_asked = wish.without("ordning") != SearchRequest()
    found = find(asked, EVERYTHING, names=NAMES) if is_asked else Found(asked, EVERYTHING)
    response = show(
        request,
        found,
        "search/search.html",
        "search/_results.html",
        {
            "direct": direct_hits(wish.q) if wish.sida == 1 else (),
            "export": export_of("search_csv", wish, found.answer),
            "help": {"words": WORDS, "fields": FIELDS, "numbers": NUMBERS},
            "hide_header_search": True,
            "crumbs": [Crumb(_("Sök"))],
        },
    )
    response["X-Robots-Tag"] = "noindex"
    return response


def _names_one_thing(asked: Asked) -> bool:
    """Whether the query may be the name of one page; `Dnr: AMN 2019-0178` is read as a field."""
    wish = asked.request
    is_field = wish.filters.keys() == {"dnr"} and not wish.q
    return bool(asked.typed) and not wish.exakt and (is_field or not wish.filters)


def _lead(request: HttpRequest, target: Target, wish: SearchRequest) -> HttpResponse:
    """Go there, say why, and how to search for the words instead."""
    words = reverse("search") + wish.but(exakt=1).query_string
    said = format_html('{} <a href="{}">{}</a>', target.notice, words, _("Sök på orden i stället"))
    messages.info(request, said)
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(target.url)
    return redirect(target.url)

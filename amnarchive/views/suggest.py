"""Suggestions while one types in a search field, as JSON for static/js/suggest.js."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from amnarchive.search.suggest.suggestion import Kind, Suggestion
from amnarchive.search.suggest.suggestions import suggest
from amnarchive.views.guarded import SUGGESTIONS, guarded

LABELS = {
    Kind.PERSON: gettext_lazy("Personer"),
    Kind.BODY: gettext_lazy("Nämnder"),
    Kind.CASE: gettext_lazy("Ärenden"),
    Kind.ITEM: gettext_lazy("Paragrafer"),
    Kind.PARTY: gettext_lazy("Partier"),
}


@require_safe
@cache_control(no_cache=True)
@guarded(SUGGESTIONS)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Groups of suggestions for `?q=`; the labels are plain text, their marks count characters.

    `told` is what a screen reader is to say, `all` the row that searches for what is typed. As all
    pages it is held until the archive changes, and no browser keeps what has been withdrawn.
    """
    typed = " ".join(request.GET.get("q", "").split())
    found = suggest(typed)
    count = sum(map(len, found.values()))
    said = ngettext("%(n)d förslag", "%(n)d förslag", count) if count else _("Inga förslag")
    answer = JsonResponse(
        {
            "groups": [
                {"kind": kind, "label": str(LABELS[kind]), "choices": [_shown(one) for one in some]}
                for kind, some in found.items()
            ],
            "told": said % {"n": count},
            "all": _("Sök efter ”%s”") % typed,
        }
    )
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _shown(one: Suggestion) -> dict[str, Any]:
    return {"label": one.label, "detail": one.detail, "url": one.url, "marks": one.marks}

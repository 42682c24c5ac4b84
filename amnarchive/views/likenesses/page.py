"""The list of texts that say the same or nearly so."""

from dataclasses import replace

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.actions.likeness.common import LEAST_SHARE, LEAST_TEXTS
from amnarchive.likeness.compare import SAME, WITHIN, WITHIN_WORDS
from amnarchive.likeness.substance import LEAST_WORDS
from amnarchive.views.crumbs import Crumb
from amnarchive.views.guarded import REVIEWS, guarded
from amnarchive.views.likenesses.asked import ALL, KINDS, ORDERS, OWN, Wish, read
from amnarchive.views.likenesses.choices import Choices
from amnarchive.views.likenesses.find import find
from amnarchive.views.likenesses.rows import MOST, SHOWN, rows_of
from amnarchive.views.likenesses.texts import percent_of

PAGE_SIZE = 15


@require_safe
@guarded(REVIEWS)
def likenesses(request: HttpRequest) -> HttpResponse:
    """List groups of like texts: across parties, or of one party that repeats itself."""
    choices = Choices()
    wish, understood = read(request.GET, choices)
    page = Paginator(find(wish), PAGE_SIZE).get_page(request.GET.get("sida"))
    crumbs = [Crumb(_("Granska"), reverse("review"))]
    if wish.text:
        crumbs += [Crumb(_("Lika texter"), reverse("likenesses")), Crumb(_("En grupp"))]
    else:
        crumbs.append(Crumb(_("Lika texter")))
    context = {
        "wish": wish,
        "understood": understood,
        "choices": choices,
        "kinds": _kinds(wish, choices),
        "orders": ORDERS,
        "page": page,
        "rows": rows_of(list(page), shown=MOST if wish.text else SHOWN),
        "everything": replace(Wish(), kind=wish.kind).query_string or request.path,
        "csv": reverse("likenesses_csv") + wish.query_string,
        "least_words": LEAST_WORDS,
        "same": percent_of(SAME),
        "within": percent_of(WITHIN),
        "within_words": WITHIN_WORDS,
        "common_texts": LEAST_TEXTS,
        "common_share": LEAST_SHARE * 100,
        "crumbs": crumbs,
        "description": _(
            "Reservationer och uttalanden med samma eller nästan samma text: mellan partier,"
            " nämnder och år, med jämförelse ord för ord."
        ),
    }
    return render(request, "likeness/likenesses.html", context)


def _kinds(wish: Wish, choices: Choices) -> list[tuple[Promise, str, int, bool]]:
    """Each kind of groups: its name, the address of the same with it, how many in all, if shown."""
    counts = choices.counts
    by_kind = {OWN: counts.own, ALL: counts.across + counts.own}
    page = reverse("likenesses")
    return [
        (
            name,
            page + replace(wish, kind=kind, text="").query_string,
            by_kind.get(kind, counts.across),
            kind == wish.kind and not wish.text,
        )
        for kind, name in KINDS.items()
    ]

"""Two texts beside each other, word by word."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.diffing import word_diff
from amnarchive.likeness.compare import likeness
from amnarchive.likeness.substance import substance
from amnarchive.models import CommonSentence
from amnarchive.views.crumbs import Crumb
from amnarchive.views.errors import NotFoundNear
from amnarchive.views.guarded import SEARCHES, guarded
from amnarchive.views.likenesses.address import find_text, parse
from amnarchive.views.likenesses.asked import Wish
from amnarchive.views.likenesses.texts import Part, compare_url, percent_of, text_of

BESIDE = "bredvid"


@require_safe
@guarded(SEARCHES)
def compare(request: HttpRequest) -> HttpResponse:
    """Show two public texts: `a` and `b` name them by the paper; the older one stands first."""
    one, other = sorted(
        (_found(request.GET.get(name, "")) for name in "ab"),
        key=lambda part: part.item.meeting.date,
    )
    first, second = text_of(one), text_of(other)
    common = frozenset(CommonSentence.objects.filter(texts__gt=0).values_list("key", flat=True))
    words = [substance(part.text, common).words for part in (one, other)]
    found = likeness(*words)
    is_beside = request.GET.get("visa") == BESIDE
    url = compare_url(first.address, second.address)
    context = {
        "texts": (first, second),
        "same_day": first.date == second.date,
        "share": percent_of(found.share),
        "within": percent_of(found.within),
        "shorter": found.words,
        "comparable": all(words),
        "runs": word_diff(one.text, other.text),
        "is_same": one.text.split() == other.text.split(),
        "is_beside": is_beside,
        "beside_url": f"{url}&visa={BESIDE}",
        "inline_url": url,
        "group_url": reverse("likenesses") + Wish(text=first.address).query_string,
        "crumbs": [
            Crumb(_("Granska"), reverse("review")),
            Crumb(_("Lika texter"), reverse("likenesses")),
            Crumb(_("Jämför två texter")),
        ],
        "description": _("Två texter ur protokollen jämförda ord för ord."),
    }
    return render(request, "likeness/compare.html", context)


def _found(typed: str) -> Part:
    address = parse(typed)
    found = find_text(address) if address else None
    if found is None:
        raise _nothing()
    return found


def _nothing() -> Http404:
    return NotFoundNear(
        _("En av de två texterna finns inte i arkivet"),
        [(_("Lika texter"), reverse("likenesses"))],
    )

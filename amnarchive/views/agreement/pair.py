"""The §§ behind a cell of the table."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.agreement.cells import FEW, Cell
from amnarchive.agreement.counting import Pair
from amnarchive.models import Stand
from amnarchive.models.stand import StandQuerySet, stood_together
from amnarchive.search.match.bearers import bearer
from amnarchive.views.agreement.asked import Choices, Wish, read
from amnarchive.views.agreement.page import tabs
from amnarchive.views.agreement.pair_asked import find_two
from amnarchive.views.agreement.rows import rows_of
from amnarchive.views.agreement.table import last_day
from amnarchive.views.agreement.words import WORDS
from amnarchive.views.crumbs import Crumb
from amnarchive.views.guarded import REVIEWS, guarded

A_PAGE = 50
TOGETHER, APART = "tillsammans", "isar"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list: its name, how many it holds, its address, whether it is shown."""

    name: object
    count: int
    query: str
    is_shown: bool


@require_safe
@guarded(REVIEWS)
def agreement_pair(request: HttpRequest, pair: str) -> HttpResponse:
    """What counts for two parties, the newest first: all of it, or one of its two parts."""
    two = find_two(pair)
    if pair != two.slug:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return redirect(reverse("agreement_pair", args=[two.slug]) + query, permanent=True)
    choices = Choices()
    wish, understood = read(request.GET, choices)
    stands = stands_of(wish, two.pair)
    cell = cell_of(stands, two.pair)
    chosen = chosen_part(request)
    parts = _parts(wish, cell, chosen)
    paginator = Paginator(part_of(stands, two.pair, chosen), A_PAGE)
    shown = next(part for part in parts if part.is_shown)
    paginator.count = shown.count
    page = paginator.get_page(request.GET.get("sida"))
    day = last_day(wish.period)
    one, other = bearer(two.one, day), bearer(two.other, day)
    context = {
        "wish": wish,
        "understood": understood,
        "choices": choices,
        "years": choices.years(wish.period),
        "one": one,
        "other": other,
        "cell": cell,
        "few": FEW,
        "words": WORDS[wish.measure.kind],
        "tabs": tabs(wish),
        "parts": parts,
        "page": page,
        "rows": rows_of(list(page.object_list), two.pair),
        "back": reverse("agreement") + wish.query_string,
        "csv": reverse("agreement_pair_csv", args=[two.slug]) + shown.query,
        "description": _("De paragrafer som räknas när arkivet jämför %(a)s och %(b)s.")
        % {"a": one.party_letter, "b": other.party_letter},
        "crumbs": [
            Crumb(_("Granska"), reverse("review")),
            Crumb(_("Samsyn"), reverse("agreement") + wish.query_string),
            Crumb(f"{one.party_letter} – {other.party_letter}"),
        ],
    }
    return render(request, "agreement/pair.html", context)


def stands_of(wish: Wish, pair: Pair) -> StandQuerySet:
    """All that counts for the two, the newest first."""
    stands = Stand.objects.public(wish.measure.kind, wish.period, wish.body)
    return stands.of_pair(*pair)


def chosen_part(request: HttpRequest) -> str:
    """Which part of the list is asked for; "" for all of it."""
    asked = request.GET.get("visa", "")
    return asked if asked in {TOGETHER, APART} else ""


def part_query(wish: Wish, part: str) -> str:
    """The query of one part of the list."""
    return f"{wish.query_string}&visa={part}" if part else wish.query_string


def part_of(stands: StandQuerySet, pair: Pair, chosen: str) -> StandQuerySet:
    """One part of the list where one is asked for."""
    together = stood_together(*pair)
    if chosen == TOGETHER:
        return stands.filter(together)
    return stands.filter(~together) if chosen == APART else stands


def cell_of(stands: StandQuerySet, pair: Pair) -> Cell:
    """Count them as the table does. One query."""
    counts = stands.order_by().aggregate(
        n=Count("kind"), together=Count("kind", filter=stood_together(*pair))
    )
    return Cell(counts["together"], counts["n"])


def _parts(wish: Wish, cell: Cell, chosen: str) -> list[Part]:
    words = WORDS[wish.measure.kind]
    rows = [
        ("", _("Alla"), cell.n),
        (TOGETHER, words.together, cell.together),
        (APART, words.apart, cell.apart),
    ]
    return [Part(name, count, part_query(wish, key), key == chosen) for key, name, count in rows]

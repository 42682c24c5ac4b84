"""The pages that lead to all others, as the sitemap names them."""

from itertools import combinations

from django.db.models import F, Func
from django.urls import reverse

from amnarchive.caching.kept import kept
from amnarchive.models import Meeting, Stand

_LISTS = ["home", "meetings", "bodies", "cases", "reservations", "statements", "persons",
          "parties", "documents", "topics", "review", "atlas", "agreement", "likenesses",
          "about"]  # fmt: skip


@kept
def lists() -> tuple[str, ...]:
    """Their addresses: the site's own, those of years and months, those of pairs of parties."""
    return (*map(reverse, _LISTS), *_calendar(), *_pairs())


def _calendar() -> list[str]:
    """Years and months with public meetings."""
    months = [
        (month.year, month.month)
        for month in Meeting.objects.public().dates("date", "month").order_by()
    ]
    years = sorted({year for year, _month in months})
    return [
        *(reverse("meetings_year", args=[year]) for year in years),
        *(reverse("meetings_month", args=month) for month in sorted(months)),
    ]


def _pairs() -> list[str]:
    """Parties that a public motion, reservation or vote is known to be of, two by two."""
    named = Stand.objects.filter(published=True).order_by()
    codes = (
        named.annotate(code=Func(F("parties"), function="unnest")).values_list("code").distinct()
    )
    return [
        reverse("agreement_pair", args=["-".join(pair)])
        for pair in combinations(sorted(code for (code,) in codes), 2)
    ]

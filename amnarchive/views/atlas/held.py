"""How many meetings of each year the archive has: without them years cannot be compared."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.urls import reverse

from amnarchive.caching.kept import kept
from amnarchive.models import Meeting
from amnarchive.search.match.atlas_counts import AtlasCounts


@dataclass(frozen=True, slots=True)
class Held:
    """A year and its public meetings; `url` lists them, "" where one committee is asked for."""

    year: int
    count: int
    url: str


@kept
def meetings_of(body: str) -> Mapping[int, int]:
    """Count the public meetings by year, of the committee of that address or of all for ""."""
    meetings = Meeting.objects.public().order_by()
    if body:
        meetings = meetings.filter(body__slug=body)
    return dict(meetings.values_list(ExtractYear("date")).annotate(n=Count("pk")))


def held(body: str, found: Mapping[int, int], counts: AtlasCounts) -> list[Held]:
    """The years of the tables that have any of `meetings_of` the body, the newest first."""
    shown = range(max(counts.by_year, default=0), min(counts.by_year, default=1) - 1, -1)
    return [
        Held(year, found[year], "" if body else reverse("meetings_year", args=[year]))
        for year in shown
        if year in found
    ]

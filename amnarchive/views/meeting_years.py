"""What the pages of a year and of a month have in common."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from amnarchive.calendars.month_grid import Held
from amnarchive.models import Meeting
from amnarchive.views.errors import NotFoundNear

YEARS = range(1700, 2200)
"""Years that an address may name."""
NAMED = 3
"""Bodies that a day of the calendar names; of more it says how many meetings."""


def check_year(year: int) -> None:
    """Refuse what is no year."""
    if year not in YEARS:
        raise Http404


def neighbouring_years(year: int) -> dict[str, int | None]:
    """Years before and after that have meetings."""
    public = Meeting.objects.public()
    before = public.filter(date__year__lt=year).order_by("-date").first()
    after = public.filter(date__year__gt=year).order_by("date").first()
    return {
        "year_before": before.date.year if before else None,
        "year_after": after.date.year if after else None,
    }


def check_inside(year: int, neighbours: dict[str, int | None]) -> None:
    """An empty year is a gap to be shown only where others lie on both its sides."""
    near = [found for found in neighbours.values() if found is not None]
    if len(near) < len(neighbours):
        lists = [
            (_("Sammanträden %(year)s") % {"year": one}, reverse("meetings_year", args=[one]))
            for one in near
        ]
        raise NotFoundNear(_("Arkivet har inga protokoll från %(year)s") % {"year": year}, lists)


def held_days(meetings: QuerySet[Meeting]) -> dict[dt.date, Held]:
    """The days of the meetings for a calendar. One query.

    A day with one meeting leads to it, a day with several to the list of them.
    """
    rows = meetings.order_by("date", "body__order", "body__name", "letter").values_list(
        "date", "letter", "body__slug", "body__name"
    )
    return dict(_held(rows))


def _held(rows: Iterable[tuple[dt.date, str, str, str]]) -> Iterator[tuple[dt.date, Held]]:
    root = reverse("meetings")
    for day, group in groupby(rows, key=lambda row: row[0]):
        those = list(group)
        names = list(dict.fromkeys(name for _day, _letter, _slug, name in those))
        if len(those) == 1:
            _day, letter, slug, _name = those[0]
            url = reverse("meeting", args=[slug, f"{day}-{letter}" if letter else f"{day}"])
        else:
            url = f"{root}{day.year}/{day.month}/?dag={day.day}"
        yield day, Held(len(those), ", ".join(names) if len(names) <= NAMED else "", url)

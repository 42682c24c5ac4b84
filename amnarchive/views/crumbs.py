"""The way to a page, as components/crumbs.html shows it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.models import Body, Meeting


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step; the page itself has no `url`. Its label is said in the page's language."""

    label: str
    url: str = ""


def body_crumb(body: Body) -> Crumb:
    """Name the body and lead to it."""
    return Crumb(body.name, body.get_absolute_url())


def meeting_crumb(meeting: Meeting) -> Crumb:
    """Name the meeting by its day and lead to it."""
    return Crumb(meeting_name(meeting), meeting.get_absolute_url())


def meeting_name(meeting: Meeting) -> str:
    """`18 juni 2019`, with the letter of a second meeting on that day: `18 juni 2019 (b)`."""
    day = date_format(meeting.date, "j F Y")
    return f"{day} ({meeting.letter})" if meeting.letter else day


def meetings_crumb() -> Crumb:
    """Lead to all years."""
    return Crumb(_("Sammanträden"), reverse("meetings"))


def year_crumb(year: int) -> Crumb:
    """Lead to the meetings of a year."""
    return Crumb(str(year), reverse("meetings_year", args=[year]))

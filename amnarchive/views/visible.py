"""What anyone may see, and what clerks may look at before it is published."""

import datetime as dt
import re

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.models import Body, Meeting
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.errors import NotFoundNear

_MEETING = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([b-z]))?", re.ASCII)


def find_body(slug: str) -> Body:
    """The body of that address, or a friendly 404."""
    body = Body.objects.filter(slug=slug).first()
    if body is None:
        raise Http404
    return body


def find_meeting(request: HttpRequest, body_slug: str, slug: str) -> Meeting:
    """Find the meeting, unpublished ones for clerks only; else a 404 that names its neighbours."""
    parsed = parse_meeting(slug)
    if parsed is None:
        body = find_body(body_slug)
        raise NotFoundNear(
            _("Adressen ska sluta med ett datum, som 2019-06-18"),
            [(body.name, body.get_absolute_url())],
        )
    date, letter = parsed
    found = _meetings(body_slug, date, letter).first()
    if found is None or not (found.published or is_clerk(request.user)):
        body = found.body if found else find_body(body_slug)
        raise NotFoundNear(_no_meeting(body, date), neighbours(body, date))
    return found


def find_public_meeting(body_slug: str, slug: str) -> Meeting:
    """Find the meeting that anyone may see; a bare 404 else, also for clerks."""
    parsed = parse_meeting(slug)
    if parsed is None:
        raise Http404
    found = _meetings(body_slug, *parsed).filter(published=True).first()
    if found is None:
        raise Http404
    return found


def _meetings(body_slug: str, date: dt.date, letter: str) -> QuerySet[Meeting]:
    """The only meeting of that address, with its body."""
    rows = Meeting.objects.filter(body__slug=body_slug, date=date, letter=letter)
    return rows.select_related("body").order_by()


def parse_meeting(slug: str) -> tuple[dt.date, str] | None:
    """`2019-06-18-b` → (date, "b"); None for what is no date."""
    match = _MEETING.fullmatch(slug)
    if match is None:
        return None
    try:
        return dt.date.fromisoformat(match[1]), match[2] or ""
    except ValueError:
        return None


def neighbours(body: Body, date: dt.date) -> list[tuple[str, str]]:
    """Links to the body's public meetings nearest to the date, and to the body itself."""
    meetings = Meeting.objects.public().filter(body=body)
    before = meetings.filter(date__lte=date).order_by("-date", "-letter").first()
    after = meetings.filter(date__gt=date).order_by("date", "letter").first()
    links = []
    for meeting in (before, after):
        if meeting is not None:
            meeting.body = body
            label = _("Sammanträdet %(date)s") % {"date": said(meeting.date)}
            links.append((label, meeting.get_absolute_url()))
    links.append((_("Alla sammanträden i %(body)s") % {"body": body.name}, body.get_absolute_url()))
    return links


def said(date: dt.date) -> str:
    """`18 juni 2019`, in the language of the page."""
    return date_format(date, "j F Y")


def _no_meeting(body: Body, date: dt.date) -> str:
    return _("Arkivet har inget protokoll från %(body)s den %(date)s") % {
        "body": body.name,
        "date": said(date),
    }

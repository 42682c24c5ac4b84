"""Where the pictures of previews are; views/card.py draws them."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.heads.head import Card
from amnarchive.models import AgendaItem, Meeting


def archive_card() -> Card:
    """The picture of the archive itself, for pages that have none of their own."""
    said = _("AMN-arkivet: nämndernas protokoll att söka i, följa och citera")
    return Card(reverse("archive_card"), said)


def meeting_card(meeting: Meeting) -> Card:
    """The picture of a meeting."""
    path = reverse("meeting_card", args=[meeting.body.slug, meeting.slug])
    return Card(path, f"{meeting.body.label}, {date_format(meeting.date, 'j F Y')}")


def item_card(item: AgendaItem) -> Card:
    """The picture of a §."""
    meeting = item.meeting
    path = reverse("item_card", args=[meeting.body.slug, meeting.slug, item.slug])
    day = date_format(meeting.date, "j F Y")
    return Card(path, f"{item.label} {item.title}, {meeting.body.label}, {day}")

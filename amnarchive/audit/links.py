"""Rows for the nouns that are counted, with where a clerk finds them."""

from django.urls import reverse

from amnarchive.audit.answer import Row
from amnarchive.models import AgendaItem, Document, Meeting


def item_row(item: AgendaItem, detail: str = "") -> Row:
    """The § at its place in the archive."""
    where = f"{item.meeting.body.name} {item.meeting.slug}, {item}"
    return Row(where, item.get_absolute_url(), detail)


def document_row(document: Document, detail: str = "") -> Row:
    """The document on the clerk's page."""
    return Row(document.name, reverse("clerk:document", args=[document.pk]), detail)


def meeting_row(meeting: Meeting, detail: str = "") -> Row:
    """The meeting at its place in the archive."""
    return Row(f"{meeting.body.name} {meeting.slug}", meeting.get_absolute_url(), detail)

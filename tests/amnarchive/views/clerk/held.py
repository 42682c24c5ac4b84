"""Minutes that wait for the clerk, and their page."""

from typing import Any

from django.test import Client
from django.urls import reverse

from amnarchive.models import Document
from tests.factories import make_document, make_item, make_meeting


def held(**values: Any) -> Document:
    """Minutes of a meeting with one §, which wait for the clerk."""
    meeting = make_meeting(published=False)
    defaults: dict[str, Any] = {"status": "held", "meeting": meeting}
    document = make_document(**(defaults | values))
    make_item(meeting, document=document)
    return document


def page_of(desk: Client, document: Document) -> str:
    return desk.get(reverse("clerk:document", args=[document.pk])).content.decode()

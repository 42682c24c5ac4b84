"""The archive's nouns in the words of schema.org. No query: what is told must have been loaded."""

from collections.abc import Sequence
from datetime import datetime, time

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from amnarchive.heads.head import Node, node
from amnarchive.models import AgendaItem, Body, Document, Meeting, Person

SWEDISH = "sv"
"""The language of all minutes, whichever the page's own is."""


def body_node(body: Body) -> Node:
    """The committee."""
    return node(
        "GovernmentOrganization",
        {
            "name": body.name,
            "alternateName": body.abbreviation,
            "url": body.get_absolute_url(),
            "areaServed": node("AdministrativeArea", {"name": body.municipality}),
        },
    )


def meeting_node(meeting: Meeting) -> Node:
    """The meeting as an event; the hours are those of Sweden."""
    place = node("Place", {"name": meeting.location}) if meeting.location else None
    return node(
        "Event",
        {
            "name": f"{meeting.body.name} {date_format(meeting.date, 'j F Y')}",
            "url": meeting.get_absolute_url(),
            "startDate": _moment(meeting, meeting.starts_at),
            "endDate": _moment(meeting, meeting.ends_at) if meeting.ends_at else None,
            "location": place,
            "organizer": body_node(meeting.body),
        },
    )


def item_node(item: AgendaItem, source: Document | None, cases: Sequence[str] = ()) -> Node:
    """The § as a report of the committee. `source`: where it was read, if anyone may fetch that."""
    return node(
        "Report",
        {
            "name": f"{item.plain_label} {item.title}".strip(),
            "headline": item.title,
            "url": item.get_absolute_url(),
            "identifier": list(cases),
            "inLanguage": SWEDISH,
            "dateCreated": item.meeting.date.isoformat(),
            "author": body_node(item.meeting.body),
            "recordedAt": meeting_node(item.meeting),
            "isBasedOn": source and document_node(source),
        },
    )


def document_node(document: Document) -> Node:
    """The file with its hash, which tells whether one's own copy is the same."""
    return node(
        "DigitalDocument",
        {
            "name": document.shown_title,
            "url": document.get_absolute_url(),
            "inLanguage": SWEDISH,
            "dateCreated": document.dated and document.dated.isoformat(),
            "identifier": f"sha256:{document.sha256}",
        },
    )


def person_node(person: Person) -> Node:
    """The person, by name alone: what they did is on the page."""
    return node("Person", {"name": person.name, "url": person.get_absolute_url()})


def party_node(name: str, letter: str, url: str) -> Node:
    """The party under the name of today."""
    return node("PoliticalParty", {"name": name, "alternateName": letter, "url": url})


def site_node(name: str) -> Node:
    """The archive, and how it is searched."""
    template = reverse("search") + "?q={search_term_string}"
    action = node(
        "SearchAction",
        {
            "target": node("EntryPoint", {"urlTemplate": template}),
            "query-input": "required name=search_term_string",
        },
    )
    return node(
        "WebSite",
        {"name": name, "url": reverse("home"), "inLanguage": SWEDISH, "potentialAction": action},
    )


def _moment(meeting: Meeting, at: time | None) -> str:
    if at is None:
        return meeting.date.isoformat()
    moment = datetime.combine(meeting.date, at, tzinfo=timezone.get_default_timezone())
    return moment.isoformat()

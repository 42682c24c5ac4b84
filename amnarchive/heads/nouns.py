"""The archive's nouns in the words of schema.org. No query: what is told must have been loaded."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from amnarchive.heads.head import Node, node
from amnarchive.models import AgendaItem, Body, Case, Document, Meeting, Person

SWEDISH = "sv"
"""The language of all minutes, whichever the page's own is."""
SITE_LANGUAGES = [SWEDISH, "en"]


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
            "endDate": _end(meeting),
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


def paper_node(document: Document, body: Body | None, cases: Sequence[Case]) -> Node:
    """The paper as what one reads, with its file and the file's hash beside it."""
    file = {
        "contentUrl": document.get_absolute_url(),
        "sha256": document.sha256,
        "encodingFormat": "application/pdf" if document.form == "pdf" else None,
    }
    return node(
        "Report" if document.kind == Document.Kind.REPORT else "DigitalDocument",
        {
            "name": document.shown_title,
            "url": document.page_url,
            "inLanguage": SWEDISH,
            "dateCreated": document.dated and document.dated.isoformat(),
            "identifier": [case.key for case in cases],
            "author": body and body_node(body),
            "encoding": node("MediaObject", file),
        },
    )


def case_node(case: Case, title: str) -> Node:
    """The case as the page that gathers its §§ and papers."""
    return node(
        "CollectionPage",
        {
            "name": title or case.label,
            "identifier": case.key,
            "url": case.get_absolute_url(),
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
        {
            "name": name,
            "url": reverse("home"),
            "inLanguage": SITE_LANGUAGES,
            "potentialAction": action,
        },
    )


def _moment(meeting: Meeting, at: time | None, later: timedelta = timedelta()) -> str:
    if at is None:
        return meeting.date.isoformat()
    day = meeting.date + later
    return datetime.combine(day, at, tzinfo=timezone.get_default_timezone()).isoformat()


def _end(meeting: Meeting) -> str | None:
    """A meeting that ends at an earlier hour than it began ended the day after."""
    if meeting.ends_at is None:
        return None
    passed = meeting.starts_at is not None and meeting.ends_at < meeting.starts_at
    return _moment(meeting, meeting.ends_at, timedelta(days=int(passed)))

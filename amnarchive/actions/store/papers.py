"""A document that is no minutes: what it says of itself, its cases, the § that it names."""

from typing import Any

from amnarchive.actions.attach import attach_by_words
from amnarchive.actions.store.body import city_of_paper
from amnarchive.actions.store.cases import case_rows
from amnarchive.models import AuditEvent, Document
from ingest.types import Paper, Report

LONGEST = 2000
MOST = 100
"""No report proposes or attaches so much; more was misread."""


def store_paper(*, document: Document, content: Report | Paper) -> None:
    """Put down what a report, an attachment or another document says; the caller saves the row.

    An attachment whose own words name one § of the archive is attached to it, unless a person has
    attached or detached it before.
    """
    document.title = (content.title or "")[:500]
    document.dated = content.dated
    document.facts = _facts(content)
    city = city_of_paper(content, document.body)
    cases = case_rows(content.diary_numbers, municipality=city)
    document.cases.set(cases.values())
    attach_by_words(document=document)


def leave_papers(document: Document) -> None:
    """It proved to be minutes: they belong to their own meeting, whatever § somebody named."""
    if document.is_minutes:
        return
    if document.meeting is not None:
        AuditEvent.objects.create(
            verb=AuditEvent.Verb.DETACHED,
            document=document,
            target=document.meeting.path,
            detail={"why": "minutes"},
        )
    document.meeting, document.item_slug = None, ""
    document.dated = None
    document.facts = {}
    document.cases.clear()


def _facts(content: Report | Paper) -> dict[str, Any]:
    said: dict[str, Any] = {
        "body": content.body,
        "municipality": content.municipality,
        "diary_numbers": _texts(content.diary_numbers),
    }
    if isinstance(content, Report):
        said |= {
            "subtitle": content.subtitle,
            "proposed_decision": _texts(content.proposed_decision),
            "attachments": _texts(content.attachments),
            "signatories": [
                {"name": who.name[:200], "title": (who.title or "")[:200]}
                for who in content.signatories[:MOST]
            ],
        }
    else:
        day = content.meeting_date
        said |= {
            "meeting_date": day.isoformat() if day else None,
            "item_number": content.item_number,
        }
    return {name: value for name, value in said.items() if value}


def _texts(texts: tuple[str, ...]) -> list[str]:
    return [text[:LONGEST] for text in texts[:MOST]]

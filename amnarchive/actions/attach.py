"""Attaching a document to a § or a meeting: by a clerk, or by the document's own words."""

import datetime as dt

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.index import index_documents
from amnarchive.actions.locks import lock
from amnarchive.models import AgendaItem, AuditEvent, Body, Document, Meeting

Verb = AuditEvent.Verb


@transaction.atomic
def attach_document(
    *, document: Document, meeting: Meeting, item_slug: str, by: User | None
) -> bool:
    """Attach the document to the § with that part of the address; "" means the meeting itself.

    A person's word: later readings leave it alone. Gives whether anything changed. Raises
    ActionRefused for minutes, for what is not read yet, and for a § that is not there.
    """
    document = _free(document)
    if item_slug and not meeting.items.filter(slug=item_slug).exists():
        raise ActionRefused("Paragrafen finns inte i protokollet. Kontrollera numret.")
    if (document.meeting_id, document.item_slug) == (meeting.pk, item_slug):
        return False
    _move(document, meeting, item_slug, by)
    index_documents(documents=[document])
    return True


@transaction.atomic
def detach_document(*, document: Document, by: User | None) -> bool:
    """Let the document belong to no § and no meeting. Gives whether it did.

    A person's word: its own words do not attach it again.
    """
    document = _free(document)
    if document.meeting is None:
        return False
    _move(document, None, "", by)
    index_documents(documents=[document])
    return True


def attach_by_words(*, document: Document) -> None:
    """Attach an attachment to the one § that its words name; not where a person has decided.

    The caller holds the document and indexes it afterwards.
    """
    if decided_by_person(document):
        return
    item = _named_item(document)
    if item is not None and (document.meeting_id, document.item_slug) != (
        item.meeting_id,
        item.slug,
    ):
        _move(document, item.meeting, item.slug, None)


def attach_waiting(*, meeting: Meeting) -> None:
    """Attach those attachments that came before the §§ of this meeting and name one of them."""
    waiting = (
        Document.objects.filter(kind=Document.Kind.ATTACHMENT, meeting=None)
        .filter(Q(facts__meeting_date=meeting.date.isoformat()) | Q(date=meeting.date))
        .order_by("pk")
        .select_for_update(of=("self",))
    )
    for document in waiting:
        attach_by_words(document=document)
        if document.meeting is not None:
            index_documents(documents=[document])


def decided_by_person(document: Document) -> bool:
    """Whether a person has said where the document belongs, or that it belongs nowhere."""
    return AuditEvent.objects.filter(
        document=document, verb__in=[Verb.ATTACHED, Verb.DETACHED], actor__isnull=False
    ).exists()


def _named_item(document: Document) -> AgendaItem | None:
    """The § that it names by number and day; None unless there is precisely one."""
    facts = document.facts
    number, said = facts.get("item_number"), facts.get("meeting_date")
    day = dt.date.fromisoformat(said) if said else document.date
    body = document.body or Body.objects.only_one(facts.get("body"), facts.get("municipality"))
    if document.kind != Document.Kind.ATTACHMENT or not number or day is None or body is None:
        return None
    items = AgendaItem.objects.filter(meeting__body=body, meeting__date=day, number=number)
    found = list(items.select_related("meeting__body").defer("sections", "text")[:2])
    return found[0] if len(found) == 1 else None


def _free(document: Document) -> Document:
    document = lock(document)
    if document.is_busy:
        raise ActionRefused("Handlingen läses just nu. Vänta tills den är klar.")
    if not document.is_paper:
        raise ActionRefused(
            "Bara tjänsteutlåtanden, bilagor och andra handlingar kan kopplas till en paragraf."
            " Protokoll och protokollsutdrag hör till sitt eget sammanträde."
        )
    return document


def record_move(*, document: Document, before: str, by: User | None) -> None:
    """Write down where the document belongs now; `before` is the path of where it did."""
    after = _path(document)
    AuditEvent.objects.create(
        actor=by,
        verb=Verb.ATTACHED if after else Verb.DETACHED,
        document=document,
        target=after or before,
        detail={"from": before, "to": after},
    )


def _move(document: Document, meeting: Meeting | None, item_slug: str, by: User | None) -> None:
    before = _path(document)
    document.meeting, document.item_slug = meeting, item_slug
    document.save(update_fields=["meeting", "item_slug"])
    record_move(document=document, before=before, by=by)


def _path(document: Document) -> str:
    meeting = document.meeting
    if meeting is None:
        return ""
    return f"{meeting.path}{document.item_slug}/" if document.item_slug else meeting.path

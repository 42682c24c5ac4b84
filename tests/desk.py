"""One address of every kind of page behind the login, with something to show on each."""

import datetime as dt
import uuid

from django.urls import reverse

from amnarchive.models import AuditEvent, Document, Finding
from tests.factories import make_document, make_item, make_meeting


def waiting_document() -> Document:
    """Minutes held back by a personal number, with one §."""
    meeting = make_meeting(date=dt.date(2020, 2, 4), published=False)
    document = make_document(
        name="protokoll-2020-02-04.pdf", status="needs_review", meeting=meeting, pages_total=1
    )
    document.read_at = document.uploaded_at
    document.save()
    make_item(meeting, document=document)
    lines = [{"text": "Sökande: Ylva Granqvist, 19121212-1212"}, {"text": "Beslut"}]
    document.pages.create(number=1, scanned=True, lines=[*lines, {"text": "sudd", "confidence": 9}])
    Finding.objects.create(
        document=document, kind="personal_number", page=1, line=1, text="19121212-1212"
    )
    Finding.objects.create(document=document, kind="number_gap", text="§ 3 saknas efter § 2.")
    AuditEvent.objects.create(verb="read", document=document, detail={"status": "needs_review"})
    return document


def every_page() -> dict[str, str]:
    """The clerk's pages by name, with something on each."""
    waiting = waiting_document()
    failed = make_document(
        name="ett mycket långt filnamn " + "utan_mellanrum" * 9 + ".pdf",
        status="failed",
        reason="Filen kräver ett lösenord.",
        advice="Spara den utan lösenord och ladda upp den igen.",
    )
    busy = make_document(
        name="stort protokoll.pdf",
        status="reading",
        claim=uuid.uuid4(),
        stage="extract",
        pages_done=40,
        pages_total=120,
    )
    make_document(name="publicerat.pdf", published_at=failed.uploaded_at)
    return {
        "desk": reverse("clerk:desk"),
        "nothing": reverse("clerk:desk") + "?q=finns-inte",
        "upload": reverse("clerk:upload"),
        "waiting": reverse("clerk:document", args=[waiting.pk]),
        "failed": reverse("clerk:document", args=[failed.pk]),
        "busy": reverse("clerk:document", args=[busy.pk]),
        "text": reverse("clerk:text", args=[waiting.pk]),
        "item": reverse("clerk:item", args=[waiting.pk, "1"]),
        "remove": reverse("clerk:remove", args=[waiting.pk]),
        "repairs": reverse("clerk:repairs", args=[waiting.pk]),
        "people": reverse("clerk:people"),
        "audit": reverse("clerk:audit"),
    }

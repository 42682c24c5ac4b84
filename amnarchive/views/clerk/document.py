"""One document: its state, what was read, what is doubtful, what can be done."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseStopPolling

from amnarchive.forms.attach import AttachForm
from amnarchive.forms.reading import ReadAgainForm
from amnarchive.models import AgendaItem, AuditEvent, Body, Document, Finding
from amnarchive.models.finding import BLOCKING
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.advice import ADVICE
from amnarchive.views.clerk.events import Line, lines
from amnarchive.views.clerk.outcome import Outcome
from amnarchive.views.clerk.progress import Progress
from amnarchive.views.clerk.trail import crumbs

MOST_FINDINGS = 200
MOST_EVENTS = 100
MOST_ITEMS = 500
FORMS = {
    "pdf": gettext_lazy("PDF"),
    "scan": gettext_lazy("inskannad PDF"),
    "docx": gettext_lazy("Word"),
    "html": gettext_lazy("webbsida"),
    "markdown": gettext_lazy("Markdown"),
    "text": gettext_lazy("text"),
}
HEAD_KINDS = {
    Finding.Kind.MISSING_DATE,
    Finding.Kind.MISSING_BODY,
    Finding.Kind.DATE_IMPLAUSIBLE,
    Finding.Kind.DATE_OUT_OF_SERIES,
}


@require_safe
@clerk_page
def document(request: ClerkRequest, pk: int) -> HttpResponse:
    """The document's page."""
    return show(request, pk)


@require_safe
@clerk_page
def progress(request: ClerkRequest, pk: int) -> HttpResponse:
    """How far the reading has come; when it is done the whole page is fetched anew."""
    row = get_object_or_404(Document.objects.select_related("meeting__body"), pk=pk)
    state = _progress(row).seen_by(request)
    response = render(request, "clerk/_progress.html", {"progress": state})
    if state.busy:
        return response
    done = HttpResponseStopPolling(response.content)
    done["HX-Refresh"] = "true"
    return done


def show(
    request: ClerkRequest,
    pk: int,
    *,
    form: ReadAgainForm | None = None,
    attach_form: AttachForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page, with a form that has faults where one is given."""
    row = get_object_or_404(
        Document.objects.select_related("body", "meeting__body", "uploaded_by"), pk=pk
    )
    findings = _findings(row)
    items = list(row.items.select_related("meeting__body")[:MOST_ITEMS])
    kinds = {finding.kind for finding in findings if finding.is_blocking}
    context = {
        "document": row,
        "progress": _progress(row) if row.is_busy else None,
        "form_name": FORMS.get(row.form, "–"),
        "items": items,
        "cases": list(row.cases.all()) if row.is_paper else [],
        "attached_item": _attached_item(row),
        "attach_form": attach_form or AttachForm(initial=_named(row)),
        "findings": findings,
        "has_repairs": row.pages.exclude(changes=[]).exists() or row.refusals.exists(),
        "finding_count": row.findings.count(),
        "blocked": bool(kinds),
        "head_open": bool(kinds & HEAD_KINDS),
        "form": form or ReadAgainForm(initial=_head(row)),
        "events": _events(row, items),
        "crumbs": crumbs(row),
    }
    return render(request, "clerk/document.html", context, status=status)


def _head(row: Document) -> dict[str, object]:
    """What the clerk has said of the document before; never a guess of ours."""
    return {"body": row.body_id, "date": row.date}


def _attached_item(row: Document) -> AgendaItem | None:
    """The § that a paper is attached to, None where there is none just now."""
    if row.meeting is None or not row.item_slug:
        return None
    item = row.meeting.items.defer("sections", "text").filter(slug=row.item_slug).first()
    if item is not None:
        item.meeting = row.meeting
    return item


def _named(row: Document) -> dict[str, object]:
    """What the form for attaching starts with: what the clerk or the paper itself says."""
    facts = row.facts
    body = row.body or Body.objects.only_one(facts.get("body"), facts.get("municipality"))
    return {
        "body": body,
        "date": facts.get("meeting_date") or row.date,
        "item": facts.get("item_number") or "",
    }


def _progress(row: Document) -> Progress:
    url = reverse("clerk:progress", args=[row.pk])
    return Progress(url=url, rows=((Outcome(name=row.name, document=row.pk), row),))


def _findings(row: Document) -> list[Finding]:
    """Findings, those that hold the document back first, each with its `advice`."""
    rows = list(row.findings.blocking().select_related("decided_by")[:MOST_FINDINGS])
    rest = row.findings.exclude(decided_at__isnull=True, kind__in=BLOCKING)
    rows += rest.select_related("decided_by")[: MOST_FINDINGS - len(rows)]
    for finding in rows:
        finding.advice = ADVICE.get(finding.kind)  # type: ignore[attr-defined]  # for the template
    return rows


def _events(row: Document, items: list[AgendaItem]) -> list[Line]:
    events = AuditEvent.objects.filter(document=row).select_related("actor")
    return lines(events[:MOST_EVENTS], {item.path: item.label for item in items})

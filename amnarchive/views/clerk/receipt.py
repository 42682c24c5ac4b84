"""What became of an upload, file by file, while the files are read."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseStopPolling

from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.outcome import Outcome, recall
from amnarchive.views.clerk.progress import Progress
from amnarchive.views.clerk.trail import crumbs


@require_safe
@clerk_page
def receipt(request: ClerkRequest, token: uuid.UUID) -> HttpResponse:
    """Every file of the upload with how far it has come."""
    outcomes = recall(request.session, token)
    if outcomes is None:
        messages.info(
            request,
            _("Kvittot på uppladdningen är inte kvar, men alla handlingar som togs emot är här."),
        )
        return redirect("clerk:desk")
    documents = _documents(outcomes)
    context = {
        "files": [(outcome, documents.get(outcome.document or 0)) for outcome in outcomes],
        "refused": [outcome for outcome in outcomes if outcome.document is None],
        "progress": _progress(token, outcomes, documents),
        "crumbs": [*crumbs(here=_("Uppladdade filer"))],
    }
    return render(request, "clerk/receipt.html", context)


@require_safe
@clerk_page
def progress(request: ClerkRequest, token: uuid.UUID) -> HttpResponse:
    """The part of the receipt that changes; 286 tells htmx to stop asking."""
    outcomes = recall(request.session, token)
    if outcomes is None:
        return HttpResponseStopPolling()
    state = _progress(token, outcomes, _documents(outcomes))
    content = render(request, "clerk/_progress.html", {"progress": state.seen_by(request)}).content
    return HttpResponse(content) if state.busy else HttpResponseStopPolling(content)


def _documents(outcomes: list[Outcome]) -> dict[int, Document]:
    wanted = {outcome.document for outcome in outcomes if outcome.document is not None}
    return Document.objects.select_related("meeting__body", "uploaded_by").in_bulk(wanted)


def _progress(
    token: uuid.UUID, outcomes: list[Outcome], documents: dict[int, Document]
) -> Progress:
    rows = [
        (outcome, documents[outcome.document])
        for outcome in outcomes
        if outcome.document is not None and outcome.document in documents
    ]
    gone = [
        outcome
        for outcome in outcomes
        if outcome.document is not None and outcome.document not in documents
    ]
    url = reverse("clerk:receipt_progress", args=[token])
    return Progress(url=url, rows=tuple(rows), gone=tuple(gone))

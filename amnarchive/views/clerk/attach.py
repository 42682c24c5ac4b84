"""Saying which § a report, an attachment or another document belongs to."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amnarchive.actions.attach import attach_document, detach_document
from amnarchive.forms.attach import AttachForm
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.deed import carry_out
from amnarchive.views.clerk.document import show


@require_POST
@clerk_page
def attach(request: ClerkRequest, pk: int) -> HttpResponse:
    """Attach the document; faults in the form are shown on the document's page."""
    document = get_object_or_404(Document, pk=pk)
    form = AttachForm(request.POST, needed=True)
    if not form.is_valid():
        return show(request, pk, attach_form=form, status=422)
    return carry_out(
        request,
        document,
        lambda: attach_document(
            document=document,
            meeting=form.cleaned_data["meeting"],
            item_slug=form.cleaned_data["item_slug"],
            by=request.user,
        ),
        done=_("Handlingen är kopplad."),
    )


@require_POST
@clerk_page
def detach(request: ClerkRequest, pk: int) -> HttpResponse:
    """Let the document belong to no § and no meeting."""
    document = get_object_or_404(Document, pk=pk)
    if document.is_paper and document.meeting is None:
        messages.info(request, _("Handlingen är inte kopplad till något."))
        return redirect("clerk:document", pk)
    return carry_out(
        request,
        document,
        lambda: detach_document(document=document, by=request.user),
        done=_("Handlingen är inte längre kopplad."),
    )

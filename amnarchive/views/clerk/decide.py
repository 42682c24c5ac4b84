"""Publishing, holding back, and deciding about a finding."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amnarchive.actions.decide import accept_finding
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.models import Document, Finding
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.deed import carry_out, overtaken


@require_POST
@clerk_page
def publish(request: ClerkRequest, pk: int) -> HttpResponse:
    """Let the public see the document."""
    document = get_object_or_404(Document, pk=pk)
    done = _("Handlingen är publicerad.")
    if document.status == Document.Status.PUBLISHED:
        messages.info(request, done)
        return redirect("clerk:document", pk)
    if overtaken(request, document):
        return redirect("clerk:document", pk)
    if document.items_waiting:
        done = _("Handlingen publiceras så snart paragraferna har ersatt den äldre versionens.")
    return carry_out(
        request,
        document,
        lambda: publish_document(document=document, by=request.user),
        done=done,
    )


@require_POST
@clerk_page
def hold(request: ClerkRequest, pk: int) -> HttpResponse:
    """Take the document from the public, or keep it from them."""
    document = get_object_or_404(Document, pk=pk)
    done = _("Handlingen hålls inne. Allmänheten ser den inte.")
    if document.status == Document.Status.HELD:
        messages.info(request, done)
        return redirect("clerk:document", pk)
    if overtaken(request, document):
        return redirect("clerk:document", pk)
    return carry_out(
        request, document, lambda: hold_document(document=document, by=request.user), done=done
    )


@require_POST
@clerk_page
def accept(request: ClerkRequest, pk: int, finding_pk: int) -> HttpResponse:
    """A person has looked at the finding and lets it stand."""
    document = get_object_or_404(Document, pk=pk)
    finding = Finding.objects.filter(document=document, pk=finding_pk).first()
    if finding is None:
        messages.warning(
            request,
            _("Anmärkningen finns inte längre: handlingen har lästs om. Se efter på nytt nedan."),
        )
        return redirect("clerk:document", pk)
    if finding.decided_at is not None:
        messages.info(request, _("Anmärkningen är redan granskad."))
        return redirect("clerk:document", pk)
    return carry_out(
        request,
        document,
        lambda: accept_finding(finding=finding, by=request.user),
        done=_("Anmärkningen är granskad."),
    )

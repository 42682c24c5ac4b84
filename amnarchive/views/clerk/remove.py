"""Removing a document, after a page that asks."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.remove import remove_document
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.trail import crumbs


@require_http_methods(["GET", "HEAD", "POST"])
@clerk_page
def remove(request: ClerkRequest, pk: int) -> HttpResponse:
    """GET asks, POST removes."""
    if request.method == "POST":
        return _remove(request, pk)
    document = get_object_or_404(Document.objects.select_related("meeting__body"), pk=pk)
    return render(
        request,
        "clerk/remove.html",
        {
            "document": document,
            "item_count": document.items.count(),
            "crumbs": crumbs(document, _("Ta bort")),
        },
    )


def _remove(request: ClerkRequest, pk: int) -> HttpResponse:
    try:
        document = Document.objects.get(pk=pk)
        name = document.name
        remove_document(document=document, by=request.user)
    except Document.DoesNotExist:
        messages.info(request, _("Handlingen är redan borttagen."))
        return redirect("clerk:desk")
    except ActionRefused as refused:
        messages.error(request, refused.reason)
        return redirect("clerk:document", pk)
    messages.success(request, _("”%(name)s” är borttagen.") % {"name": name})
    return redirect("clerk:desk")

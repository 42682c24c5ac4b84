"""The file itself, as it came."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page

PDF_FORMS = {"pdf", "scan"}


@require_safe
@clerk_page
def original(request: ClerkRequest, pk: int) -> FileResponse | HttpResponse:
    """A PDF opens in the browser, everything else is saved: its bytes come from strangers."""
    document = get_object_or_404(Document, pk=pk)
    try:
        file = document.file.open("rb")
    except FileNotFoundError:
        messages.error(
            request, _("Filen saknas i arkivets lager. Kontakta den som sköter driften.")
        )
        return redirect("clerk:document", pk)
    in_browser = shown_in_browser(document)
    return FileResponse(
        file,
        as_attachment=not in_browser,
        filename=document.name,
        content_type="application/pdf" if in_browser else "application/octet-stream",
    )


def shown_in_browser(document: Document) -> bool:
    """Whether the bytes were read as a PDF; a name alone proves nothing."""
    return document.form in PDF_FORMS

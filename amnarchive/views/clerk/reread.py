"""Reading a document again, with what the clerk adds."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amnarchive.actions.bodies import add_body
from amnarchive.actions.reread import read_again as read_again_action
from amnarchive.forms.reading import ReadAgainForm
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.deed import carry_out
from amnarchive.views.clerk.document import show


@require_POST
@clerk_page
def read_again(request: ClerkRequest, pk: int) -> HttpResponse:
    """Queue the document; faults in the form are shown on the document's page."""
    document = get_object_or_404(Document, pk=pk)
    if document.is_busy:
        messages.info(request, _("Handlingen väntar redan på att läsas."))
        return redirect("clerk:document", pk)
    form = ReadAgainForm(request.POST)
    if not form.is_valid():
        return show(request, pk, form=form, status=422)
    data = form.cleaned_data

    def act() -> None:
        body = data["body"]
        if data["new_body"]:
            body = add_body(
                name=data["new_body"], municipality=data["municipality"], by=request.user
            )
        read_again_action(document=document, by=request.user, body=body, date=data["date"])

    return carry_out(request, document, act, done=_("Handlingen läses igen."))

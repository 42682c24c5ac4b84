"""Carrying out an action and telling the clerk how it went."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from amnarchive.actions.errors import ActionRefused
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest


def carry_out(
    request: ClerkRequest,
    document: Document,
    act: Callable[[], object],
    *,
    done: str,
    back: str = "",
) -> HttpResponse:
    """Do `act`, say `done` or why not, and go `back`: to the document's page where not told."""
    try:
        act()
    except ActionRefused as refused:
        messages.error(request, refused.reason)
    except ObjectDoesNotExist:  # removed by another clerk between our look and our deed
        messages.warning(request, _("Handlingen togs nyss bort av någon annan."))
        return redirect("clerk:desk")
    else:
        messages.success(request, done)
    return redirect(back or reverse("clerk:document", args=[document.pk]))


def overtaken(request: ClerkRequest, document: Document) -> bool:
    """Whether somebody or something changed the document's state after the clerk's page was made.

    Tells the clerk so. The page says in `seen` which state it showed.
    """
    seen = request.POST.get("seen")
    if not seen or seen == document.status:
        return False
    messages.warning(
        request,
        _(
            "Handlingen har ändrats sedan du öppnade sidan. Läget är nu: %(status)s. "
            "Ingenting gjordes. Se efter och välj igen."
        )
        % {"status": document.get_status_display()},
    )
    return True

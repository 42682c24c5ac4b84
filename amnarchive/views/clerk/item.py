"""Correcting a §."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amnarchive.actions.correct import correct_item
from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock_item
from amnarchive.forms.correction import CorrectionForm, changes, initial_of, state_of, values_of
from amnarchive.models import AgendaItem, Correction, Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.events import FIELDS, in_words
from amnarchive.views.clerk.trail import crumbs

MOST_CORRECTIONS = 50


@require_http_methods(["GET", "HEAD", "POST"])
@clerk_page
def item(request: ClerkRequest, pk: int, slug: str) -> HttpResponse:
    """GET shows the § with what can be corrected, POST corrects it."""
    document = get_object_or_404(Document, pk=pk)
    items = document.items.select_related("meeting__body").prefetch_related("decision")
    row = get_object_or_404(items, slug=slug)
    if request.method != "POST":
        return _show(request, document, row, CorrectionForm(initial=initial_of(values_of(row))))
    return _correct(request, document, row)


def _correct(request: ClerkRequest, document: Document, row: AgendaItem) -> HttpResponse:
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _show(request, document, row, form, status=422)
    try:
        with transaction.atomic():
            # Nobody else corrects the § between our look at it and our deed.
            row = lock_item(row)
            values = values_of(row)
            changed = changes(values, form.cleaned_data)
            if changed and form.cleaned_data["seen"] != state_of(values):
                return _overtaken(request, document, row, form)
            for field, value in changed.items():
                correct_item(item=row, field=field, value=value, by=request.user)
    except AgendaItem.DoesNotExist:
        messages.warning(request, _("Paragrafen finns inte längre. Ingenting sparades."))
        return redirect("clerk:document", document.pk)
    except ActionRefused as refused:
        form.add_error(None, refused.reason)
        return _show(request, document, row, form, status=422)
    if changed:
        messages.success(request, _("Rättelsen är sparad och gäller även när filen läses om."))
    else:
        messages.info(request, _("Inget var ändrat."))
    return redirect("clerk:item", document.pk, row.slug)


def _overtaken(
    request: ClerkRequest, document: Document, row: AgendaItem, form: CorrectionForm
) -> HttpResponse:
    """Show what is there now below what the clerk wrote, and let it be sent once more."""
    form.data = {**request.POST.dict(), "seen": state_of(values_of(row))}
    form.add_error(
        None,
        _(
            "Någon annan har ändrat paragrafen medan du skrev. Det som gäller nu står nedanför "
            "formuläret. Spara igen om det du har skrivit ska gälla."
        ),
    )
    return _show(request, document, row, form, status=409)


def _show(
    request: ClerkRequest,
    document: Document,
    row: AgendaItem,
    form: CorrectionForm,
    *,
    status: int = 200,
) -> HttpResponse:
    made = Correction.objects.filter(meeting=row.meeting, item_slug=row.slug)
    made = made.select_related("made_by").order_by("-made_at", "-pk")[:MOST_CORRECTIONS]
    context = {
        "document": document,
        "item": row,
        "form": form,
        "corrections": [
            {
                "correction": correction,
                "field": FIELDS.get(correction.field, correction.field),
                "old": in_words(correction.field, correction.old),
                "new": in_words(correction.field, correction.new),
            }
            for correction in made
        ],
        "crumbs": crumbs(document, _("Rätta %(label)s") % {"label": row.label}),
    }
    return render(request, "clerk/item.html", context, status=status)

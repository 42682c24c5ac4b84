"""Files in."""

import unicodedata
import uuid

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from amnarchive.actions.attach import attach_document
from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.receive import receive_document
from amnarchive.forms.attach import AttachForm
from amnarchive.forms.handlers import CappedUpload
from amnarchive.forms.upload import UploadForm
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page, drain, refusal
from amnarchive.views.clerk.outcome import Outcome, keep
from amnarchive.views.clerk.trail import crumbs
from ingest.errors import IngestError


# The CSRF check reads the body. It must wait until we know that a clerk sends it and where the
# files go; `csrf_protect` stands on the inner view.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponseBase:
    """GET shows the form; POST takes the files and leads to their receipt."""
    refused = refusal(request)
    if refused is not None:
        drain(request)
        return refused
    handler = CappedUpload(request)
    request.upload_handlers = [handler]
    try:
        request.POST  # noqa: B018 - reads the body
    except TooManyFilesSent:
        drain(request)
        return _refuse(
            request,
            _("Du valde fler än %(most)d filer. Välj färre åt gången.")
            % {"most": settings.DATA_UPLOAD_MAX_NUMBER_FILES},
        )
    except MultiPartParserError:
        return _refuse(request, _("Uppladdningen kom inte fram hel. Försök igen."))
    return checked(request, handler)


@csrf_protect
@clerk_page
def checked(request: ClerkRequest, handler: CappedUpload) -> HttpResponse:
    """The same once the body is read and the sender's token is known to be right."""
    if request.method != "POST":
        return _show(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    target = AttachForm(request.POST)
    form.fields["uploads"].required = not (handler.too_large or handler.no_room)
    if not (form.is_valid() & target.is_valid()):
        return _show(request, form, target, status=422)
    outcomes = _dropped(handler)
    outcomes += [_receive(request, form, target, file) for file in form.cleaned_data["uploads"]]
    token = uuid.uuid4()
    keep(request.session, token, outcomes)
    return redirect("clerk:receipt", token)


def _receive(
    request: ClerkRequest, form: UploadForm, target: AttachForm, file: "UploadedFile[bytes]"
) -> Outcome:
    # A Mac sends å as a and a ring: then no search for the name would find it.
    name = unicodedata.normalize("NFC", file.name or "")
    try:
        receipt = receive_document(
            file=file,
            name=name,
            body=form.cleaned_data["body"],
            date=form.cleaned_data["date"],
            by=request.user,
            publish=form.cleaned_data["publish"] == "yes",
            meeting=target.cleaned_data["meeting"],
            item_slug=target.cleaned_data["item_slug"],
        )
    except IngestError as error:
        return Outcome(name=name, reason=error.reason, advice=error.advice)
    if receipt.twin and target.cleaned_data["meeting"] is not None:
        _attach(request, target, receipt.document)
    return Outcome(name=name, document=receipt.document.pk, twin=receipt.twin)


def _attach(request: ClerkRequest, target: AttachForm, document: Document) -> None:
    """Attach a file that was in the archive before; say why where that cannot be."""
    try:
        attach_document(
            document=document,
            meeting=target.cleaned_data["meeting"],
            item_slug=target.cleaned_data["item_slug"],
            by=request.user,
        )
    except ActionRefused as refused:
        messages.warning(request, f"”{document.name}”: {refused.reason}")


def _dropped(handler: CappedUpload) -> list[Outcome]:
    """The files that were too large to be let in, each with the reason."""
    large = _("Filen är större än %(most)d MB.") % {"most": handler.file_limit >> 20}
    smaller = _("Dela upp den eller spara den med lägre bildupplösning och ladda upp den igen.")
    full = _("Filerna var tillsammans större än %(most)d MB, och den här fick inte plats.") % {
        "most": handler.request_limit >> 20
    }
    alone = _("Ladda upp den igen, för sig.")
    return [
        *(Outcome(name=name, reason=large, advice=smaller) for name in handler.too_large),
        *(Outcome(name=name, reason=full, advice=alone) for name in handler.no_room),
    ]


def _refuse(request: HttpRequest, reason: str) -> HttpResponse:
    return _show(request, UploadForm(), refusal=reason, status=413)


def _show(
    request: HttpRequest,
    form: UploadForm,
    target: AttachForm | None = None,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "target": target or AttachForm(),
        "refusal": refusal,
        "most_megabytes": settings.AMN_UPLOAD_MAX_BYTES >> 20,
        "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        "crumbs": crumbs(here=_("Ladda upp")),
    }
    return render(request, "clerk/upload.html", context, status=status)

"""The original file of a published document, with headers that keep it harmless."""

import codecs

from django.core.files import File
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import condition, require_safe

from amnarchive.models import Document
from amnarchive.views.clerk.access import is_clerk

LETTERS = 16
"""How much of the hash stands in the address."""
TEXT_FORMS = {"text", "markdown"}
SAMPLE = 1 << 16
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
FOR_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"
"""Browsers refuse to open their PDF reader in a sandbox; the reader is one itself."""


def _find(sha16: str) -> Document:
    if len(sha16) != LETTERS:
        raise Http404
    document = Document.objects.public().filter(sha256__startswith=sha16).first()
    if document is None:
        raise Http404
    return document


def find_read(request: HttpRequest, sha16: str, among: QuerySet[Document]) -> Document:
    """Find a document that has been read, one that is held for clerks only, with its bodies.

    Raises Http404.
    """
    if len(sha16) != LETTERS:
        raise Http404
    rows = among.select_related("meeting__body", "body")
    found = rows.filter(sha256__startswith=sha16).exclude(kind="").first()
    if found is None or not (found.public or is_clerk(request.user)):
        raise Http404
    return found


def find_public_paper(sha16: str) -> Document:
    """Find the report or attachment that anyone may see, with its body and its cases.

    Raises Http404, also for minutes, which are shown as a meeting.
    """
    if len(sha16) != LETTERS:
        raise Http404
    rows = Document.objects.public().papers().select_related("meeting__body", "body")
    found = rows.filter(sha256__startswith=sha16).prefetch_related("cases").first()
    if found is None:
        raise Http404
    return found


def _etag(request: HttpRequest, sha16: str) -> str:  # noqa: ARG001 - Django's signature
    return f'"{_find(sha16).sha256}"'


@require_safe
@condition(etag_func=_etag)
def document(request: HttpRequest, sha16: str) -> HttpResponseBase:  # noqa: ARG001 - a view's signature
    """The bytes as they were uploaded: PDF and text are shown, all else is taken home."""
    found = _find(sha16)
    try:
        handle = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    kind = _content_type(handle, found.form)
    shown = kind is not None
    response = FileResponse(
        handle,
        as_attachment=not shown,
        filename=found.name,
        content_type=kind or "application/octet-stream",
    )
    response["Content-Security-Policy"] = FOR_PDF if kind == "application/pdf" else SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, no-cache"
    return response


def _content_type(handle: "File[bytes]", form: str) -> str | None:
    """What a browser may show it as; None is to be taken home. The bytes decide, not the name."""
    head = handle.read(SAMPLE)
    handle.seek(0)
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if form not in TEXT_FORMS:
        return None
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < SAMPLE)
    except UnicodeDecodeError:
        return "text/plain; charset=windows-1252"
    return "text/plain; charset=utf-8"

"""Documents that have not come through."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from amnarchive.audit.answer import MOST_ROWS, Answer, Figure, some
from amnarchive.audit.links import document_row
from amnarchive.audit.scope import Scope
from amnarchive.models import Document

if TYPE_CHECKING:
    from amnarchive.audit.answer import Words

_BUSY = [Document.Status.RECEIVED, Document.Status.READING]
_GROUPS = (
    ("failed", _("Kunde inte läsas"), [Document.Status.FAILED]),
    ("review", _("Behöver granskas"), [Document.Status.NEEDS_REVIEW]),
    ("waiting", _("Läses eller väntar på läsning"), _BUSY),
    ("held", _("Hålls inne"), [Document.Status.HELD]),
)


def documents(scope: Scope) -> Answer:
    """Documents that failed, wait for a person, wait for the worker or are held back."""
    found = list(scope.documents().exclude(status=Document.Status.PUBLISHED))
    return Answer(
        "documents",
        _("Handlingar som inte är ute"),
        _("Uppladdade handlingar som ännu inte är publicerade."),
        tuple(
            Figure(
                key,
                label,
                sum(document.status in statuses for document in found),
                some(
                    document_row(document, document.reason)
                    for document in found
                    if document.status in statuses
                ),
                doubtful=key in {"failed", "review"},
            )
            for key, label, statuses in _GROUPS
        ),
    )


def unmatched(scope: Scope) -> Answer:
    """Reports and attachments that belong to no § of the archive."""
    reports = scope.documents().filter(kind=Document.Kind.REPORT)
    attachments = scope.documents().filter(kind=Document.Kind.ATTACHMENT)
    return Answer(
        "unmatched",
        _("Underlag utan paragraf"),
        _("Handlingar vars diarienummer inte står i någon paragraf."),
        (
            _figure("reports", _("Tjänsteutlåtanden"), reports),
            _figure("attachments", _("Bilagor"), attachments),
        ),
    )


def _figure(key: str, label: "Words", papers: QuerySet[Document]) -> Figure:
    lonely = papers.filter(item_slug="").exclude(cases__items__isnull=False)
    return Figure(key, label, lonely.count(), some(map(document_row, lonely[:MOST_ROWS])))

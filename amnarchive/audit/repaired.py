"""How much of the archive was read from scans, and how many words were mended."""

from django.db.models import Count, F, Func, IntegerField, Q, Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from amnarchive.audit.answer import Answer, Figure, some
from amnarchive.audit.links import document_row
from amnarchive.audit.scope import Scope
from amnarchive.models import Document, DocumentPage


class _Length(Func):
    function = "JSONB_ARRAY_LENGTH"
    output_field = IntegerField()


def repaired(scope: Scope) -> Answer:
    """Scanned pages and mended words, in all and by document, the most first."""
    pages = DocumentPage.objects.filter(document__in=scope.document_keys())
    rows = (
        pages.values("document")
        .order_by()
        .annotate(
            scanned_pages=Count("pk", filter=Q(scanned=True)),
            mended=Sum(_Length(F("changes"))),
        )
        .filter(Q(scanned_pages__gt=0) | Q(mended__gt=0))
        .values_list("document", "scanned_pages", "mended")
    )
    found = list(rows)
    named = Document.objects.only("pk", "name").in_bulk([pk for pk, _scanned, _mended in found])
    scanned = sorted((row for row in found if row[1]), key=lambda row: -row[1])
    mended = sorted((row for row in found if row[2]), key=lambda row: -row[2])
    return Answer(
        "repaired",
        gettext_lazy("Inskannat och rättat"),
        gettext_lazy("Sidor som är lästa med OCR, och ord som arkivet har rättat."),
        (
            Figure(
                "scanned",
                gettext_lazy("Inskannade sidor"),
                sum(row[1] for row in scanned),
                some(
                    document_row(
                        named[pk],
                        ngettext("%(count)d sida", "%(count)d sidor", count) % {"count": count},
                    )
                    for pk, count, _m in scanned
                ),
                doubtful=False,
            ),
            Figure(
                "mended",
                gettext_lazy("Rättade ord"),
                sum(row[2] for row in mended),
                some(
                    document_row(named[pk], _("%(count)d ord") % {"count": count})
                    for pk, _s, count in mended
                ),
                doubtful=False,
            ),
        ),
    )

"""What the reading found doubtful and nobody has decided about."""

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy, ngettext

from amnarchive.audit.answer import Answer, Figure, Row, some
from amnarchive.audit.links import document_row
from amnarchive.audit.scope import Scope
from amnarchive.models import Document, Finding


def findings(scope: Scope) -> Answer:
    """Open findings by kind; behind each number the documents that have them."""
    counted = dict(
        Finding.objects.open()
        .filter(document__in=scope.document_keys())
        .order_by()
        .values_list("kind")
        .annotate(count=Count("pk"))
    )
    documents = _documents_by_kind(scope)
    return Answer(
        "findings",
        gettext_lazy("Anmärkningar efter slag"),
        gettext_lazy("Det som läsningen fann tveksamt och som ingen har tagit ställning till."),
        tuple(
            Figure(
                kind,
                str(Finding.Kind(kind).label),
                number,
                some(documents.get(kind, [])),
                doubtful=kind != Finding.Kind.UNPLACED_TEXT,
            )
            for kind, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
    )


def unplaced(scope: Scope) -> Answer:
    """Text that found no place in any §, by document."""
    rows = _with_count(scope, Finding.Kind.UNPLACED_TEXT)
    return Answer(
        "unplaced",
        gettext_lazy("Text utan plats"),
        gettext_lazy("Stycken som inte gick att föra till någon paragraf. De är sökbara ändå."),
        (Figure("documents", gettext_lazy("Handlingar med sådan text"), len(rows), some(rows)),),
    )


def _documents_by_kind(scope: Scope) -> dict[str, list[Row]]:
    pairs = (
        Finding.objects.open()
        .filter(document__in=scope.document_keys())
        .order_by("kind", "document")
        .values_list("kind", "document")
        .annotate(count=Count("pk"))
    )
    counts = list(pairs)
    named = Document.objects.only("pk", "name").in_bulk({pk for _kind, pk, _count in counts})
    found: dict[str, list[Row]] = {}
    for kind, pk, count in counts:
        found.setdefault(kind, []).append(document_row(named[pk], _places(count)))
    return found


def _with_count(scope: Scope, kind: str) -> list[Row]:
    mine = Q(findings__kind=kind, findings__decided_at__isnull=True)
    rows = scope.documents().annotate(count=Count("findings", filter=mine)).filter(count__gt=0)
    return [document_row(row, _places(row.count)) for row in rows.order_by("-count", "-pk")]


def _places(count: int) -> str:
    return ngettext("%(count)d ställe", "%(count)d ställen", count) % {"count": count}

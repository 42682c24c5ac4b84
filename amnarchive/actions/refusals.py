"""What people have said of a document's words, as the reader wants it and as the log keeps it."""

from typing import Any

from django.contrib.auth.models import User

from amnarchive.models import AuditEvent, Document, RepairRefusal


def refused_in(document: Document) -> list[tuple[int, int, str]]:
    """(page, line, original) of all that the reader is to leave alone."""
    return list(document.refusals.values_list("page", "line", "original"))


def words_put_right(document: Document) -> list[tuple[int, int, str, str]]:
    """(page, line, original, printed) of all that a person has put right."""
    right = document.refusals.exclude(printed="")
    return list(right.values_list("page", "line", "original", "printed"))


def tell(verb: str, refusal: RepairRefusal, by: User | None, **detail: Any) -> None:
    """Write down what a person has said of a word. `detail`: `old` and `new`."""
    AuditEvent.objects.create(
        actor=by,
        verb=verb,
        document=refusal.document,
        target=refusal.document.name,
        detail={"field": "word", "page": refusal.page, "line": refusal.line, **detail},
    )

"""Which part of the archive is looked at."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from amnarchive.models import AgendaItem, Body, Document, Meeting


@dataclass(frozen=True, slots=True)
class Scope:
    """One body, one year of meetings, both, or the whole archive."""

    body: Body | None = None
    year: int | None = None

    def meetings(self) -> QuerySet[Meeting]:
        """The meetings within."""
        return Meeting.objects.filter(self._meeting("")).select_related("body")

    def items(self) -> QuerySet[AgendaItem]:
        """The §§ within, with what their addresses need."""
        rows = AgendaItem.objects.filter(self._meeting("meeting__"))
        return rows.select_related("meeting__body").order_by("-meeting__date", "position")

    def documents(self) -> QuerySet[Document]:
        """The documents within: by their meeting, else by the body and day that they name."""
        rows = Document.objects.annotate(
            of_body=Coalesce(F("meeting__body"), F("body")),
            of_day=Coalesce(F("meeting__date"), F("date"), F("dated")),
        )
        wanted: dict[str, Any] = {}
        if self.body is not None:
            wanted["of_body"] = self.body.pk
        if self.year is not None:
            wanted["of_day__year"] = self.year
        return rows.filter(**wanted).order_by("-of_day", "-pk")

    def document_keys(self) -> QuerySet[Document, Any]:
        """The documents within as a subquery for rows that belong to one."""
        return self.documents().order_by().values("pk")

    def _meeting(self, path: str) -> Q:
        wanted = Q()
        if self.body is not None:
            wanted &= Q(**{f"{path}body": self.body})
        if self.year is not None:
            wanted &= Q(**{f"{path}date__year": self.year})
        return wanted

"""The narrow row that search reads: one a §, and one a reservation or statement."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body
from amnarchive.models.reservation import Reservation
from amnarchive.models.statement import Statement


class SearchEntry(models.Model):
    """Lexemes and filters beside each other. `parties` holds party codes, `persons` person ids."""

    class Kind(models.TextChoices):
        ITEM = "item", _("paragraf")
        RESERVATION = "reservation", _("reservation")
        STATEMENT = "statement", _("uttalande")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="search_entries")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    reservation = models.OneToOneField(
        Reservation, on_delete=models.CASCADE, null=True, related_name="search_entry"
    )
    statement = models.OneToOneField(
        Statement, on_delete=models.CASCADE, null=True, related_name="search_entry"
    )
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    date = models.DateField()
    parties = ArrayField(models.CharField(max_length=20), default=list)
    persons = ArrayField(models.PositiveBigIntegerField(), default=list)
    published = models.BooleanField(default=False)
    vector = SearchVectorField()

    class Meta:
        ordering = ["-date", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=models.Q(kind="item"), name="search_entry_item_once"
            ),
            models.CheckConstraint(
                condition=models.Q(kind="item", reservation__isnull=True, statement__isnull=True)
                | models.Q(kind="reservation", reservation__isnull=False, statement__isnull=True)
                | models.Q(kind="statement", reservation__isnull=True, statement__isnull=False),
                name="search_entry_source_fits_kind",
            ),
        ]
        indexes = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(fields=["parties"], name="search_parties"),
            models.Index(fields=["published", "kind", "-date"], name="search_by_date"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.item_id}"

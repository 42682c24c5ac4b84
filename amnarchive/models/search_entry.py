"""The narrow row that search reads: one a §, a reservation, a statement, or another document."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body
from amnarchive.models.document import Document
from amnarchive.models.reservation import Reservation
from amnarchive.models.statement import Statement


class SearchEntry(models.Model):
    """Lexemes and filters beside each other. `parties` holds party codes, `persons` person ids.

    `outcome`, `vote_kind` and `topics` are those of its §, empty where it has none. `proposals` are
    the parties whose proposal a reservation favours: the one that it names, else those of its own
    motion.

    `length` is how many words the row has, those of low standing counted for less.

    `document` is set for what is no minutes: a report, an attachment, another document. It never
    has an `item`, so that it outlives the §§, and no `body` where nobody knows of any.
    """

    class Kind(models.TextChoices):
        ITEM = "item", _("paragraf")
        RESERVATION = "reservation", _("reservation")
        STATEMENT = "statement", _("uttalande")
        DOCUMENT = "document", _("handling")

    item = models.ForeignKey(
        AgendaItem, on_delete=models.CASCADE, null=True, related_name="search_entries"
    )
    kind = models.CharField(max_length=20, choices=Kind.choices)
    reservation = models.OneToOneField(
        Reservation, on_delete=models.CASCADE, null=True, related_name="search_entry"
    )
    statement = models.OneToOneField(
        Statement, on_delete=models.CASCADE, null=True, related_name="search_entry"
    )
    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, null=True, related_name="search_entry"
    )
    body = models.ForeignKey(
        Body, on_delete=models.CASCADE, null=True, related_name="+", db_index=False
    )
    date = models.DateField()
    parties = ArrayField(models.CharField(max_length=20), default=list)
    persons = ArrayField(models.PositiveBigIntegerField(), default=list)
    outcome = models.CharField(max_length=20, blank=True)
    vote_kind = models.CharField(max_length=20, blank=True)
    proposals = ArrayField(models.CharField(max_length=20), default=list)
    topics = ArrayField(models.CharField(max_length=40), default=list)
    published = models.BooleanField(default=False)
    length = models.PositiveIntegerField(default=0)
    vector = SearchVectorField()

    class Meta:
        ordering = ["-date", "item_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=models.Q(kind="item"), name="search_entry_item_once"
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(kind="item", reservation=None, statement=None, document=None)
                    | models.Q(
                        kind="reservation", reservation__isnull=False, statement=None, document=None
                    )
                    | models.Q(
                        kind="statement", reservation=None, statement__isnull=False, document=None
                    )
                    | models.Q(
                        kind="document", reservation=None, statement=None, document__isnull=False
                    )
                ),
                name="search_entry_source_fits_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="document")
                | models.Q(item__isnull=False, body__isnull=False),
                name="search_entry_of_minutes_has_item",
            ),
        ]
        # No index by day, party or committee: the planner would read rows by it and unpack the
        # words of each. Words and what a row is filtered by are lexemes of the vector.
        indexes = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(fields=["persons"], name="search_persons"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.item_id}"

"""What is kept of a reservation's or statement's text to find others that say the same."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body
from amnarchive.models.reservation import Reservation
from amnarchive.models.statement import Statement


class Sketch(models.Model):
    """One text without its boilerplate. `words`: how many are left; `bands`: the keys of its LSH.

    Two texts that are alike share a band with high probability; `Likeness` says how alike they are.
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="sketches")
    reservation = models.OneToOneField(
        Reservation, on_delete=models.CASCADE, null=True, related_name="sketch"
    )
    statement = models.OneToOneField(
        Statement, on_delete=models.CASCADE, null=True, related_name="sketch"
    )
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    date = models.DateField()
    parties = ArrayField(models.CharField(max_length=20), default=list)
    words = models.PositiveIntegerField()
    bands = ArrayField(models.BigIntegerField(), default=list)
    published = models.BooleanField(default=False)

    class Meta:
        ordering = ["-date", "item", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reservation__isnull=False, statement=None)
                | models.Q(reservation=None, statement__isnull=False),
                name="sketch_of_one_text",
            )
        ]
        indexes = [GinIndex(fields=["bands"], name="sketch_bands")]

    def __str__(self) -> str:
        return f"{self.item_id}:{self.pk}"


class Likeness(models.Model):
    """Two texts that are the same or nearly so: `share` is 0–1 of their runs of words in common."""

    first = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="followers")
    second = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="forerunners")
    share = models.FloatField()

    class Meta:
        verbose_name_plural = "likenesses"
        ordering = ["-share", "first", "second"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="likeness_once"),
            models.CheckConstraint(
                condition=models.Q(share__gte=0, share__lte=1), name="likeness_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}: {self.share:.2f}"

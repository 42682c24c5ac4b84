"""What is kept of a reservation's or statement's text to find others that say the same."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body
from amnarchive.models.likeness_group import LikenessGroup
from amnarchive.models.reservation import Reservation
from amnarchive.models.statement import Statement


class Sketch(models.Model):
    """One text without its boilerplate. `words`: how many are left; `bands`: the keys of its LSH.

    Two texts that are alike share a band with high probability; `Likeness` says how alike they are.
    `bands` are none where too little is left to compare. `sentences`: a key for each sentence that
    is no formula. `group`: the texts that say the same, where this one is public; `alike` is then
    how alike it is to the first of them in time (0-1). A text that is too short has no row.
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
    sentences = ArrayField(models.BigIntegerField(), default=list)
    published = models.BooleanField(default=False)
    group = models.ForeignKey(
        LikenessGroup, on_delete=models.SET_NULL, null=True, related_name="sketches"
    )
    alike = models.FloatField(null=True)

    class Meta:
        ordering = ["-date", "item_id", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reservation__isnull=False, statement=None)
                | models.Q(reservation=None, statement__isnull=False),
                name="sketch_of_one_text",
            )
        ]
        # Without fastupdate: each new text is looked up at once, past no list of pending ones.
        indexes = [GinIndex(fields=["bands"], name="sketch_bands", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.item_id}:{self.pk}"

"""Texts that say the same or nearly so, in public."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class LikenessGroup(models.Model):
    """Two public texts or more, each close to another of the group; counted when it changes.

    `first` and `last`: days of the oldest and the newest. `parties`: codes of all who are behind
    one, in alphabetical order; `bodies`: ids. `across`: two of the texts have no party in common;
    else it is one party that repeats itself.
    """

    first = models.DateField()
    last = models.DateField()
    texts = models.PositiveIntegerField()
    parties = ArrayField(models.CharField(max_length=20), default=list)
    bodies = ArrayField(models.BigIntegerField(), default=list)
    across = models.BooleanField()

    class Meta:
        ordering = ["-last", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(texts__gte=2), name="likeness_group_has_two_texts"
            ),
            models.CheckConstraint(
                condition=models.Q(first__lte=models.F("last")), name="likeness_group_in_time"
            ),
        ]
        indexes = [
            models.Index(fields=["across", "-last", "-id"], name="likeness_group_newest"),
            GinIndex(fields=["parties"], name="likeness_group_parties"),
            GinIndex(fields=["bodies"], name="likeness_group_bodies"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.texts}"

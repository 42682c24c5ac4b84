"""What has come into the public search rows or gone out of them, and is not counted yet."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models


class SearchChange(models.Model):
    """Written by a trigger of the database on `SearchEntry`, whoever changes it.

    A row that came stands with its id alone: its words are read when it is counted. Where it goes
    before that, its change goes with it; where it goes later, `gone` holds the words that it had.
    """

    entry = models.BigIntegerField()
    gone = SearchVectorField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"],
                condition=models.Q(gone__isnull=True),
                name="search_change_comes_once",
            )
        ]

    def __str__(self) -> str:
        return f"{'+' if self.gone is None else '-'}{self.entry}"

"""How many search rows hold a lexeme, and the misspellings that lead to a word."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class SearchTerm(models.Model):
    """`lexeme` as it stands in `SearchEntry.vector`; `rows` are the public ones that hold it.

    Written by `actions.vocabulary` alone; what has come since stands in `SearchChange`.

    `near` is set for whole words alone: what is left of the word without one of its letters, and
    the word itself, without diacritics. Two words that share one of these are near each other.
    """

    lexeme = models.CharField(max_length=100, primary_key=True, db_collation="C")
    rows = models.PositiveIntegerField()
    near = ArrayField(models.CharField(max_length=100), default=list)

    class Meta:
        indexes = [GinIndex(fields=["near"], name="search_term_near", fastupdate=False)]

    def __str__(self) -> str:
        return self.lexeme

"""A count of all search rows from the beginning, beside the counts that the search reads."""

from django.db import models


class SearchRecount(models.Model):
    """The one that is under way: how far it has come, so that any worker goes on with it.

    `reached`: all search rows up to this id are counted. `whole`: all are, those to come too, and
    the lexemes up to `merged` agree with `SearchTerm`. `afresh`: changes that wait are counted with
    the rows, since nobody needs them in the old counts.
    """

    started = models.DateTimeField(auto_now_add=True)
    afresh = models.BooleanField(default=False)
    reached = models.BigIntegerField(default=0)
    whole = models.BooleanField(default=False)
    merged = models.CharField(max_length=100, blank=True, db_collation="C")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="search_recount_only_one")
        ]

    def __str__(self) -> str:
        return self.merged if self.whole else str(self.reached)


class SearchTally(models.Model):
    """In how many rows a lexeme stands, as far as the recount has come."""

    lexeme = models.CharField(max_length=100, primary_key=True, db_collation="C")
    rows = models.BigIntegerField()

    def __str__(self) -> str:
        return self.lexeme

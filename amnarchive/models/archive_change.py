"""How often what the public sees has changed: caches hold a page for one state of the archive."""

from django.db import models


class ArchiveChange(models.Model):
    """One transaction that changed something public; a trigger of the database writes it.

    Rows, not a counter: writers never wait for each other, a change is seen with its commit.
    `transaction` is PostgreSQL's number of it; `weight` is 1, more where old rows were added up.
    """

    transaction = models.BigIntegerField(unique=True)
    weight = models.BigIntegerField(default=1)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.transaction}"

"""A word that a person lets stand as it was read, or puts right."""

from django.conf import settings
from django.db import models

from amnarchive.models.document import Document

LONGEST_WORD = 500
"""Characters of a word; a repaired one is never near it."""


class RepairRefusal(models.Model):
    """`original` stays as it was read on the line; every new reading leaves it alone.

    `page` and `line` count from 1, both 0 where it holds for the whole document. `repaired` is what
    the program had made of it, the same word where it had left it alone. `printed` is what stands
    on the paper, where a person has said so: then every new reading puts that in its place.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="refusals")
    page = models.PositiveIntegerField(default=0)
    line = models.PositiveIntegerField(default=0)
    original = models.CharField(max_length=LONGEST_WORD)
    repaired = models.CharField(max_length=LONGEST_WORD)
    printed = models.CharField(max_length=LONGEST_WORD, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["document_id", "page", "line", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "page", "line", "original"], name="repair_refusal_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.original} → {self.printed or self.original}"

"""A sentence that stands in so many texts that it says nothing of any of them."""

from django.db import models


class CommonSentence(models.Model):
    """`key`: as in `Sketch.sentences`. `texts`: in how many different texts it stood when counted.

    Such sentences are taken away before texts are compared (`actions/likeness/common.py`).
    """

    key = models.BigIntegerField(primary_key=True)
    texts = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.key}: {self.texts}"

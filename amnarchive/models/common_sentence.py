"""A sentence that stands in so many texts that it says nothing of any of them."""

from django.db import models


class CommonSentence(models.Model):
    """`key`: as in `Sketch.sentences`. `texts`: in how many different texts it stood when counted.

    Such sentences are taken away before texts are compared (`actions/likeness/common.py`). 0 where
    it was common and is so no more. Not `settled`: some texts with it were compared before that.
    """

    key = models.BigIntegerField(primary_key=True)
    texts = models.PositiveIntegerField()
    settled = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.key}: {self.texts}"

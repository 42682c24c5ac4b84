"""Where on the paper a fact stands."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Placed(models.Model):
    """`page` and `line` count from 1; `box` is [x0, y0, x1, y1] in points from the top left."""

    page = models.PositiveIntegerField(default=1)
    line = models.PositiveIntegerField(default=1)
    box = ArrayField(models.FloatField(), size=4, null=True, blank=True)

    class Meta:
        abstract = True

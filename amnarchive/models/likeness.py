"""Two texts that are close to each other."""

from django.db import models

from amnarchive.models.sketch import Sketch


class Likeness(models.Model):
    """Two texts that are the same or nearly so. Shares are 0-1, as `amnarchive.likeness` counts.

    `share`: of the words of both, how many stand in both. `within`: the same of the words of the
    shorter text. `first` is the older; of one day, that of the § read earlier.
    """

    first = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="followers")
    second = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="forerunners")
    share = models.FloatField()
    within = models.FloatField()

    class Meta:
        verbose_name_plural = "likenesses"
        ordering = ["-share", "first_id", "second_id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="likeness_once"),
            models.CheckConstraint(
                condition=models.Q(share__gte=0, share__lte=1, within__gte=0, within__lte=1),
                name="likeness_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}: {self.share:.2f}"

"""Where parties stood: who was behind a motion or a reservation, and how they voted."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body


def _codes() -> "ArrayField[list[str], list[str]]":
    return ArrayField(models.CharField(max_length=20), default=list)


class Stand(models.Model):
    """A narrow row for each motion, reservation and counted vote, made anew with its §.

    `position` is that of the motion, reservation or vote. `parties` are the codes of those behind
    it, each once, in alphabetical order; of a vote, of those whose ballots are named. `yes` and
    `no` are the parties most of whose ballots said so; one that was split evenly or abstained is in
    neither. `topics` are those of its §, `published` too.
    """

    class Kind(models.TextChoices):
        MOTION = "motion", _("yrkande")
        RESERVATION = "reservation", _("reservation")
        VOTE = "vote", _("omröstning")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="stands")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    position = models.PositiveIntegerField()
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    date = models.DateField()
    parties = _codes()
    yes = _codes()
    no = _codes()
    topics = ArrayField(models.CharField(max_length=40), default=list)
    published = models.BooleanField(default=False)

    class Meta:
        ordering = ["-date", "item", "kind", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "kind", "position"], name="stand_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["motion", "reservation", "vote"]),
                name="stand_kind_known",
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "date"],
                include=["body", "parties", "yes", "no", "topics"],
                condition=models.Q(published=True),
                name="stand_public",
            )
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.kind} {self.position}"

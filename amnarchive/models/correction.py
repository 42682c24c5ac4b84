"""What a person corrected in a reading; replayed over every new reading."""

from django.conf import settings
from django.db import models

from amnarchive.models.meeting import Meeting


class Correction(models.Model):
    """`item_slug` names the § ("" for the meeting itself) and `field` what was corrected.

    Held by address, not by row, so that it survives a new reading of the paper; when the § moves,
    it goes along.
    """

    class Field(models.TextChoices):
        TITLE = "title"
        DECISION = "decision"
        OUTCOME = "outcome"
        VOTE_KIND = "vote_kind"
        LOCATION = "location"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="corrections")
    item_slug = models.CharField(max_length=20, blank=True)
    field = models.CharField(max_length=30, choices=Field.choices)
    old = models.JSONField()
    new = models.JSONField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["meeting_id", "made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    field__in=["title", "decision", "outcome", "vote_kind", "location"]
                ),
                name="correction_field_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.item_slug}.{self.field}"

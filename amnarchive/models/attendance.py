"""Who was there, in what capacity, for which §§."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.meeting import Meeting
from amnarchive.models.party import Party
from amnarchive.models.person import Person
from amnarchive.models.placed import Placed


class Attendance(Placed):
    """One name on the list; `party` is that of the day. `absent`: excused from the meeting."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("ordförande")
        VICE_CHAIR = "vice_chair", _("vice ordförande")
        MEMBER = "member", _("ledamot")
        SERVING_SUBSTITUTE = "serving_substitute", _("tjänstgörande ersättare")
        SUBSTITUTE = "substitute", _("ersättare")
        OFFICIAL = "official", _("tjänsteperson")
        OTHER = "other", _("övrig")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    position = models.PositiveIntegerField()
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, related_name="attendance"
    )
    name = models.CharField(max_length=200)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="attendance")
    party_letter = models.CharField(max_length=20, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices)
    replaces = models.CharField(max_length=200, blank=True)
    replaces_person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, related_name="replaced_at"
    )
    present_from = models.PositiveIntegerField(null=True)
    present_to = models.PositiveIntegerField(null=True)
    absent = models.BooleanField(default=False)

    class Meta:
        ordering = ["meeting_id", "absent", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "absent", "position"], name="attendance_position_once"
            ),
            models.CheckConstraint(
                condition=models.Q(present_from__isnull=True)
                | models.Q(present_to__isnull=True)
                | models.Q(present_from__lte=models.F("present_to")),
                name="attendance_range_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    role__in=[
                        "chair",
                        "vice_chair",
                        "member",
                        "serving_substitute",
                        "substitute",
                        "official",
                        "other",
                    ]
                ),
                name="attendance_role_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.party_letter})" if self.party_letter else self.name

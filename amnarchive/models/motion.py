"""A yrkande: what somebody proposed under a §."""

import re

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.placed import Placed
from amnarchive.models.speaker import Speaker

_OF_OTHERS = re.compile(
    r"(?:styrelsens?|nämndens?|nämndernas?|utskottets?|beredningens?|presidiets?)\s+förslag",
    re.IGNORECASE,
)
_OF_ADMINISTRATION = re.compile(r"förvaltning\w*\s+förslag|kontor\w*\s+förslag", re.IGNORECASE)


class Motion(Placed):
    """`carried` is None where the minutes do not say."""

    class Content(models.TextChoices):
        ADMINISTRATION = "administration", _("bifall till förvaltningens förslag")
        OWN = "own", _("eget förslag")
        ADDITION = "addition", _("tilläggsyrkande")
        REJECTION = "rejection", _("avslag")
        REFERRAL_BACK = "referral_back", _("återremiss")
        POSTPONEMENT = "postponement", _("bordläggning")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="motions")
    position = models.PositiveIntegerField()
    content = models.CharField(max_length=20, choices=Content.choices)
    carried = models.BooleanField(null=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="motion_position_once"),
            models.CheckConstraint(
                condition=models.Q(
                    content__in=[
                        "administration",
                        "own",
                        "addition",
                        "rejection",
                        "referral_back",
                        "postponement",
                    ]
                ),
                name="motion_content_known",
            ),
        ]

    def __str__(self) -> str:
        return self.get_content_display()

    @property
    def asked(self) -> str:
        """What it asks for. In a council the proposal before it is mostly another body's."""
        of_others = _OF_OTHERS.search(self.text) and not _OF_ADMINISTRATION.search(self.text)
        if self.content == self.Content.ADMINISTRATION and of_others:
            return gettext("bifall till förslaget")
        return self.get_content_display()

    @property
    def anchor(self) -> str:
        """Its anchor on the page of the §."""
        return f"yrkande-{self.position}"


class MotionSpeaker(Speaker):
    """A mover."""

    motion = models.ForeignKey(Motion, on_delete=models.CASCADE, related_name="by")

    class Meta:
        ordering = ["motion_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["motion", "position"], name="mover_position_once"),
            models.CheckConstraint(
                condition=~models.Q(name="", party_letter=""), name="mover_is_somebody"
            ),
        ]

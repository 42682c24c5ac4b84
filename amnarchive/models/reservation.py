"""A reservation: dissent entered by one who took part in the decision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.party import Party
from amnarchive.models.placed import Placed
from amnarchive.models.speaker import Speaker


class Reservation(Placed):
    """`in_favour_of` is the party whose proposal it favours, where the minutes name one."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="reservations")
    position = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    all_present_of_party = models.BooleanField(default=False)
    in_favour_of = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, related_name="favoured_by"
    )

    class Meta:
        verbose_name = _("reservation")
        verbose_name_plural = _("reservationer")
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="reservation_position_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}:{self.position}"

    @property
    def anchor(self) -> str:
        """Its anchor on the page of the §."""
        return f"reservation-{self.position}"


class ReservationSpeaker(Speaker):
    """One who entered it."""

    reservation = models.ForeignKey(Reservation, on_delete=models.CASCADE, related_name="by")

    class Meta:
        ordering = ["reservation_id", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["reservation", "position"], name="reserver_position_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(name="", party_letter=""), name="reserver_is_somebody"
            ),
        ]

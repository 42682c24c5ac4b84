"""Jäv: who took no part in a §."""

from django.db import models

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.party import Party
from amnarchive.models.person import Person
from amnarchive.models.placed import Placed


class Recusal(Placed):
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="recusals")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, related_name="recusals"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="recusals")
    party_letter = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="recusal_position_once")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.party_letter})" if self.party_letter else self.name

"""Who put a motion, entered a reservation or made a statement."""

from django.db import models

from amnarchive.models.party import Party
from amnarchive.models.person import Person


class Speaker(models.Model):
    """As printed; `person` and `party` are what the archive knows them as.

    `name` is "" where a party speaks and no person is named.
    """

    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200, blank=True)
    party_letter = models.CharField(max_length=20, blank=True)
    role = models.CharField(max_length=100, blank=True)
    and_others = models.BooleanField(default=False)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, related_name="%(class)ss"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="%(class)ss")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        name = self.name + (" m.fl." if self.and_others else "")
        return f"{name} ({self.party_letter})".strip() if self.party_letter else name

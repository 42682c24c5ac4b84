"""Votes that were counted, with the ballots where they are named."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.party import Party
from amnarchive.models.person import Person
from amnarchive.models.placed import Placed


class Vote(Placed):
    """One count; the chair's casting vote is not added.

    `yes_means` and `no_means`: what one voted for, in the minutes' words, "" where not said.
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="votes")
    position = models.PositiveIntegerField()
    yes = models.PositiveIntegerField()
    no = models.PositiveIntegerField()
    abstain = models.PositiveIntegerField(default=0)
    yes_means = models.TextField(blank=True)
    no_means = models.TextField(blank=True)

    class Meta:
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="vote_position_once")
        ]

    def __str__(self) -> str:
        return f"{self.yes}–{self.no}"


class Ballot(models.Model):
    """How one person voted, with the party of that day."""

    class Choice(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nej")
        ABSTAIN = "abstain", _("avstår")

    vote = models.ForeignKey(Vote, on_delete=models.CASCADE, related_name="ballots")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="ballots")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="ballots")
    party_letter = models.CharField(max_length=20, blank=True)
    choice = models.CharField(max_length=10, choices=Choice.choices)

    class Meta:
        ordering = ["vote_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["vote", "position"], name="ballot_position_once"),
            models.CheckConstraint(
                condition=models.Q(choice__in=["yes", "no", "abstain"]), name="ballot_choice_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_choice_display()}"

"""Comments that are not dissent: special and substitutes' statements, notes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.placed import Placed
from amnarchive.models.speaker import Speaker


class Statement(Placed):
    class Kind(models.TextChoices):
        SPECIAL_STATEMENT = "special_statement", _("särskilt uttalande")
        SUBSTITUTE_STATEMENT = "substitute_statement", _("ersättaryttrande")
        NOTE = "note", _("protokollsanteckning")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="statements")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=30, choices=Kind.choices)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("uttalande")
        verbose_name_plural = _("uttalanden")
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="statement_position_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["special_statement", "substitute_statement", "note"]),
                name="statement_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def anchor(self) -> str:
        """Its anchor on the page of the §."""
        return f"uttalande-{self.position}"


class StatementSpeaker(Speaker):
    """One who made it."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="by")

    class Meta:
        ordering = ["statement_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "position"], name="stater_position_once"),
            models.CheckConstraint(
                condition=~models.Q(name="", party_letter=""), name="stater_is_somebody"
            ),
        ]

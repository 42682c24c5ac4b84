"""One § of a meeting: the address of everything."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.case import Case
from amnarchive.models.document import Document
from amnarchive.models.folded import folded_words
from amnarchive.models.meeting import Meeting
from amnarchive.models.placed import Placed

NO_BREAK = "\u00a0"


def item_label(number: int | None, position: int) -> str:
    """What a § is called on a page: `§ 9`, or `Punkt 4` where no § number is printed.

    The space does not break, so that the sign is never left alone at the end of a line.
    """
    return f"§{NO_BREAK}{number}" if number is not None else _("Punkt %d") % position


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def public(self) -> "AgendaItemQuerySet":
        """Items that anyone may see."""
        return self.filter(published=True)


class AgendaItem(Placed):
    """`number` is the printed § number; None where none is printed, then `position` stands in.

    `sections` is the whole text of the § in the order of the paper: a list of
    {"kind", "heading", "paragraphs": [{"text", "mark", "level", "page", "line", "box"}]}.
    `text` is the same as plain text, for search and snippets. `document` is where it was read.
    `topics` are keys of amnarchive/topics, found by rule in its words.
    """

    class Outcome(models.TextChoices):
        POSTPONED = "postponed", _("bordlagt")
        REFERRED_BACK = "referred_back", _("återremitterat")

    class VoteKind(models.TextChoices):
        UNANIMOUS = "unanimous", _("enhälligt")
        WITHOUT_VOTE = "without_vote", _("utan omröstning")
        ROLL_CALL = "roll_call", _("efter omröstning")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, related_name="items"
    )
    position = models.PositiveIntegerField()
    number = models.PositiveIntegerField(null=True)
    slug = models.SlugField(max_length=20)
    title = models.CharField(_("rubrik"), max_length=1000, blank=True)
    immediate_approval = models.BooleanField(default=False)
    report_dated = models.DateField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True)
    vote_kind = models.CharField(max_length=20, choices=VoteKind.choices, blank=True)
    sections: "models.JSONField[list[dict[str, Any]], list[dict[str, Any]]]" = models.JSONField(
        default=list
    )
    text = models.TextField(blank=True)
    topics = ArrayField(models.CharField(max_length=40), default=list)
    published = models.BooleanField(default=False)
    cases = models.ManyToManyField(Case, through="ItemCase", related_name="items")

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("paragraf")
        verbose_name_plural = _("paragrafer")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "slug"],
                name="item_address",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="item_number_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(condition=models.Q(position__gte=1), name="item_from_one"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["", "postponed", "referred_back"]),
                name="item_outcome_known",
            ),
            models.CheckConstraint(
                condition=models.Q(vote_kind__in=["", "unanimous", "without_vote", "roll_call"]),
                name="item_vote_kind_known",
            ),
        ]
        indexes = [
            GinIndex(folded_words("title"), name="item_title_words"),
            # Whether §§ are public is asked of thousands at once: not in their wide rows.
            models.Index(
                fields=["id"],
                include=["meeting", "position"],
                condition=models.Q(published=True),
                name="item_public",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plain_label} {self.title}".strip()

    def get_absolute_url(self) -> str:
        return reverse("item", args=[self.meeting.body.slug, self.meeting.slug, self.slug])

    @property
    def paper_url(self) -> str:
        """The § on its pages of the paper, where its document has pages."""
        return reverse("facsimile", args=[self.meeting.body.slug, self.meeting.slug, self.slug])

    @property
    def label(self) -> str:
        """What the item is called on a page."""
        return item_label(self.number, self.position)

    @property
    def plain_label(self) -> str:
        """The same for files and machines: with a common space, as others write it."""
        return self.label.replace(NO_BREAK, " ")

    @property
    def path(self) -> str:
        """The address without a language before it, as redirects keep it."""
        return f"{self.meeting.path}{self.slug}/"


class ItemCase(models.Model):
    """The diary number as printed in the §, and the case that it names."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="item_cases")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="item_cases")
    position = models.PositiveIntegerField()
    printed = models.CharField(max_length=100)

    class Meta:
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "printed"], name="item_diary_number_once")
        ]

    def __str__(self) -> str:
        return self.printed


class DecisionPoint(Placed):
    """One point of what was decided."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="decision")
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["item_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "position"], name="decision_position_once")
        ]

    def __str__(self) -> str:
        return self.text

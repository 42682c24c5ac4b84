"""Where parties stood: who was behind a motion or a reservation, and how they voted."""

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.agreement.counting import Group
from amnarchive.agreement.period import Period
from amnarchive.models.agenda_item import AgendaItem
from amnarchive.models.body import Body


def _codes() -> "ArrayField[list[str], list[str]]":
    return ArrayField(models.CharField(max_length=20), default=list)


_ANCHORS = {"motion": "yrkande", "reservation": "reservation", "vote": "omrostning"}


class StandQuerySet(models.QuerySet["Stand"]):
    def public(self, kind: str, period: Period, body: Body | None = None) -> "StandQuerySet":
        """Those of a kind and of whole years that anyone may see; of one body or of all."""
        found = self.filter(
            published=True,
            kind=kind,
            date__gte=dt.date(period.first, 1, 1),
            date__lte=dt.date(period.last, 12, 31),
        )
        return found if body is None else found.filter(body=body)

    def joint_groups(self) -> list[Group]:
        """Count motions or reservations of the same parties, in one statement.

        It reads the covering index alone; each array more to group by would take long.
        """
        rows = self.order_by().values_list("parties").annotate(n=models.Count("*"))
        return [Group(n, parties=frozenset(parties)) for parties, n in rows]

    def vote_groups(self) -> list[Group]:
        """Count votes in which the same parties said yes and the same said no, in one statement."""
        rows = self.order_by().values_list("yes", "no").annotate(n=models.Count("*"))
        return [Group(n, yes=frozenset(yes), no=frozenset(no)) for yes, no, n in rows]

    def of_pair(self, one: str, other: str) -> "StandQuerySet":
        """What counts for the agreement of two parties, by their codes.

        Votes in which each of them said yes or no; motions and reservations that at least one of
        them is behind.
        """
        joint = ~_IS_VOTE & models.Q(parties__overlap=[one, other])
        return self.filter(joint | (_IS_VOTE & _said(one) & _said(other)))


_IS_VOTE = models.Q(kind="vote")


def _said(code: str) -> models.Q:
    return models.Q(yes__contains=[code]) | models.Q(no__contains=[code])


def stood_together(one: str, other: str) -> models.Q:
    """Rows in which the two parties stood together, as `Stand.unites` says of one."""
    both = [one, other]
    alike = models.Q(yes__contains=both) | models.Q(no__contains=both)
    return (~_IS_VOTE & models.Q(parties__contains=both)) | (_IS_VOTE & alike)


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

    objects = StandQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "item_id", "kind", "position"]
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

    @property
    def anchor(self) -> str:
        """Its anchor on the page of the §."""
        return f"{_ANCHORS[self.kind]}-{self.position}"

    def unites(self, one: str, other: str) -> bool:
        """Whether both parties are behind it, or said the same in the vote."""
        sides = [self.yes, self.no] if self.kind == self.Kind.VOTE else [self.parties]
        return any({one, other} <= set(side) for side in sides)

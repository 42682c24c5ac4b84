"""A meeting of a body on a day."""

import datetime as dt

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.body import Body
from amnarchive.models.person import Person

EARLIEST = dt.date(1863, 1, 1)
"""Municipal committees came with the municipal ordinances of 1862, in force from 1863."""


def meeting_slug(date: dt.date, letter: str) -> str:
    """The second part of the address of a meeting: `2019-06-18`, `2019-06-18-b`."""
    return f"{date.isoformat()}-{letter}" if letter else date.isoformat()


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def public(self) -> "MeetingQuerySet":
        """Meetings that anyone may see."""
        return self.filter(published=True)

    def years(self) -> set[int]:
        """The years in which there was one. One query."""
        return {day.year for day in self.dates("date", "year")}


class Meeting(models.Model):
    """Identity: (body, date, letter). `letter` is "", or "b", "c" … for a second one that day."""

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="meetings", verbose_name=_("nämnd")
    )
    date = models.DateField(_("datum"))
    letter = models.CharField(_("löpande bokstav"), max_length=1, blank=True)
    starts_at = models.TimeField(_("början"), null=True, blank=True)
    ends_at = models.TimeField(_("slut"), null=True, blank=True)
    location = models.CharField(_("plats"), max_length=300, blank=True)
    approved_on = models.DateField(_("justerat"), null=True, blank=True)
    approved_by_latest = models.DateField(_("justeras senast"), null=True, blank=True)
    secretary = models.CharField(_("sekreterare"), max_length=200, blank=True)
    published = models.BooleanField(_("publicerat"), default=False)
    is_sample = models.BooleanField(_("påhittat exempel"), default=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("sammanträde")
        verbose_name_plural = _("sammanträden")
        ordering = ["-date", "body", "letter"]
        constraints = [
            models.UniqueConstraint(fields=["body", "date", "letter"], name="meeting_identity"),
            models.CheckConstraint(
                condition=models.Q(letter__regex=r"^[b-z]?$"), name="meeting_letter_b_to_z"
            ),
        ]
        indexes = [
            models.Index(fields=["published", "-date"], name="meeting_public_by_date"),
            models.Index(
                fields=["is_sample"], condition=models.Q(is_sample=True), name="meeting_sample"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.slug}"

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.body.slug, self.slug])

    @property
    def slug(self) -> str:
        """The second part of the address."""
        return meeting_slug(self.date, self.letter)

    @property
    def path(self) -> str:
        """The address without a language before it, as redirects keep it."""
        return f"/{self.body.slug}/{self.slug}/"


class Approver(models.Model):
    """A *justerare*: who signs the minutes."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="approvers")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, related_name="approvals"
    )

    class Meta:
        ordering = ["meeting_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="approver_position_once")
        ]

    def __str__(self) -> str:
        return self.name

"""Two people who may be one, and what was decided about it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.person import Person


class PersonMatchQuerySet(models.QuerySet["PersonMatch"]):
    def open(self) -> "PersonMatchQuerySet":
        """Pairs that wait for a person's decision."""
        return self.filter(status=PersonMatch.Status.OPEN)


class PersonMatch(models.Model):
    """A pair, the older person first. A pair that was found different is never proposed again.

    `automatic`: the archive was sure by itself; it is listed and can be undone like any other.
    """

    class Reason(models.TextChoices):
        DIACRITICS = "diacritics", _("samma namn så när som på prickar och skiljetecken")
        SPELLING = "spelling", _("nästan samma stavning")
        SURNAME = "surname", _("samma förnamn, ett efternamn mer eller mindre")
        PERSON = "person", _("föreslaget av en person")

    class Status(models.TextChoices):
        OPEN = "open", _("väntar på beslut")
        SAME = "same", _("samma person")
        DIFFERENT = "different", _("olika personer")

    first = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="matches_as_first")
    second = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="matches_as_second")
    reason = models.CharField(max_length=20, choices=Reason.choices)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.OPEN)
    automatic = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    objects = PersonMatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("möjlig dubblett")
        verbose_name_plural = _("möjliga dubbletter")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="person_match_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="person_match_in_order"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["open", "same", "different"]),
                name="person_match_status_known",
            ),
            models.CheckConstraint(
                condition=models.Q(reason__in=["diacritics", "spelling", "surname", "person"]),
                name="person_match_reason_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}?"

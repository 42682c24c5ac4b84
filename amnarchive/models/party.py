"""Political parties with their names over time."""

import datetime as dt

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class PartyQuerySet(models.QuerySet["Party"]):
    def with_letter(self, letter: str, on: dt.date | None = None) -> "PartyQuerySet":
        """Parties that were written `letter` (any case) on the day `on`, or ever when None."""
        names = PartyName.objects.filter(letter__iexact=letter)
        if on is not None:
            names = names.valid_on(on)
        return self.filter(pk__in=names.values("party"))


class Party(models.Model):
    """One party through all its names. `code` is the stable address: `l` stands for FP too.

    `order` is the order of the committee's papers, never by our liking.
    """

    code = models.SlugField(_("kod"), max_length=20, unique=True)
    colour = models.CharField(
        _("färg"),
        max_length=7,
        default="#767676",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Skriv färgen som #rrggbb."))],
    )
    order = models.PositiveSmallIntegerField(_("ordning"), default=100)

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("parti")
        verbose_name_plural = _("partier")
        ordering = ["order", "code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(colour__regex=r"^#[0-9a-fA-F]{6}$"), name="party_colour_is_hex"
            ),
        ]

    def __str__(self) -> str:
        return self.code.upper()

    def get_absolute_url(self) -> str:
        return reverse("party", args=[self.code])


class PartyNameQuerySet(models.QuerySet["PartyName"]):
    def valid_on(self, day: dt.date) -> "PartyNameQuerySet":
        """Names in force on `day`; open ends count as always."""
        return self.filter(
            models.Q(valid_from__isnull=True) | models.Q(valid_from__lte=day),
            models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=day),
        )


class PartyName(models.Model):
    """A name and letter that a party had for a time; both ends are included."""

    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="names", verbose_name=_("parti")
    )
    letter = models.CharField(_("beteckning"), max_length=20)
    name = models.CharField(_("namn"), max_length=200)
    valid_from = models.DateField(_("från och med"), null=True, blank=True)
    valid_to = models.DateField(_("till och med"), null=True, blank=True)

    objects = PartyNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("partinamn")
        verbose_name_plural = _("partinamn")
        ordering = ["party", models.F("valid_from").asc(nulls_first=True)]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "valid_from"], nulls_distinct=False, name="party_name_starts_once"
            ),
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_to")),
                name="party_name_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.letter})"

"""A committee, board or council."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.reserved import RESERVED_SLUGS


class BodyQuerySet(models.QuerySet["Body"]):
    def named(self, printed: str) -> "BodyQuerySet":
        """Bodies of any municipality that are called `printed`: name, abbreviation or alias."""
        return self.filter(
            models.Q(name__iexact=printed)
            | models.Q(abbreviation__iexact=printed)
            | models.Q(aliases__contains=[printed])
        )

    def only_one(self, printed: str | None, municipality: str | None) -> "Body | None":
        """The body called `printed`, in that municipality where one is told; None unless one is."""
        if not printed:
            return None
        found = self.named(printed)
        if municipality:
            found = found.filter(municipality=municipality)
        rows = list(found[:2])
        return rows[0] if len(rows) == 1 else None


class Body(models.Model):
    """`slug` is the first part of every address of its meetings. `aliases`: other printed names."""

    name = models.CharField(_("namn"), max_length=200)
    slug = models.SlugField(
        _("adress"),
        max_length=100,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")],
    )
    abbreviation = models.CharField(_("förkortning"), max_length=20, blank=True)
    municipality = models.CharField(_("kommun"), max_length=100)
    aliases = ArrayField(
        models.CharField(max_length=200), verbose_name=_("andra namn"), default=list, blank=True
    )
    order = models.PositiveSmallIntegerField(_("ordning"), default=100)

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name = _("nämnd")
        verbose_name_plural = _("nämnder")
        ordering = ["order", "name", "municipality"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"], name="body_name_in_municipality"
            ),
            models.CheckConstraint(
                condition=~models.Q(slug__in=RESERVED_SLUGS),
                name="body_slug_not_reserved",
                violation_error_message=_(
                    "Adressen används redan av en av webbplatsens egna sidor."
                ),
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="body_has_name"),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("body", args=[self.slug])

    @property
    def label(self) -> str:
        """The name, with the municipality behind it where that is not the archive's own."""
        if self.municipality == settings.AMN_MUNICIPALITY:
            return self.name
        return f"{self.name}, {self.municipality}"

"""A case (ärende): one story over meetings and bodies, named by its diary number."""

from django.conf import settings
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def without_registry() -> models.Func:
    """Give a case's `number` without the letters of its registry: `2019-0178`."""
    return models.Func(
        models.F("number"),
        models.Value("abcdefghijklmnopqrstuvwxyz-"),
        function="ltrim",
        output_field=models.TextField(),
    )


class Case(models.Model):
    """A diary number names a case within its municipality; other cities use the same letters.

    `key` is the normalised diary number as people write it (`AMN 2019-0178`), `number` the same as
    part of an address (`amn-2019-0178`), `slug` the address itself.
    """

    key = models.CharField(_("diarienummer"), max_length=100)
    number = models.SlugField(max_length=100)
    municipality = models.CharField(_("kommun"), max_length=100)
    slug = models.SlugField(_("adress"), max_length=220, unique=True)

    class Meta:
        verbose_name = _("ärende")
        verbose_name_plural = _("ärenden")
        ordering = ["key", "municipality"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "number"], name="case_number_in_municipality"
            )
        ]
        indexes = [
            models.Index(
                OpClass(without_registry(), "text_pattern_ops"), name="case_without_registry"
            )
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.slug])

    @property
    def label(self) -> str:
        """The number, with the municipality behind it where that is not the archive's own."""
        if self.municipality == settings.AMN_MUNICIPALITY:
            return self.key
        return f"{self.key}, {self.municipality}"

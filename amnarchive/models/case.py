"""A case (ärende): one story over meetings and bodies, named by its diary number."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Case(models.Model):
    """`key` is the normalised diary number (`AMN 2019-0178`), `slug` the address of the case."""

    key = models.CharField(_("diarienummer"), max_length=100, unique=True)
    slug = models.SlugField(_("adress"), max_length=100, unique=True)

    class Meta:
        verbose_name = _("ärende")
        verbose_name_plural = _("ärenden")
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.slug])

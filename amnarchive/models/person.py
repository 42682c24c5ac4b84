"""People: elected, officials, guests."""

import re
import unicodedata

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.party import Party


def name_key(name: str) -> str:
    """The form by which names are matched: case, spaces, dots and kinds of hyphen do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    folded = re.sub(r"[\u2010-\u2015\u00ad-]+", "-", folded).replace(".", " ")
    return " ".join(folded.split())[:200]


class PersonQuerySet(models.QuerySet["Person"]):
    def standing(self) -> "PersonQuerySet":
        """People that have not been found to be somebody else."""
        return self.filter(merged_into__isnull=True)


class Person(models.Model):
    """One human being. Names are matched within a municipality, never across.

    `merged_into` is set where the two were found to be one: the row stays, so that its address
    leads on and the merge can be undone.
    """

    name = models.CharField(_("namn"), max_length=200)
    slug = models.SlugField(_("adress"), max_length=220, unique=True)
    municipality = models.CharField(_("kommun"), max_length=100)
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="merged_from"
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("personer")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_name"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("pk")), name="person_merged_into_another"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])


class PersonAliasQuerySet(models.QuerySet["PersonAlias"]):
    def attested(self) -> "PersonAliasQuerySet":
        """Names that stand in the lists of at least two meetings: hardly a misreading."""
        meetings = models.Count("person__attendance__meeting", distinct=True)
        return self.annotate(meetings=meetings).filter(meetings__gte=2)


class PersonAlias(models.Model):
    """A spelling under which the person is printed. `key` is the folded form that is matched.

    `origin` is the person who had the spelling before a merge, and gets it back when that is
    undone. `party`: the spelling means this person only when printed with that party, for two
    people of one name.
    """

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("person")
    )
    name = models.CharField(_("namn"), max_length=200)
    key = models.CharField(max_length=200, db_index=True, editable=False)
    origin = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="lent_aliases",
    )
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bara som"),
    )

    objects = PersonAliasQuerySet.as_manager()

    class Meta:
        verbose_name = _("namnform")
        verbose_name_plural = _("namnformer")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="alias_once_a_person")
        ]

    def __str__(self) -> str:
        return self.name

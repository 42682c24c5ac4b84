"""People: elected, officials, guests."""

from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.folded import folded_words
from amnarchive.models.party import Party
from ingest.names import name_key, traces

__all__ = ["Person", "PersonAlias", "name_key"]


class PersonQuerySet(models.QuerySet["Person"]):
    def standing(self) -> "PersonQuerySet":
        """People that have not been found to be somebody else."""
        return self.filter(merged_into__isnull=True)


class Person(models.Model):
    """One human being. Names are matched within a municipality, never across.

    `merged_into` is set where the two were found to be one: the row stays, so that its address
    leads on and the merge can be undone. `one_person`: a clerk has said that this is one, though
    the name is printed with several parties at one time.
    """

    name = models.CharField(_("namn"), max_length=200)
    slug = models.SlugField(_("adress"), max_length=220, unique=True)
    municipality = models.CharField(_("kommun"), max_length=100)
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="merged_from"
    )
    one_person = models.BooleanField(default=False)

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
    def traced(self, traces: Iterable[int]) -> "PersonAliasQuerySet":
        """Names that have at least one of the traces; slips have none.

        One index scan a trace: of an overlap with hundreds Postgres thinks that half of all rows
        will match, and reads them all.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT DISTINCT a.id FROM unnest(%s::integer[]) AS t(trace)"
                " JOIN amnarchive_personalias a ON a.traces @> ARRAY[t.trace]",
                [list(traces)],
            )
            return self.filter(pk__in=[pk for (pk,) in cursor.fetchall()])

    def attested(self) -> "PersonAliasQuerySet":
        """Names that stand so in the lists of at least two meetings: hardly a misreading.

        Those that were found to be misreadings of another name are left out, however often the
        same letters were misread.
        """
        listed = models.Count(
            "person__attendance__meeting",
            filter=models.Q(person__attendance__name=models.F("name")),
            distinct=True,
        )
        same = {"reason": "diacritics", "status": "same"}
        misread = Person.objects.filter(pk=models.OuterRef("origin")).filter(
            models.Q(
                **{f"matches_as_first__{key}": value for key, value in same.items()},
                matches_as_first__second=models.F("merged_into"),
            )
            | models.Q(
                **{f"matches_as_second__{key}": value for key, value in same.items()},
                matches_as_second__first=models.F("merged_into"),
            )
        )
        rows = self.annotate(meetings=listed).filter(meetings__gte=2, slip=False)
        return rows.exclude(models.Exists(misread))


class PersonAlias(models.Model):
    """A spelling under which the person is printed. `key` is the folded form that is matched.

    `origin` is the person who had the spelling before a merge, and gets it back when that is
    undone. `party`: the spelling means this person only when printed with that party, for two
    people of one name. `slip`: it means this person only in minutes whose list has the person
    under another spelling. `traces`: by what names like it are found.
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
    slip = models.BooleanField(default=False, editable=False)
    traces = ArrayField(models.IntegerField(), default=list, editable=False)

    objects = PersonAliasQuerySet.as_manager()

    class Meta:
        verbose_name = _("namnform")
        verbose_name_plural = _("namnformer")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key", "party", "origin", "slip"],
                nulls_distinct=False,
                name="alias_once_a_person",
            )
        ]
        indexes = [
            GinIndex(fields=["traces"], name="alias_traces", fastupdate=False),
            GinIndex(folded_words("name"), name="alias_words"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(
        cls, person: Person, name: str, *, party: Party | None = None, slip: bool = False
    ) -> "PersonAlias":
        """An unsaved alias with what follows from the name."""
        return cls(
            person=person,
            name=name,
            key=name_key(name),
            party=party,
            slip=slip,
            traces=[] if slip else sorted(traces(name)),
        )

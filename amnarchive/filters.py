"""The filters of search and of the lists of reservations and statements (django-filter)."""

from collections.abc import Sequence

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from amnarchive.models import (
    Party,
    Person,
    SearchEntry,
)
from amnarchive.search.analysis import case_key, quoted
from amnarchive.search.asking.choices import (
    ENTRY_KIND_OF,
    KINDS,
    OUTCOME_OF,
    OUTCOMES,
    STATEMENT_KIND_OF,
    STATEMENT_KINDS,
    VOTE_KIND_OF,
    VOTE_KINDS,
)
from amnarchive.search.asking.fields import (
    BodyField,
    PartiesField,
    PartyField,
    PeriodField,
    PersonField,
)
from amnarchive.search.asking.offered import BODIES
from amnarchive.search.asking.widgets import OneBox
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.topics.catalogue import CHOICES as TOPIC_CHOICES
from amnarchive.topics.catalogue import NONE
from ingest.diary_number import normalise

Entries = QuerySet[SearchEntry]


class BodyFilter(django_filters.ModelChoiceFilter):
    field_class = BodyField


class PersonFilter(django_filters.ModelChoiceFilter):
    field_class = PersonField


class PartyFilter(django_filters.ModelChoiceFilter):
    field_class = PartyField


class PartiesFilter(django_filters.ModelMultipleChoiceFilter):
    field_class = PartiesField


class PeriodFilter(django_filters.Filter):
    field_class = PeriodField


PARTIES = Party.objects.prefetch_related("names")


class EntryFilter(django_filters.FilterSet):
    """What all lists of hits filter by. An invalid value filters nothing; the form tells.

    `lists`: the kind of hit that the page lists alone, "" where it lists several.
    """

    lists = ""

    namnd = BodyFilter(
        field_name="body",
        queryset=BODIES,
        to_field_name="slug",
        label=_("Nämnd"),
        empty_label=_("Alla nämnder"),
    )
    parti = PartiesFilter(
        method="of_parties",
        queryset=PARTIES,
        to_field_name="code",
        label=_("Parti"),
    )
    bara = django_filters.ChoiceFilter(
        method="as_it_is",
        choices=[("1", _("inga andra partier"))],
        label=_("Bara"),
        widget=OneBox,
    )
    person = PersonFilter(
        method="of_person",
        queryset=Person.objects.all(),
        to_field_name="slug",
        label=_("Person"),
    )
    ar = django_filters.NumberFilter(
        field_name="date__year",
        label=_("År"),
        min_value=1863,
        max_value=2200,
        widget=forms.HiddenInput,
    )
    fran = PeriodFilter(field_name="date", lookup_expr="gte", label=_("Från och med"))
    till = PeriodFilter(field_name="date", lookup_expr="lte", label=_("Till och med"), last=True)
    dnr = django_filters.CharFilter(
        method="of_case", label=_("Diarienummer"), max_length=100, widget=forms.HiddenInput
    )

    utfall = django_filters.ChoiceFilter(
        method="of_outcome", choices=OUTCOMES, label=_("Utfall"), empty_label=_("Alla utfall")
    )
    beslut = django_filters.ChoiceFilter(
        method="of_vote_kind",
        choices=VOTE_KINDS,
        label=_("Beslutssätt"),
        empty_label=_("Alla sätt"),
    )

    amne = django_filters.ChoiceFilter(
        method="of_topic", choices=TOPIC_CHOICES, label=_("Ämne"), empty_label=_("Alla ämnen")
    )

    class Meta:
        model = SearchEntry
        fields: Sequence[str] = []

    def of_parties(self, entries: Entries, _name: str, parties: Sequence[Party]) -> Entries:
        """What all of them are behind, and nobody else where `bara` says so."""
        codes = [party.code for party in parties]
        if self.form.cleaned_data.get("bara"):
            entries = entries.filter(parties__contained_by=codes)
        return entries.filter(parties__contains=codes)

    def as_it_is(self, entries: Entries, _name: str, _value: str) -> Entries:
        """`bara` filters nothing by itself: `of_parties` reads it."""
        return entries

    def of_person(self, entries: Entries, _name: str, person: Person) -> Entries:
        return entries.filter(persons__contains=[person.pk])

    def of_case(self, entries: Entries, _name: str, printed: str) -> Entries:
        try:
            number = normalise(printed).slug
        except ValueError:
            number = ""  # No row has it. `none()` has no SQL, of which the counts are made.
        return entries.filter(vector=LexemeQuery(quoted(case_key(number))))

    def of_outcome(self, entries: Entries, _name: str, outcome: str) -> Entries:
        """What became of the §; what is no § of minutes has no outcome."""
        return entries.filter(outcome=OUTCOME_OF[outcome], item__isnull=False)

    def of_topic(self, entries: Entries, _name: str, topic: str) -> Entries:
        """What is about it; `ovrigt`: the §§ of which no topic is known."""
        if topic == NONE:
            return entries.filter(topics=[], item__isnull=False)
        return entries.filter(topics__contains=[topic])

    def of_vote_kind(self, entries: Entries, _name: str, vote_kind: str) -> Entries:
        return entries.filter(vote_kind=VOTE_KIND_OF[vote_kind])


class ItemFilter(EntryFilter):
    """What `/sok/` filters by; `typ` is the kind of hit."""

    typ = django_filters.ChoiceFilter(
        method="of_kind",
        choices=KINDS,
        label=_("Sök bland"),
        empty_label=pgettext_lazy("kind of hit", "Allt"),
    )

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(kind=ENTRY_KIND_OF[kind])


class ReservationFilter(EntryFilter):
    """What `/reservationer/` filters by; `forslag` is a party whose proposal is favoured."""

    lists = "reservation"

    forslag = PartyFilter(
        method="of_proposal",
        queryset=PARTIES,
        to_field_name="code",
        label=_("Till förmån för förslag från"),
        empty_label=_("Alla partier"),
    )

    def of_proposal(self, entries: Entries, _name: str, party: Party) -> Entries:
        return entries.filter(proposals__contains=[party.code])


class StatementFilter(EntryFilter):
    """What `/uttalanden/` filters by; `typ` is the kind of statement."""

    lists = "uttalande"

    typ = django_filters.ChoiceFilter(
        method="of_kind", choices=STATEMENT_KINDS, label=_("Sort"), empty_label=_("Alla sorter")
    )

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(statement__kind=STATEMENT_KIND_OF[kind])

"""The filters of search and of the lists of reservations and statements (django-filter)."""

from collections.abc import Sequence

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from amnarchive.models import Body, Document, Meeting, Party, Person, SearchEntry, Statement
from amnarchive.search.analysis import case_key, quoted
from amnarchive.search.fields import BodyField, PartyField, PeriodField, PersonField
from amnarchive.search.tsquery import LexemeQuery
from ingest.diary_number import normalise

Entries = QuerySet[SearchEntry]

KINDS = [
    ("paragraf", _("Paragrafer")),
    ("reservation", _("Reservationer")),
    ("uttalande", _("Uttalanden")),
    ("handling", _("Handlingar")),
]
STATEMENT_KINDS = [
    ("sarskilt-uttalande", _("Särskilda uttalanden")),
    ("ersattaryttrande", _("Ersättaryttranden")),
    ("anteckning", _("Protokollsanteckningar")),
]
_STATEMENT_KIND_OF = {
    "sarskilt-uttalande": Statement.Kind.SPECIAL_STATEMENT,
    "ersattaryttrande": Statement.Kind.SUBSTITUTE_STATEMENT,
    "anteckning": Statement.Kind.NOTE,
}
_ENTRY_KIND_OF = {
    "paragraf": SearchEntry.Kind.ITEM,
    "reservation": SearchEntry.Kind.RESERVATION,
    "uttalande": SearchEntry.Kind.STATEMENT,
    "handling": SearchEntry.Kind.DOCUMENT,
}


class BodyFilter(django_filters.ModelChoiceFilter):
    field_class = BodyField


class PersonFilter(django_filters.ModelChoiceFilter):
    field_class = PersonField


class PartyFilter(django_filters.ModelChoiceFilter):
    field_class = PartyField


class PeriodFilter(django_filters.Filter):
    field_class = PeriodField


class EntryFilter(django_filters.FilterSet):
    """What all lists of hits filter by. An invalid value filters nothing; the form tells."""

    namnd = BodyFilter(
        field_name="body",
        queryset=Body.objects.filter(
            Exists(Meeting.objects.public().filter(body=OuterRef("pk")))
            | Exists(Document.objects.public().filter(body=OuterRef("pk"))),
        ),
        to_field_name="slug",
        label=_("Nämnd"),
        empty_label=_("Alla nämnder"),
    )
    parti = PartyFilter(
        method="of_party",
        queryset=Party.objects.prefetch_related("names"),
        to_field_name="code",
        label=_("Parti"),
        empty_label=_("Alla partier"),
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

    class Meta:
        model = SearchEntry
        fields: Sequence[str] = []

    def of_party(self, entries: Entries, _name: str, party: Party) -> Entries:
        return entries.filter(parties__contains=[party.code])

    def of_person(self, entries: Entries, _name: str, person: Person) -> Entries:
        return entries.filter(persons__contains=[person.pk])

    def of_case(self, entries: Entries, _name: str, printed: str) -> Entries:
        try:
            number = normalise(printed)
        except ValueError:
            return entries.none()
        return entries.filter(vector=LexemeQuery(quoted(case_key(number.slug))))


class ItemFilter(EntryFilter):
    """What `/sok/` filters by; `typ` is the kind of hit."""

    typ = django_filters.ChoiceFilter(
        method="of_kind",
        choices=KINDS,
        label=_("Sök bland"),
        empty_label=pgettext_lazy("kind of hit", "Allt"),
    )

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(kind=_ENTRY_KIND_OF[kind])


class ReservationFilter(EntryFilter):
    """What `/reservationer/` filters by."""


class StatementFilter(EntryFilter):
    """What `/uttalanden/` filters by; `typ` is the kind of statement."""

    typ = django_filters.ChoiceFilter(
        method="of_kind", choices=STATEMENT_KINDS, label=_("Sort"), empty_label=_("Alla sorter")
    )

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(statement__kind=_STATEMENT_KIND_OF[kind])

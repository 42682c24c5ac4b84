"""The filters of search and of the lists of reservations and statements (django-filter)."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from amnarchive.models import Body, Party, Person, SearchEntry, Statement
from amnarchive.search.analysis import case_key, quoted
from amnarchive.search.dates import read_period
from amnarchive.search.swedish_order import swedish_key
from amnarchive.search.tsquery import LexemeQuery
from ingest.diary_number import normalise

Entries = QuerySet[SearchEntry]

KINDS = [
    ("paragraf", _("Paragrafer")),
    ("reservation", _("Reservationer")),
    ("uttalande", _("Uttalanden")),
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
}


class _SortedIterator(forms.models.ModelChoiceIterator):
    """Choices by their labels, in Swedish order."""

    def __iter__(self) -> Any:
        choices = list(super().__iter__())
        empty = [choice for choice in choices if not choice[0]]
        rest = [choice for choice in choices if choice[0]]
        return iter(empty + sorted(rest, key=lambda choice: swedish_key(str(choice[1]))))


class BodyField(forms.ModelChoiceField):
    iterator = _SortedIterator


class PartyField(forms.ModelChoiceField):
    """Takes the code, or any letter that the party ever had: `fp` is `l`."""

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return None
        code = str(value).strip().lower()
        parties = Party.objects.all()
        party = parties.filter(code=code).first() or parties.with_letter(code).first()
        if party is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return party

    def label_from_instance(self, obj: Any) -> str:
        names = list(obj.names.all())
        return f"{names[-1].name} ({names[-1].letter})" if names else str(obj)


class PeriodField(forms.Field):
    """A day, or the first (`last`: the last) day of a month or a year."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, *, last: bool = False, **kwargs: Any) -> None:
        self.last = last
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> dt.date | None:
        if value in self.empty_values:
            return None
        period = read_period(str(value))
        if period is None:
            raise ValidationError(_("Skriv datumet som år-månad-dag: 2019-06-18."), code="invalid")
        return period[1] if self.last else period[0]


class BodyFilter(django_filters.ModelChoiceFilter):
    field_class = BodyField


class PartyFilter(django_filters.ModelChoiceFilter):
    field_class = PartyField


class PeriodFilter(django_filters.Filter):
    field_class = PeriodField


class EntryFilter(django_filters.FilterSet):
    """What `/sok/` filters by. An invalid value filters nothing; the form's errors tell."""

    namnd = BodyFilter(
        field_name="body",
        queryset=Body.objects.filter(meetings__published=True).distinct(),
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
    person = django_filters.ModelChoiceFilter(
        method="of_person",
        queryset=Person.objects.all(),
        to_field_name="slug",
        label=_("Person"),
        widget=forms.HiddenInput,
    )
    typ = django_filters.ChoiceFilter(
        method="of_kind",
        choices=KINDS,
        label=_("Sök bland"),
        empty_label=pgettext_lazy("kind of hit", "Allt"),
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

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(kind=_ENTRY_KIND_OF[kind])

    def of_case(self, entries: Entries, _name: str, printed: str) -> Entries:
        try:
            number = normalise(printed)
        except ValueError:
            return entries.none()
        return entries.filter(vector=LexemeQuery(quoted(case_key(number.slug))))


class ReservationFilter(EntryFilter):
    """What `/reservationer/` filters by."""

    typ = None


class StatementFilter(EntryFilter):
    """What `/uttalanden/` filters by; `typ` is the kind of statement."""

    typ = django_filters.ChoiceFilter(
        method="of_kind", choices=STATEMENT_KINDS, label=_("Sort"), empty_label=_("Alla sorter")
    )

    def of_kind(self, entries: Entries, _name: str, kind: str) -> Entries:
        return entries.filter(statement__kind=_STATEMENT_KIND_OF[kind])

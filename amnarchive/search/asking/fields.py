"""The fields of the filters: they take what people write, not only what the forms offer."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters.fields import (
    ModelChoiceField,
    ModelChoiceIterator,
    ModelMultipleChoiceField,
)

from amnarchive.models import Body, Party
from amnarchive.search.asking.lookup import MOST_OFFERED, bodies_called, people_called
from amnarchive.search.asking.offered import bodies
from amnarchive.search.asking.widgets import CommaBoxes
from amnarchive.search.match.bearers import all_parties
from amnarchive.search.public import public_persons
from amnarchive.search.swedish_order import swedish_key
from amnarchive.search.typed.dates import read_period
from ingest.vocabulary.parties import party_by_name


class _LoadedIterator(ModelChoiceIterator):  # type: ignore[type-arg]  # not so at run time
    """Choices that a field asks for once, however often anyone looks or wants to know how many."""

    def __iter__(self) -> Any:
        field: Any = self.field
        if getattr(field, "loaded", None) is None:
            none = [("", field.empty_label)] if field.empty_label is not None else []
            field.loaded = self.in_order(none + [self.choice(row) for row in field.rows])
        return iter(field.loaded)

    def __len__(self) -> int:
        return sum(1 for _choice in self)

    def in_order(self, choices: list[Any]) -> list[Any]:
        """Give the choices as they are to stand."""
        return choices


class _SortedIterator(_LoadedIterator):
    """Choices by their labels, in Swedish order; what is no choice first."""

    def in_order(self, choices: list[Any]) -> list[Any]:
        return sorted(choices, key=lambda choice: (bool(choice[0]), swedish_key(str(choice[1]))))


def load_choices(form: forms.BaseForm) -> None:
    """Ask for the choices of its lists now, so that showing the form asks nothing."""
    for field in form.fields.values():
        if isinstance(choices := getattr(field, "choices", None), _LoadedIterator):
            list(choices)


class BodyField(ModelChoiceField):
    """Takes the address word, or a name of a body as people write it: `amn`."""

    iterator = _SortedIterator

    @cached_property
    def rows(self) -> Sequence[Body]:
        """Those of `queryset`."""
        return bodies()

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return None
        found = next((body for body in self.rows if body.slug == value), None)
        return found or _only(bodies_called(str(value), self.rows), str(value))


class PersonField(ModelChoiceField):
    """Takes the address word, also a former one, or a name or a part of one that is one person's.

    The error has `choices`: those who share the name.
    """

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        try:
            person = super().to_python(value)
        except ValidationError:
            person = _only(people_called(str(value)), str(value))
        while person is not None and person.merged_into is not None:
            person = person.merged_into
        # Whoever held minutes alone name is nobody: the form would tell the name.
        if person is not None and not public_persons().filter(pk=person.pk).exists():
            return _only([], str(value))
        return person


def _only(found: Sequence[Any], value: str) -> Any:
    """Give the only one; refuse none, and several with those that it may be."""
    if len(found) == 1:
        return found[0]
    params = {"value": value, "choices": found[:MOST_OFFERED]}
    raise ValidationError(
        _("%(value)s är inte ett av valen."), code="invalid_choice", params=params
    )


class _PartyLookup:
    """Parties by what people write: a code, a letter of any time (`fp` is `l`), a name."""

    @cached_property
    def rows(self) -> Sequence[Party]:
        """All, with their names."""
        return all_parties()

    def find(self, printed: str) -> Party | None:
        """Give the party."""
        wanted = printed.strip().casefold()
        letter = (party_by_name(printed) or "").casefold()
        for party in self.rows:
            letters = {name.letter.casefold() for name in party.names.all()}
            names = {name.name.casefold() for name in party.names.all()}
            if wanted in {party.code, *letters, *names} or letter in letters:
                return party
        return None

    def label_from_instance(self, obj: Any) -> str:
        names = list(obj.names.all())
        return f"{names[-1].name} ({names[-1].letter})" if names else str(obj)


class PartyField(_PartyLookup, ModelChoiceField):
    """Takes one party."""

    iterator = _LoadedIterator

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return None
        party = self.find(str(value))
        if party is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return party


class PartiesField(_PartyLookup, ModelMultipleChoiceField):
    """Takes several parties, with commas between them or as boxes that are ticked.

    The error for a value that is none has `known`: the parties of the other values.
    """

    iterator = _LoadedIterator
    widget = CommaBoxes

    def clean(self, value: Any) -> Any:
        printed = [one for one in value or () if one.strip()]
        found = [self.find(one) for one in printed]
        known = [party for party in self.rows if party in found] if any(found) else []
        unknown = [one for one, party in zip(printed, found, strict=True) if party is None]
        if unknown:
            raise ValidationError(
                self.error_messages["invalid_choice"],
                code="invalid_choice",
                params={"value": ", ".join(unknown), "known": known},
            )
        return known


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

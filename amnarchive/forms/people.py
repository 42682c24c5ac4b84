"""Two people by name."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from amnarchive.models import Person
from ingest.names import name_key


class NamedPersonField(forms.CharField):
    """Takes a name as printed, or the last part of a person's address; gives the Person."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)

    def clean(self, value: Any) -> Any:
        """Former addresses and names lead to whom they belong to now."""
        text = super().clean(value)
        standing = Person.objects.standing()
        named = list(standing.filter(aliases__key=name_key(text)).distinct()[:2])
        found = list(standing.filter(slug=text.strip().casefold())) or named
        if not found:
            raise ValidationError(
                _("Ingen person i arkivet har det namnet. Kontrollera stavningen.")
            )
        if len(found) > 1:
            raise ValidationError(
                _("Flera personer heter så. Skriv den sista delen av adressen till personens sida.")
            )
        return found[0]


class ProposeForm(forms.Form):
    """Two people who may be one."""

    first = NamedPersonField(label=_("Den ena"))
    second = NamedPersonField(label=_("Den andra"))

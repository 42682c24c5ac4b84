"""Which values of a page's filters are understood, and as what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from amnarchive.filters import EntryFilter
from amnarchive.models import Body, Person
from amnarchive.search.public import public_entries


@dataclass(frozen=True, slots=True)
class Accepted:
    """`values` are fields of a request; `errors` say what was wrong with the others."""

    filters: EntryFilter
    values: dict[str, Any]
    errors: dict[str, ValidationError]

    def choices(self, name: str) -> list[Person | Body]:
        """Those whom a value may mean, where it means several; else nobody."""
        error = self.errors.get(name)
        return list((error.params or {}).get("choices", ())) if error else []


def accept(filter_class: type[EntryFilter], values: dict[str, str]) -> Accepted:
    """Try the values of an address, each by itself."""
    filters = filter_class(values, queryset=public_entries())
    errors = {
        name: found[0]
        for name, found in filters.form.errors.as_data().items()
        if name in filters.form.fields
    }
    return Accepted(filters, _as_request(filters.form.cleaned_data, errors), errors)


def _as_request(valid: Mapping[str, Any], errors: Mapping[str, ValidationError]) -> dict[str, Any]:
    body, person, proposal = (valid.get(name) for name in ("namnd", "person", "forslag"))
    known = (errors["parti"].params or {}).get("known", ()) if "parti" in errors else ()
    year, alone = valid.get("ar"), valid.get("bara")
    return {
        "namnd": body.slug if body else "",
        "parti": tuple(party.code for party in valid.get("parti") or known),
        "bara": 1 if alone else None,
        "person": person.slug if person else "",
        "ar": int(year) if year else None,
        "fran": valid.get("fran"),
        "till": valid.get("till"),
        "forslag": proposal.code if proposal else "",
        **{name: valid.get(name) or "" for name in ("typ", "dnr", "utfall", "beslut", "amne")},
    }

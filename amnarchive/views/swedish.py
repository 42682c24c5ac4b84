"""Swedish alphabetical order (å ä ö last) from a database that sorts by code point."""

from django.db.models import CharField, F, Func, Value
from django.db.models.functions import Lower

_FROM = "åäöéèêüáæø"
_TO = "{|}eeeua|}"
"""å ä ö become the three characters after z; what Swedish sorts as another letter becomes that."""


def in_order(name: str) -> Func:
    """An expression to order by: the column `name` as Swedish alphabetises it."""
    return Func(
        Lower(F(name)), Value(_FROM), Value(_TO), function="translate", output_field=CharField()
    )


def by_surname(name: str) -> Func:
    """The same for a person's name, by its last word."""
    return Func(
        in_order(name),
        Value(r"^.*\s"),
        Value(""),
        function="regexp_replace",
        output_field=CharField(),
    )

"""Where on the paper a fact stands, and how it is cited."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.translation import gettext as _

from amnarchive.models import Reservation, Statement
from amnarchive.models.placed import Placed
from amnarchive.views.citations.names import by_whom

register = template.Library()


@register.inclusion_tag("item/place.html", takes_context=True)
def place(context: Context, fact: Placed, *, citable: bool = False) -> dict[str, Any]:
    """A line that says where the fact was read, with a link to it.

    `citable`: with a link to its citation too, where that is public; `cite_url` says where.
    """
    provenance, cite_url = context.get("provenance"), context.get("cite_url")
    told: dict[str, Any] = {"found": provenance.of(fact) if provenance else None}
    if citable and cite_url and isinstance(fact, Reservation | Statement):
        told |= {"cite_url": f"{cite_url}?del={fact.anchor}", "cited": _called(fact)}
    return told


def _called(fact: Reservation | Statement) -> str:
    """What is cited, so that the links can be told from each other."""
    kind = fact.get_kind_display() if isinstance(fact, Statement) else _("reservation")
    return by_whom(kind, fact.by.all(), fact.position)

"""Texts elsewhere that say the same as a reservation or statement."""

from typing import Any

from django import template
from django.template.context import Context

from amnarchive.models import Reservation, Statement

register = template.Library()


@register.inclusion_tag("components/likenesses.html", takes_context=True)
def same_elsewhere(context: Context, part: Reservation | Statement) -> dict[str, Any]:
    """Tell where else the text stands; nothing unless the view gives `same_elsewhere`."""
    found = (context.get("same_elsewhere") or {}).get(part.anchor)
    return {"elsewhere": found, "party_names": context.get("party_names")}

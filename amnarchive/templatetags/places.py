"""Where on the paper a fact stands."""

from django import template
from django.template.context import Context

from amnarchive.models.placed import Placed
from amnarchive.views.provenance import Found

register = template.Library()


@register.inclusion_tag("item/place.html", takes_context=True)
def place(context: Context, fact: Placed) -> dict[str, Found | None]:
    """A line that says where the fact was read, with a link to it."""
    provenance = context.get("provenance")
    return {"found": provenance.of(fact) if provenance else None}

"""Addresses of paragraphs, so that anybody can point at one."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def pilcrow(anchor: str, number: int) -> SafeString:
    """A small link after a paragraph to itself, `#<anchor>-<number>`."""
    label = _("Länk till stycke %d") % number
    return format_html(
        '<a class="anchor" href="#{}-{}" aria-label="{}">¶</a>', anchor, number, label
    )

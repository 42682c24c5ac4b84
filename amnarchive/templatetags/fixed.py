"""Parts of the pages that are the same on all of them."""

from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def fixed(name: str) -> SafeString:
    """The template of that name, which may depend on nothing but the language.

    Rendered once for each, since thirty links and words that every page has take a millisecond;
    anew each time where the templates are being worked on (AMN_DEBUG).
    """
    if settings.DEBUG:
        return render_to_string(name)
    return _rendered(name, get_language())


@cache
def _rendered(name: str, _language: str | None) -> SafeString:
    return render_to_string(name)

"""Names of bodies in running text."""

import re

from django import template

from amnarchive.models import Body

register = template.Library()
_COMMON = re.compile(
    r"\w*(?:nämnden|styrelsens?|fullmäktiges?|utskottet|beredningen)\b|\w+-", re.IGNORECASE
)


@register.filter
def within_sentence(body: Body) -> str:
    """`kommunstyrelsen`, `barn- och ungdomsnämnden`; a place keeps its capital letter."""
    name = body.name
    return name[:1].lower() + name[1:] if _COMMON.match(name) else name

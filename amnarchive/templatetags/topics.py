"""What a § is about, as templates show it."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

from amnarchive.models import AgendaItem
from amnarchive.search.asking.request import SearchRequest
from amnarchive.topics.catalogue import BY_KEY

register = template.Library()


@dataclass(frozen=True, slots=True)
class LinkedTopic:
    """A topic with the address of all §§ about it."""

    name: Any
    url: str


@register.simple_tag
def topics_of(item: AgendaItem) -> list[LinkedTopic]:
    """Give the topics of a §, as stored; no query."""
    return [
        LinkedTopic(BY_KEY[key].name, reverse("search") + SearchRequest(amne=key).query_string)
        for key in item.topics
        if key in BY_KEY
    ]

"""What the templates of the archive say in one word."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Protocol

from django import template
from django.template.context import Context

from amnarchive.models import AgendaItem, Party, ReservationSpeaker
from amnarchive.words import WORDS

register = template.Library()

SHOWN = 500
"""Characters of a long text that stand before the fold."""


class Bearer(Protocol):
    """Anything with the letter of a party as printed, and the party where it is known."""

    party: Party | None
    party_letter: str


@register.inclusion_tag("components/day.html")
def day(value: dt.date | None) -> dict[str, Any]:
    """`tisdag 18 juni 2019`, with the machine's date in the mark-up."""
    return {"day": value, "pattern": "l j F Y"}


@register.inclusion_tag("components/day.html")
def date(value: dt.date | None) -> dict[str, Any]:
    """`18 juni 2019`, with the machine's date in the mark-up."""
    return {"day": value, "pattern": "j F Y"}


@register.inclusion_tag("components/party_mark.html", takes_context=True)
def party_mark(context: Context, bearer: Bearer, *, link: bool = True) -> dict[str, Any]:
    """The letter of the day with the party's colour beside it and its name on hover."""
    party = bearer.party
    if party is None:
        return {"letter": bearer.party_letter}
    names = context.get("party_names") or {}
    return {
        "letter": bearer.party_letter,
        "code": party.code,
        "name": names.get((party.code, bearer.party_letter), ""),
        "url": party.get_absolute_url() if link else "",
    }


@register.filter
def dissenters(item: AgendaItem) -> list[ReservationSpeaker]:
    """One speaker for each party that reserved itself, in the committee's order.

    Takes an item whose reservations, speakers and parties are prefetched.
    """
    by_letter: dict[str, ReservationSpeaker] = {}
    for reservation in item.reservations.all():
        for speaker in reservation.by.all():
            if speaker.party_letter:
                by_letter.setdefault(speaker.party_letter, speaker)
    return sorted(by_letter.values(), key=_committee_order)


def _committee_order(speaker: ReservationSpeaker) -> tuple[int, str]:
    return (speaker.party.order if speaker.party else 1000, speaker.party_letter)


@register.filter
def paragraphs(text: str) -> list[str]:
    """The lines of a stored text, blank ones left out."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.simple_tag(takes_context=True)
def page_url(context: Context, number: int) -> str:
    """This page's query with another page number; `parameter` in the context names it."""
    query = context["request"].GET.copy()
    query[context.get("parameter") or "sida"] = str(number)
    return f"?{query.urlencode()}"


@register.inclusion_tag("components/explain.html")
def explain(key: str) -> dict[str, Any]:
    """A word of the trade with what it means, folded away."""
    entry = WORDS.get(key)
    return {"word": entry.word, "meaning": entry.meaning} if entry else {}


@dataclass(frozen=True, slots=True)
class Folded:
    """Paragraphs to show, and the rest to fold away; the rest may be empty."""

    lead: list[str]
    rest: list[str]


@register.filter
def folded(text: str) -> Folded:
    """Cut a long text after the paragraph that passes `SHOWN` characters."""
    lines = paragraphs(text)
    shown = 0
    for index, line in enumerate(lines, 1):
        shown += len(line)
        if shown > SHOWN and sum(map(len, lines[index:])) > SHOWN // 2:
            return Folded(lines[:index], lines[index:])
    return Folded(lines, [])

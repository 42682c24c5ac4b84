"""What the templates of the archive say in one word."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Motion, Party, Person, ReservationSpeaker
from amnarchive.words import WORDS

register = template.Library()

_SAID_IN_A_WORD = {
    Motion.Content.ADMINISTRATION,
    Motion.Content.REJECTION,
    Motion.Content.REFERRAL_BACK,
    Motion.Content.POSTPONEMENT,
}
SHOWN = 500
"""Characters of a long text that stand before the fold."""


class Bearer(Protocol):
    """Anything with the letter of a party as printed, and the party where it is known."""

    party: Party | None
    party_letter: str


Bearing = TypeVar("Bearing", bound=Bearer)


class Named(Bearer, Protocol):
    """A speaker, voter or person present: the printed name, and the person where it is known."""

    name: str
    person: Person | None


@register.simple_tag
def day(value: dt.date | None, *, capital: bool = False) -> str:
    """`tisdag 18 juni 2019`, with the machine's date in the mark-up; `Tisdag …` at the head."""
    if value is None:
        return ""
    said = date_format(value, "l j F Y")
    return _time(value, capfirst(said) if capital else said)


@register.simple_tag
def date(value: dt.date | None) -> str:
    """`18 juni 2019`, with the machine's date in the mark-up."""
    return "" if value is None else _said(value, get_language())


@lru_cache(maxsize=10_000)
def _said(value: dt.date, _language: str | None) -> SafeString:
    """The date as the language that is on says it; a page has dozens, and a day comes again."""
    return _time(value, date_format(value, "j F Y"))


def _time(value: dt.date, said: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat()[:10], said)


@register.simple_tag(takes_context=True)
def party_mark(context: Context, bearer: Bearer, *, link: bool = True) -> str:
    """The letter of the day with the party's colour beside it and its name on hover."""
    party, letter = bearer.party, bearer.party_letter
    if party is None:
        return format_html('<span class="party">{}</span>', letter) if letter else ""
    name = (context.get("party_names") or {}).get((party.code, letter), "")
    if not link:
        return _plain_mark(party.code, letter, name)
    return _linked_mark(party.code, letter, name, get_language())


@register.simple_tag(takes_context=True)
def party_marks(context: Context, bearers: Iterable[Bearer]) -> str:
    """Several marks without links, with blanks between: a long list has hundreds."""
    return SafeString(" ".join(party_mark(context, one, link=False) for one in bearers))


@lru_cache(maxsize=1000)
def _plain_mark(code: str, letter: str, name: str) -> SafeString:
    """The mark of a party without a link; there are as many as parties had letters."""
    title = format_html(' title="{}"', name) if name else ""
    return format_html('<span class="party party-{}"{}>{}</span>', code, title, letter)


@lru_cache(maxsize=1000)
def _linked_mark(code: str, letter: str, name: str, _language: str | None) -> SafeString:
    """The mark with a link to its party in that language."""
    title = format_html(' title="{}"', name) if name else ""
    url = reverse("party", args=[code])
    return format_html('<a class="party party-{}" href="{}"{}>{}</a>', code, url, title, letter)


@register.simple_tag(takes_context=True)
def speaker(context: Context, who: Named) -> str:
    """The printed name with a link to the person, *m.fl.*, and the mark of the party."""
    parts: list[SafeString] = []
    if who.name and who.person is not None:
        parts.append(format_html('<a href="{}">{}</a>', who.person.get_absolute_url(), who.name))
    elif who.name:
        parts.append(format_html("{}", who.name))
    if getattr(who, "and_others", False):
        parts.append(format_html("{}", _("m.fl.")))
    said = format_html_join(" ", "{}", ((part,) for part in parts))
    if not who.party_letter:
        return said
    # The mark never begins a line without its name.
    return format_html("{}{}{}", said, "\u00a0" if said else "", party_mark(context, who))


@register.simple_tag(takes_context=True)
def speakers(context: Context, all_of_them: Iterable[Named]) -> str:
    """Several speakers with commas between them."""
    return format_html_join(", ", "{}", ((speaker(context, who),) for who in all_of_them))


@register.filter
def dissenters(item: AgendaItem) -> list[ReservationSpeaker]:
    """One speaker for each party that reserved itself, in the committee's order.

    Takes an item whose reservations, speakers and parties are prefetched.
    """
    return one_a_party(who for given in item.reservations.all() for who in given.by.all())


@register.filter
def one_a_party(all_of_them: Iterable[Bearing]) -> list[Bearing]:
    """The first speaker of each party, in the committee's order; who has no letter is left out."""
    by_letter: dict[str, Bearing] = {}
    for who in all_of_them:
        if who.party_letter:
            by_letter.setdefault(who.party_letter, who)
    return sorted(by_letter.values(), key=_committee_order)


def _committee_order(who: Bearer) -> tuple[int, str]:
    return (who.party.order if who.party else 1000, who.party_letter)


@register.filter
def paragraphs(text: str) -> list[str]:
    """The lines of a stored text, blank ones left out."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph of a fact's text; `number` counts from 1 through that text."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Folded:
    """Paragraphs to show, and the rest to fold away; the rest may be empty."""

    lead: list[Told]
    rest: list[Told]


@register.filter
def folded(text: str, shown: int = SHOWN) -> Folded:
    """Cut a long text after the paragraph that passes `shown` characters."""
    told = [Told(number, line) for number, line in enumerate(paragraphs(text), 1)]
    length = 0
    for paragraph in told:
        length += len(paragraph.text)
        rest = told[paragraph.number :]
        if length > shown and sum(len(after.text) for after in rest) > shown // 2:
            return Folded(told[: paragraph.number], rest)
    return Folded(told, [])


@register.filter
def told_motion(motion: Motion) -> Folded:
    """Its text, all folded away where the line above it says what was moved."""
    told = folded(motion.text)
    if motion.content in _SAID_IN_A_WORD:
        return Folded([], [*told.lead, *told.rest])
    return told


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

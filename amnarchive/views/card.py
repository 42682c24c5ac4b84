"""The pictures of previews: of a §, of a meeting, of the archive."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.formats import date_format
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from amnarchive.cards.draw import CardText, draw_card
from amnarchive.models import AgendaItem, Meeting
from amnarchive.views.guarded import Budget, guarded
from amnarchive.views.visible import find_public_meeting

DAY = 24 * 60 * 60
CARDS = Budget("card", "AMN_SEARCHES_PER_MINUTE")
"""To draw one takes as long as to search: as many are allowed, counted apart."""


@require_safe
@cache_control(public=True, max_age=DAY)
def archive_card(_request: HttpRequest) -> HttpResponse:
    """The archive itself, for pages that have no card of their own."""
    title = "Vad beslutade nämnden, hur – och vilka höll inte med?"
    facts = ("Protokoll att söka i, följa och citera.",)
    return _png(CardText("Nämndernas protokoll", title, facts))


@require_safe
@guarded(CARDS)
def meeting_card(_request: HttpRequest, body: str, meeting: str) -> HttpResponse:
    """A public meeting: body, day, and how many §§ it has."""
    found = find_public_meeting(body, meeting)
    count = found.items.public().count()
    with translation.override("sv"):
        day = date_format(found.date, "l j F Y").capitalize()
    facts = (f"{count} paragrafer" if count != 1 else "1 paragraf",)
    return _png(CardText(_origin(found), day, facts))


@require_safe
@guarded(CARDS)
def item_card(_request: HttpRequest, body: str, meeting: str, item: str) -> HttpResponse:
    """A public §: its title and who disagreed, if anyone did."""
    held = find_public_meeting(body, meeting)
    rows = held.items.public().prefetch_related("reservations__by__party")
    found = rows.filter(slug=item).first()
    if found is None:
        raise Http404
    with translation.override("sv"):
        day = date_format(held.date, "j F Y")
        how = found.get_outcome_display() or found.get_vote_kind_display()
    letters = _disagreeing(found)
    facts = [str(how).capitalize(), f"Reservation: {', '.join(letters)}" if letters else ""]
    title = found.title or found.label
    kicker = f"{found.label} · {_origin(held)} · {day}"
    return _png(CardText(kicker, title, tuple(filter(None, facts))))


def _origin(meeting: Meeting) -> str:
    return f"{meeting.body.name}, {meeting.body.municipality}"


def _disagreeing(item: AgendaItem) -> list[str]:
    """The letters of those who reserved themselves, each once, in the order of the paper."""
    speakers = [by for reservation in item.reservations.all() for by in reservation.by.all()]
    return list(dict.fromkeys(by.party_letter for by in speakers if by.party_letter))


def _png(text: CardText) -> HttpResponse:
    return HttpResponse(draw_card(text), content_type="image/png")

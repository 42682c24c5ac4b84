"""The pictures of the archive, a committee, a meeting and a §."""

from django.db.models import Count, Max, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from amnarchive.heads.card_words import archive_words, body_words, item_words, meeting_words
from amnarchive.models import Meeting
from amnarchive.views.cards.answer import CARDS, png
from amnarchive.views.guarded import guarded
from amnarchive.views.visible import find_body, find_public_meeting


@require_safe
@guarded(CARDS)
def archive_card(_request: HttpRequest, version: str = "") -> HttpResponse:
    """The archive itself, for pages that have no card of their own."""
    return png(archive_words(), version)


@require_safe
@guarded(CARDS)
def body_card(_request: HttpRequest, body: str, version: str = "") -> HttpResponse:
    """A committee and how much of it is public."""
    found = find_body(body)
    days = Meeting.objects.public().filter(body=found)
    told = days.aggregate(n=Count("pk"), first=Min("date"), last=Max("date"))
    return png(body_words(found, told["n"], told["first"], told["last"]), version)


@require_safe
@guarded(CARDS)
def meeting_card(_request: HttpRequest, body: str, meeting: str, version: str = "") -> HttpResponse:
    """A public meeting: body, day, and how many §§ it has."""
    found = find_public_meeting(body, meeting)
    return png(meeting_words(found, found.items.public().count()), version)


@require_safe
@guarded(CARDS)
def item_card(
    _request: HttpRequest, body: str, meeting: str, item: str, version: str = ""
) -> HttpResponse:
    """A public §: its title and who disagreed, if anyone did."""
    held = find_public_meeting(body, meeting)
    rows = held.items.public().defer("text", "sections").prefetch_related("reservations__by")
    found = rows.filter(slug=item).first()
    if found is None:
        raise Http404
    found.meeting = held
    return png(item_words(found), version)

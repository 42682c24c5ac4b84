"""How the picture of a preview is sent."""

from django.http import HttpResponse

from amnarchive.cards.draw import draw_card
from amnarchive.cards.text import CardText
from amnarchive.views.guarded import Budget

CARDS = Budget("card", "AMN_SEARCHES_PER_MINUTE")
"""To draw one takes as long as to search: as many are allowed, counted apart."""
KEPT = "private, max-age=2592000, immutable"
"""For 30 days, by who has fetched it, and by nobody in between: as pictures of pages (ADR 0020)."""

ASKED_FOR = "public, no-cache"


def png(words: CardText, version: str) -> HttpResponse:
    """The picture. `version` is what the address asks for: what it names never changes.

    Another version, or "", gets the words of today, which are asked for again each time.
    """
    response = HttpResponse(draw_card(words), content_type="image/png")
    response["Cache-Control"] = KEPT if version == words.version else ASKED_FOR
    response["X-Content-Type-Options"] = "nosniff"
    return response

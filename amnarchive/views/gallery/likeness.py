"""A made-up text that stands in several places."""

from amnarchive.models import AgendaItem
from amnarchive.views.gallery.rows import HERE, items, speakers
from amnarchive.views.likenesses.beside import Elsewhere, Other
from amnarchive.views.likenesses.texts import Text


def elsewhere() -> Elsewhere:
    """Two others of a group of five: under the same §, and under another."""
    first, second = items()[1:3]
    others = [
        Other(_text(first), compare_url=HERE, is_here=True),
        Other(_text(second), compare_url=HERE, is_here=False),
    ]
    return Elsewhere(others, rest=2, url=HERE)


def _text(item: AgendaItem) -> Text:
    by = speakers()[:2]
    return Text(
        date=item.meeting.date,
        item=item,
        title=item.title,
        kind="Reservation",
        parties=by,
        speakers=by,
        url=HERE,
        address="",
    )

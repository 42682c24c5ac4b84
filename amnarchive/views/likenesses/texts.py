"""One text as the pages of like texts show it: who, where, when, and how alike another."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from amnarchive.models import (
    AgendaItem,
    Reservation,
    ReservationSpeaker,
    Sketch,
    Statement,
    StatementSpeaker,
)
from amnarchive.opening import opening_of, told
from amnarchive.templatetags.archive import one_a_party
from amnarchive.views.likenesses.address import address_of

Speaker = ReservationSpeaker | StatementSpeaker
Part = Reservation | Statement
_SHOWN = (
    *("date", "alike", "group", "reservation__position"),
    *("statement__position", "statement__kind"),
    *(f"item__{name}" for name in ("number", "position", "slug", "title")),
    *(f"item__meeting__{name}" for name in ("date", "letter")),
    *(f"item__meeting__body__{name}" for name in ("slug", "name", "municipality")),
)
"""All that a list shows of a sketch: to make its whole § and meeting took a tenth of the page."""


@dataclass(frozen=True, slots=True)
class Text:
    """A reservation or statement. `parties`: one speaker for each, in the committee's order.

    `names` of those who said it; `address` names the text by the paper; `title` of the §, or how
    that begins.
    """

    date: dt.date
    item: AgendaItem
    title: str
    kind: str
    parties: Sequence[Speaker]
    speakers: Sequence[Speaker]
    url: str
    address: str

    @property
    def names(self) -> str:
        """The people, without their parties; "" where parties alone speak."""
        return ", ".join(dict.fromkeys(who.name for who in self.speakers if who.name))


def text_of(part: Part) -> Text:
    """Make it of a reservation or statement with §, meeting, body and speakers loaded."""
    item = part.item
    by: list[Speaker] = [*part.by.all()]
    return Text(
        date=item.meeting.date,
        item=item,
        title=told(item.title, getattr(part, "opening", "")),
        kind=capfirst(_("reservation"))
        if isinstance(part, Reservation)
        else capfirst(part.get_kind_display()),
        parties=one_a_party(by),
        speakers=by,
        url=f"{item.get_absolute_url()}#{part.anchor}",
        address=address_of(item, part),
    )


def part_of(sketch: Sketch) -> Part:
    """The text that the sketch is of, with the § that the sketch has loaded."""
    part = sketch.reservation or sketch.statement
    if part is None:
        raise LookupError(sketch.pk)
    part.item = sketch.item
    part.opening = getattr(sketch, "opening", "")  # type: ignore[union-attr]  # from loaded
    return part


def loaded(sketches: QuerySet[Sketch]) -> QuerySet[Sketch]:
    """Sketches with all that `text_of` their part wants; three queries for any number."""
    return (
        sketches.select_related("item__meeting__body", "reservation", "statement")
        .only(*_SHOWN)
        .annotate(opening=opening_of("item"))
        .prefetch_related(
            Prefetch("reservation__by", ReservationSpeaker.objects.select_related("party")),
            Prefetch("statement__by", StatementSpeaker.objects.select_related("party")),
        )
    )


def compare_url(one: str, other: str) -> str:
    """The page that shows two texts, named by their addresses, beside each other."""
    return f"{reverse('compare')}?{urlencode({'a': one, 'b': other}, safe='/')}"


def percent_of(share: float) -> int:
    """Give whole percent: 100 of what is wholly the same alone, 0 of what is not at all."""
    return int(share) * 100 if share in {0, 1} else min(99, max(1, round(share * 100)))

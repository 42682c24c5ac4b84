"""How a text is named by the paper: body, meeting, § and its anchor there."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from amnarchive.models import AgendaItem, Redirect, Reservation, Sketch, Statement
from amnarchive.opening import opening_of
from amnarchive.search.public import public_at
from amnarchive.views.visible import parse_meeting

_ADDRESS = re.compile(
    r"([a-z0-9-]{1,100})/([0-9b-z-]{10,12})/([a-z0-9-]{1,20})/(reservation|uttalande)-(\d{1,6})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class TextAddress:
    """`path`: the address of the §, with slashes around; `kind` and `position` make its anchor."""

    path: str
    kind: str
    position: int

    def __str__(self) -> str:
        """`arbetsmarknadsnamnden/2019-06-18/9/reservation-1`, as it stands in addresses."""
        return f"{self.path.strip('/')}/{self.kind}-{self.position}"


def parse(typed: str) -> TextAddress | None:
    """Read an address; None for what is none."""
    match = _ADDRESS.fullmatch(typed.strip())
    if match is None:
        return None
    return TextAddress(f"/{match[1]}/{match[2]}/{match[3]}/", match[4], int(match[5]))


def address_of(item: AgendaItem, part: Reservation | Statement) -> str:
    """Name a stored text; the meeting and body of its § are loaded."""
    return f"{item.path.strip('/')}/{part.anchor}"


def find_text(address: TextAddress) -> Reservation | Statement | None:
    """Give the public text of that address with its §, meeting, body and speakers, if it is there.

    Where the § has moved, the text of the same place under it.
    """
    return _at(address.path, address) or _moved(address)


def find_group(address: TextAddress) -> int | None:
    """Give the id of the group that the text is in."""
    found = find_text(address)
    if found is None:
        return None
    same = {"reservation": found} if isinstance(found, Reservation) else {"statement": found}
    return Sketch.objects.filter(**same, published=True).values_list("group", flat=True).first()


def _moved(address: TextAddress) -> Reservation | Statement | None:
    moved = Redirect.objects.filter(old_path=address.path).values_list("new_path", flat=True)
    path = moved.first()
    return _at(path, address) if path else None


def _at(path: str, address: TextAddress) -> Reservation | Statement | None:
    parts = path.strip("/").split("/")
    meeting = parse_meeting(parts[1]) if len(parts) == 3 else None  # noqa: PLR2004 - body, meeting, §
    if meeting is None:
        return None
    texts: QuerySet[Any] = Statement.objects.all()
    if address.kind == "reservation":
        texts = Reservation.objects.all()
    found: Reservation | Statement | None = (
        texts.filter(
            item__meeting__body__slug=parts[0],
            item__meeting__date=meeting[0],
            item__meeting__letter=meeting[1],
            item__slug=parts[2],
            position=address.position,
            **public_at("item"),
        )
        .select_related("item__meeting__body")
        .defer("item__sections", "item__text")
        .annotate(opening=opening_of("item"))
        .prefetch_related("by__party", "by__person")
        .first()
    )
    return found

"""Which texts elsewhere say the same as those of a §: for its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from amnarchive.models import AgendaItem, LikenessGroup, Sketch
from amnarchive.views.likenesses.address import address_of
from amnarchive.views.likenesses.asked import Wish
from amnarchive.views.likenesses.rows import SHOWN, in_groups
from amnarchive.views.likenesses.texts import Text, compare_url, part_of, text_of


@dataclass(frozen=True, slots=True)
class Other:
    """A text that says the same; `is_here`: under the same §."""

    text: Text
    compare_url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The oldest others of the group, how many more there are, and the group's page."""

    others: Sequence[Other]
    rest: int
    url: str


def same_elsewhere(item: AgendaItem) -> dict[str, Elsewhere]:
    """By the anchor of a reservation or statement of the §, the texts that say the same.

    One query where there are none, five where there are.
    """
    mine = list(
        item.sketches.filter(published=True, group__isnull=False).select_related(
            "group", "reservation", "statement"
        )
    )
    held = in_groups([sketch.group_id for sketch in mine if sketch.group_id], shown=SHOWN)
    found: dict[str, Elsewhere] = {}
    for sketch in mine:
        part = part_of(sketch)
        others = [other for other in held.get(sketch.group_id or 0, []) if other.pk != sketch.pk]
        if sketch.group is not None and others:
            found[part.anchor] = _elsewhere(address_of(item, part), others, sketch.group)
    return found


def _elsewhere(here: str, sketches: Sequence[Sketch], group: LikenessGroup) -> Elsewhere:
    item = here.rpartition("/")[0]
    texts = [text_of(part_of(sketch)) for sketch in sketches]
    return Elsewhere(
        others=[
            Other(text, compare_url(here, text.address), text.address.rpartition("/")[0] == item)
            for text in texts
        ],
        rest=max(group.texts - 1 - len(texts), 0),
        url=reverse("likenesses") + Wish(text=here).query_string,
    )

"""The whole minutes on one page, where they are not too heavy for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from django.db.models import Func, IntegerField, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem
from amnarchive.models.agenda_item import item_label
from amnarchive.views.sections import DEEPEST

HEAVIEST = 220_000
"""Bytes of text: with mark-up some 90 kB on the wire. Longer minutes are read § by §."""
LONG_LIST = 40
"""Paragraphs: a printed list of votes that is longer is folded away."""


_KINDS = {"decision": ' class="decided"'}


@dataclass(frozen=True, slots=True)
class Full:
    """The text of one §: `anchor` is its own on the page of the meeting."""

    anchor: str
    label: str
    title: str
    url: str
    text: SafeString


class OctetLength(Func):
    """Bytes of a text, told by the database without unpacking it."""

    function = "octet_length"
    output_field = IntegerField()


def full_text(items: QuerySet[AgendaItem], octets: int, path: str) -> list[Full] | None:
    """The §§ of a meeting with all their text; None where that is too much for a page. One query.

    `octets`: how much text they have (OctetLength). `path`: the address of the meeting.
    """
    if octets > HEAVIEST:
        return None
    rows = items.order_by("position").values_list("number", "position", "slug", "title", "sections")
    return [
        _full(item_label(number, position), slug, title, sections, path)
        for number, position, slug, title, sections in rows
    ]


def _full(label: str, slug: str, title: str, sections: list[dict[str, Any]], path: str) -> Full:
    anchor = f"paragraf-{slug}"
    return Full(anchor, label, title, f"{path}{slug}/", told(sections, anchor, label))


def told(sections: Iterable[Mapping[str, Any]], anchor: str, label: str) -> SafeString:
    """The sections as HTML, each paragraph with an address. `label` names the §, as in `§ 9`.

    Written here and not in a template: minutes have a thousand paragraphs, a template takes 50 µs
    for each. All that comes from the minutes is escaped.
    """
    link = _("Länk till stycke %(number)s i %(label)s")
    parts: list[str] = []
    number = 0
    for section in sections:
        if section["heading"]:
            parts.append(f"<h4>{escape(str(section['heading']))}</h4>")
        if _is_long_list(section):
            number += len(section["paragraphs"])
            parts.append(_folded(section))
            continue
        lines = []
        for paragraph in section["paragraphs"]:
            number += 1
            name = escape(link % {"number": number, "label": label})
            lines.append(_paragraph(paragraph, f"{escape(anchor)}-{number}", name))
        parts.append("<div{}>{}</div>".format(_KINDS.get(section["kind"], ""), "".join(lines)))
    return SafeString("".join(parts))


def _paragraph(stored: Mapping[str, Any], anchor: str, name: str) -> str:
    mark, level = str(stored["mark"] or "").strip(), min(stored["level"], DEEPEST)
    css = " ".join(filter(None, [f"level-{level}" if level else "", "point" if mark else ""]))
    kind = f' class="{css}"' if css else ""
    before = f'<span class="mark">{escape(mark)}</span> ' if mark else ""
    link = f'<a class="anchor" href="#{anchor}" aria-label="{name}">¶</a>'
    return f'<p id="{anchor}"{kind}>{before}{escape(str(stored["text"]))} {link}</p>'


def _is_long_list(section: Mapping[str, Any]) -> bool:
    return section["kind"] == "vote" and len(section["paragraphs"]) > LONG_LIST


def _folded(section: Mapping[str, Any]) -> str:
    """A printed list of votes; its cells have their addresses on the page of the §."""
    cells = "<br>".join(escape(str(paragraph["text"])) for paragraph in section["paragraphs"])
    summary = escape(_("Visa hela röstlistan"))
    return f"<details><summary>{summary}</summary><p>{cells}</p></details>"

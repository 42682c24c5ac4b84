"""`?visa=` on the page of a party: exactly what one of its numbers counts."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Party, Stand
from amnarchive.opening import opening_of
from amnarchive.views.parties.counted import NO, SPLIT, YES
from amnarchive.views.parties.kinds import KINDS, VOTES, StandKind

A_PAGE = 100
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One motion, reservation or vote: its §, its place there, and what the party answered.

    `opening`: how the text begins where there is no title.
    """

    item: AgendaItem
    url: str
    note: str
    opening: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of rows; `said` is in words what narrows them."""

    kind: StandKind
    page: Page[Stand]
    rows: list[Row]
    said: list[str]


def listing(party: Party, query: QueryDict, number: str | None) -> Listing | None:
    """The list that the address asks for, newest first; None where it asks for none.

    `ar` a year, `med` another party's code, `rost` what was answered; other values are passed over.
    """
    kind = next((kind for kind in KINDS if kind.key == query.get("visa")), None)
    if kind is None:
        return None
    rows, said = kind.rows(party), []
    year, other, answer = (query.get(name, "").replace("\0", "") for name in ("ar", "med", "rost"))
    if year.isascii() and year.isdigit() and len(year) == _DIGITS:
        rows = rows.filter(date__year=int(year))
        said.append(year)
    also = _party(other)
    if also:
        rows = rows.filter(parties__contains=[also.code])
        said.append(_("tillsammans med %(name)s") % {"name": _letter(also)})
    if kind is VOTES and answer in _answers(party):
        rows = rows.filter(_answers(party)[answer])
        said.append({YES: _("ja"), NO: _("nej"), SPLIT: _("delade sig eller avstod")}[answer])
    told: QuerySet[Stand] = rows.annotate(opening=opening_of("item"))
    shown = told.select_related("item__meeting__body").defer("item__sections", "item__text")
    order = ("-date", "-item__position", "-item_id", "-position")
    page = Paginator(shown.order_by(*order), A_PAGE).get_page(number)
    return Listing(kind, page, [_row(row, kind, party) for row in page], said)


def _answers(party: Party) -> dict[str, Q]:
    yes, no = Q(yes__contains=[party.code]), Q(no__contains=[party.code])
    return {YES: yes, NO: no & ~yes, SPLIT: ~yes & ~no}


def _party(code: str) -> Party | None:
    return Party.objects.prefetch_related("names").filter(code=code).first() if code else None


def _letter(party: Party) -> str:
    names = list(party.names.all())
    return names[-1].letter if names else str(party)


def _row(row: Stand, kind: StandKind, party: Party) -> Row:
    note, beginning = "", row.opening  # type: ignore[attr-defined]  # from listing
    if kind is VOTES:
        yes, no = party.code in row.yes, party.code in row.no
        note = _("ja") if yes else _("nej") if no else _("delade sig eller avstod")
    return Row(
        row.item, f"{row.item.get_absolute_url()}#{kind.anchor}-{row.position}", note, beginning
    )

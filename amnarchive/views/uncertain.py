"""What a reader should know about the reading of a §: scanned pages, repaired and unsure words."""

from dataclasses import dataclass

from amnarchive.models import AgendaItem
from amnarchive.views.doubts import Doubts, Place, SheetText, doubts_of


@dataclass(frozen=True, slots=True)
class Uncertain:
    """`scanned`: some of its text was read by OCR. `repaired`: how many words were mended."""

    scanned: bool
    repaired: int
    doubts: Doubts


def uncertain(
    item: AgendaItem, pages: tuple[int, int] | None, after: AgendaItem | None
) -> Uncertain | None:
    """Why the text of the § may be wrong, None where nothing says so.

    `pages`: its first and last page. `after`: the next §, where the words of this one end. One
    query; one more, for the text of its pages, where something may be wrong.
    """
    if item.document is None or pages is None:
        return None
    start, end = _span(item, pages, after)
    rows = item.document.pages.filter(number__range=(start[0], end[0])).order_by("number")
    scanned = changed = False
    for number, by_ocr, changes in rows.values_list("number", "scanned", "changes"):
        scanned |= by_ocr and pages[0] <= number <= pages[1]
        changed |= any(start <= (number, change["line"]) < end for change in changes)
    if not scanned and not changed:
        return None
    sheets = [SheetText(*row) for row in rows.values_list(*SheetText.__dataclass_fields__)]
    doubts = doubts_of(item.title, item.sections, sheets, start, end)
    repaired = sum(len(group.marks) for group in doubts.mended if not group.person)
    return Uncertain(scanned, repaired, doubts)


def _span(
    item: AgendaItem, pages: tuple[int, int], after: AgendaItem | None
) -> tuple[Place, Place]:
    """Where the § begins, and the place that it ends before.

    Its last paragraph may go on over the page, up to the next §.
    """
    start = _place(item)
    if after is None or after.document_id != item.document_id:
        return start, (pages[1] + 1, 0)
    return start, min((pages[1] + 2, 0), max(start, _place(after)))


def _place(item: AgendaItem) -> Place:
    return (item.page, item.line)

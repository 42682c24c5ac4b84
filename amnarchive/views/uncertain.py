"""What a reader should know about the reading of a §: scanned pages, repaired words."""

from dataclasses import dataclass

from amnarchive.models import AgendaItem


@dataclass(frozen=True, slots=True)
class Uncertain:
    """`scanned`: some of its text was read by OCR. `repaired`: how many words were mended."""

    scanned: bool
    repaired: int


def uncertain(
    item: AgendaItem, pages: tuple[int, int] | None, after: AgendaItem | None
) -> Uncertain | None:
    """Why the text of the § may be wrong, None where nothing says so. One query.

    `pages`: its first and last page. `after`: the next §, where the words of this one end.
    """
    if item.document is None or pages is None:
        return None
    start = (item.page, item.line)
    end = (pages[1] + 1, 0)
    if after is not None and after.document_id == item.document_id:
        end = min(end, max(start, (after.page, after.line)))
    rows = item.document.pages.filter(number__range=(min(item.page, pages[0]), pages[1]))
    scanned = False
    repaired = 0
    for number, by_ocr, changes in rows.values_list("number", "scanned", "changes"):
        scanned |= by_ocr and number >= pages[0]
        repaired += sum(start <= (number, change["line"]) < end for change in changes)
    return Uncertain(scanned, repaired) if scanned or repaired else None

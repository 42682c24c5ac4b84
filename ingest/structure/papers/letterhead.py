"""What stands at the top of a report beside its title: sender, officer, receiver, day, number."""

import re
from collections.abc import Iterable, Iterator

from ingest.structure.cells import cells_of
from ingest.structure.dates import dates_in
from ingest.structure.diary import diary_line
from ingest.structure.head.labelled import plain_name
from ingest.types import Block
from ingest.vocabulary import body_in, fold, near

NAMES = ("tjansteutlatande", "tjansteskrivelse")
"""How a report calls itself, folded."""
_LABEL = re.compile(
    r"(?:handläggare|handlaggare|telefon|tel\b|e-?post|mobil|direkt(?:nr|telefon|nummer)|växel|fax"
    r"|till\b|datum|utfärdat|diarie\w*|ärendenr|ärendenummer|dnr|sida\b|sid\b|postadress"
    r"|besöksadress|www\.|box \d|version)",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]+s? (?:stad|kommun)"
    r"|(?:avdelningen|enheten|staben|sektionen|kansliet|verksamhetsområde\w*)\b.{0,60}"
    r"|[\w-]*(?:förvaltningen|kontoret|staben|kansliet|avdelningen))",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\d{1,3} ?\(\d{1,3}\)")
_SHORT = 70
_WORDS_OF_A_DAY = 5


def is_report_name(text: str) -> bool:
    """Say whether the words are *tjänsteutlåtande* or the like alone, misread or not."""
    return len(text) < _SHORT and any(near(fold(text), word, 2) for word in NAMES)


def titles(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the paragraphs of the opening that are no letterhead: title, subtitle."""
    after_officer = False
    for block in blocks:
        cells = [cell for line in block.lines for cell in cells_of(line.text)]
        ours = [cell for cell in cells if not _is_letterhead(cell)]
        officer = any(fold(cell).startswith("handl") for cell in cells)
        named = [cell for cell in ours if plain_name(cell)]
        if (officer or after_officer) and named:
            ours = [cell for cell in ours if cell not in named]
        after_officer = officer
        if ours:
            yield block.text if len(ours) == len(cells) else " ".join(ours)


def _is_letterhead(cell: str) -> bool:
    return bool(
        is_report_name(cell)
        or _LABEL.match(cell)
        or _HOUSE.fullmatch(cell)
        or _PAGE.fullmatch(cell)
        or body_in(cell)
        or diary_line(cell)
        or (dates_in(cell) and len(cell.split()) <= _WORDS_OF_A_DAY)
        or "@" in cell
    )

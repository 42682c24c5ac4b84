"""The § of an extract that the OCR took for a digit."""

import re
from dataclasses import replace

from ingest.segment.row import Row
from ingest.segment.sections import section_number
from ingest.types import Finding, FindingKind
from ingest.vocabulary import heading_of

_MISREAD = re.compile(r"[835$&S] (\d{1,4})")
_LOOK_AHEAD = 6


def mend_signs(rows: list[Row]) -> tuple[list[Row], list[Finding]]:
    """Read "8 110" alone on a line as "§ 110" where no § was found and known headings follow.

    Repair mends a misread § by the series of numbers; an extract has a single one. A finding
    asks a person to look.
    """
    if any(section_number(row.text) is not None for row in rows):
        return rows, []
    for n, row in enumerate(rows):
        found = _MISREAD.fullmatch(row.text)
        below = rows[n + 1 : n + 1 + _LOOK_AHEAD]
        if found and row.first.confidence is not None and any(heading_of(r.text) for r in below):
            place = row.first.place
            doubt = Finding(FindingKind.LOW_CONFIDENCE, place.page, place.line, row.text)
            mended = replace(row, text=f"§ {found[1]}", mark=None)
            return [*rows[:n], mended, *rows[n + 1 :]], [doubt]
    return rows, []

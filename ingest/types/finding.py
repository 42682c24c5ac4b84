"""Something doubtful that a person should look at."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is doubtful. The clerk's pages name each kind in Swedish."""

    PERSONAL_NUMBER = "personal_number"
    MISSING_DATE = "missing_date"
    DATE_IMPLAUSIBLE = "date_implausible"
    DATE_OUT_OF_SERIES = "date_out_of_series"
    MISSING_BODY = "missing_body"
    NUMBER_GAP = "number_gap"
    NUMBER_TWICE = "number_twice"
    UNPLACED_TEXT = "unplaced_text"
    UNKNOWN_FORM = "unknown_form"
    LOW_CONFIDENCE = "low_confidence"
    NO_TEXT_ON_PAGE = "no_text_on_page"
    OCR_MISSING = "ocr_missing"
    UNKNOWN_NAME = "unknown_name"
    UNKNOWN_PARTY = "unknown_party"
    VOTE_COUNT = "vote_count"
    DAMAGED_PAGE = "damaged_page"


@dataclass(frozen=True, slots=True)
class Finding:
    """`page` and `line` count from 1, 0 where the whole document is meant.

    `text` is what was seen (a quotation of the source, or a short Swedish sentence).
    """

    kind: FindingKind
    page: int
    line: int
    text: str

"""A document that is neither minutes nor a report: an attachment, or none of these."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Paper:
    """What the document says of itself; None and () are what it does not say.

    `is_attachment`: it calls itself a *bilaga*. `meeting_date` and `item_number` are the meeting
    and § that it says it belongs to.
    """

    title: str | None
    diary_numbers: tuple[str, ...] = ()
    dated: date | None = None
    body: str | None = None
    municipality: str | None = None
    is_attachment: bool = False
    meeting_date: date | None = None
    item_number: int | None = None

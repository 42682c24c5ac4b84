"""A report of the administration (tjänsteutlåtande, tjänsteskrivelse)."""

from dataclasses import dataclass
from datetime import date

from ingest.types.item import Section


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed: name and title as printed, after repair."""

    name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """The administration's written proposal to the committee."""

    body: str | None
    title: str | None
    subtitle: str | None
    diary_numbers: tuple[str, ...]
    proposed_decision: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    headings: tuple[str, ...]
    attachments: tuple[str, ...]
    sections: tuple[Section, ...]
    dated: date | None = None
    municipality: str | None = None

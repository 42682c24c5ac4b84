"""From blocks to the facts of the minutes or the report.

House styles are data (`ingest/data`) and small rules beside the general ones; there is one reader.
Every fact carries the place it was read from; what is doubtful becomes a `Finding`.
"""

from ingest.structure.genre import happens_nothing, tells_of_a_meeting
from ingest.structure.minutes import read_minutes
from ingest.structure.papers.paper import is_attachment, read_paper
from ingest.structure.papers.report import is_report, read_report
from ingest.structure.split import split
from ingest.types import (
    DocumentKind,
    Finding,
    FindingKind,
    Minutes,
    Paper,
    Report,
    Segmentation,
)

__all__ = ["structure"]


def structure(
    segmentation: Segmentation,
) -> tuple[DocumentKind, Minutes | Report | Paper | None, tuple[Finding, ...]]:
    """Say what the document is and read its facts.

    Text of no known form gives (OTHER, a `Paper`, one finding UNKNOWN_FORM); the text is kept all
    the same. What calls itself a *bilaga* is one, unless it proves to be minutes or a report.
    Takes any text and raises nothing; the time grows with the text's length.
    """
    parts = split(segmentation.blocks)
    if parts.items:
        minutes, findings = read_minutes(segmentation, parts)
        attached = is_attachment(segmentation) and happens_nothing(minutes)
        if not attached and tells_of_a_meeting(minutes, segmentation):
            extract = DocumentKind.EXTRACT if minutes.is_extract else DocumentKind.MINUTES
            return extract, minutes, findings
    if is_report(segmentation):
        return DocumentKind.REPORT, *read_report(segmentation)
    paper = read_paper(segmentation)
    if paper.is_attachment:
        return DocumentKind.ATTACHMENT, paper, ()
    unknown = Finding(
        FindingKind.UNKNOWN_FORM,
        0,
        0,
        "Texten är varken protokoll, protokollsutdrag, tjänsteutlåtande eller bilaga.",
    )
    return DocumentKind.OTHER, paper, (unknown,)

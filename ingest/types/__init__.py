"""The types that the stages hand to each other. One file a noun; all frozen."""

from ingest.types.block import Block, BlockKind, Segmentation
from ingest.types.change import Change, Repaired
from ingest.types.extraction import Extraction, Form
from ingest.types.finding import Finding, FindingKind
from ingest.types.item import (
    Ballot,
    DecisionPoint,
    Item,
    Motion,
    MotionContent,
    Outcome,
    Paragraph,
    Recusal,
    Reservation,
    Section,
    SectionKind,
    Statement,
    StatementKind,
    Vote,
    VoteKind,
)
from ingest.types.minutes import Attendance, MeetingHead, Minutes, Role
from ingest.types.page import Line, Page, Word
from ingest.types.paper import Paper
from ingest.types.place import Box, Place
from ingest.types.reading import DocumentKind, Reading
from ingest.types.report import Report, Signatory
from ingest.types.speaker import Speaker
from ingest.types.turn import Turn

__all__ = [
    "Attendance",
    "Ballot",
    "Block",
    "BlockKind",
    "Box",
    "Change",
    "DecisionPoint",
    "DocumentKind",
    "Extraction",
    "Finding",
    "FindingKind",
    "Form",
    "Item",
    "Line",
    "MeetingHead",
    "Minutes",
    "Motion",
    "MotionContent",
    "Outcome",
    "Page",
    "Paper",
    "Paragraph",
    "Place",
    "Reading",
    "Recusal",
    "Repaired",
    "Report",
    "Reservation",
    "Role",
    "Section",
    "SectionKind",
    "Segmentation",
    "Signatory",
    "Speaker",
    "Statement",
    "StatementKind",
    "Turn",
    "Vote",
    "VoteKind",
    "Word",
]

"""The nouns of the archive (docs/data-model.md). One file a noun, QuerySet beside its model."""

from amnarchive.models.agenda_item import AgendaItem, DecisionPoint, ItemCase
from amnarchive.models.archive_change import ArchiveChange
from amnarchive.models.attendance import Attendance
from amnarchive.models.audit import AuditEvent
from amnarchive.models.body import Body
from amnarchive.models.case import Case
from amnarchive.models.common_sentence import CommonSentence
from amnarchive.models.correction import Correction
from amnarchive.models.document import Document
from amnarchive.models.document_page import DocumentPage
from amnarchive.models.finding import Finding
from amnarchive.models.likeness import Likeness
from amnarchive.models.likeness_group import LikenessGroup
from amnarchive.models.meeting import Approver, Meeting
from amnarchive.models.motion import Motion, MotionSpeaker
from amnarchive.models.page_image import PageImage
from amnarchive.models.party import Party, PartyName
from amnarchive.models.person import Person, PersonAlias
from amnarchive.models.person_match import PersonMatch
from amnarchive.models.recusal import Recusal
from amnarchive.models.redirect import Redirect
from amnarchive.models.repair_refusal import RepairRefusal
from amnarchive.models.reservation import Reservation, ReservationSpeaker
from amnarchive.models.search_change import SearchChange
from amnarchive.models.search_entry import SearchEntry
from amnarchive.models.search_recount import SearchRecount, SearchTally
from amnarchive.models.search_term import SearchTerm
from amnarchive.models.sketch import Sketch
from amnarchive.models.stand import Stand
from amnarchive.models.statement import Statement, StatementSpeaker
from amnarchive.models.subscription import Delivery, Subscription
from amnarchive.models.vote import Ballot, Vote

__all__ = [
    "AgendaItem",
    "Approver",
    "ArchiveChange",
    "Attendance",
    "AuditEvent",
    "Ballot",
    "Body",
    "Case",
    "CommonSentence",
    "Correction",
    "DecisionPoint",
    "Delivery",
    "Document",
    "DocumentPage",
    "Finding",
    "ItemCase",
    "Likeness",
    "LikenessGroup",
    "Meeting",
    "Motion",
    "MotionSpeaker",
    "PageImage",
    "Party",
    "PartyName",
    "Person",
    "PersonAlias",
    "PersonMatch",
    "Recusal",
    "Redirect",
    "RepairRefusal",
    "Reservation",
    "ReservationSpeaker",
    "SearchChange",
    "SearchEntry",
    "SearchRecount",
    "SearchTally",
    "SearchTerm",
    "Sketch",
    "Stand",
    "Statement",
    "StatementSpeaker",
    "Subscription",
    "Vote",
]

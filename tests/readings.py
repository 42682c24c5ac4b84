"""Readings made by hand, as the parser would give them. Every person here is invented."""

import datetime as dt
from collections.abc import Iterable, Sequence

from ingest.types import (
    Attendance,
    Ballot,
    Change,
    DecisionPoint,
    DocumentKind,
    Finding,
    FindingKind,
    Form,
    Item,
    Line,
    MeetingHead,
    Minutes,
    Motion,
    MotionContent,
    Page,
    Paper,
    Paragraph,
    Place,
    Reading,
    Recusal,
    Report,
    Reservation,
    Role,
    Section,
    SectionKind,
    Speaker,
    Statement,
    StatementKind,
    Vote,
    VoteKind,
)

HERE = Place(1, 1)
DAY = dt.date(2021, 3, 16)


def item(
    position: int,
    number: int | None = None,
    title: str | None = "Lokaler för vuxenutbildning",
    *,
    text: str = "",
    reservations: Sequence[Reservation] = (),
    statements: Sequence[Statement] = (),
    diary_numbers: Sequence[str] = (),
) -> Item:
    """An item with one decision point; its text differs from item to item unless given."""
    text = text or f"Ärendet rör sak nummer {position} och {title or 'ingenting särskilt'}. " * 4
    paragraphs = (Paragraph(text, HERE),)
    return Item(
        position=position,
        number=number,
        title=title,
        diary_numbers=tuple(diary_numbers),
        decision=(DecisionPoint(f"Nämnden godkänner förslag {position}.", HERE),),
        immediate_approval=False,
        report_dated=None,
        outcome=None,
        vote=None,
        votes=(),
        motions=(),
        reservations=tuple(reservations),
        statements=tuple(statements),
        recusals=(),
        sections=(Section(SectionKind.MATTER, "Ärendet", paragraphs),),
        place=HERE,
    )


def rich_item(position: int = 1, number: int | None = 1) -> Item:
    """An item under which everything happens."""
    asta = Speaker("Asta Lindehag", "V", "ledamoten", and_others=True)
    plain = item(position, number)
    return Item(
        position=position,
        number=number,
        title="Stöd till föreningar",
        diary_numbers=("AMN 2021-0045-1.3",),
        decision=plain.decision,
        immediate_approval=True,
        report_dated=dt.date(2021, 2, 25),
        outcome=None,
        vote=VoteKind.ROLL_CALL,
        votes=(Vote(1, 1, 0, (Ballot("Asta Lindehag", "V", "no"),), HERE),),
        motions=(Motion((asta,), MotionContent.OWN, carried=False, text="…", place=HERE),),
        reservations=(Reservation((asta,), "Vi vill mer.", HERE, in_favour_of="V"),),
        statements=(Statement(StatementKind.NOTE, (asta,), "Obs.", HERE),),
        recusals=(Recusal("Rune Ekeblad", "FP", HERE),),
        sections=plain.sections,
        place=HERE,
    )


def minutes(
    items: Iterable[Item],
    *,
    body: str | None = "Arbetsmarknadsnämnden",
    date: dt.date | None = DAY,
    starts_at: dt.time | None = None,
    is_extract: bool = False,
    municipality: str | None = None,
) -> Minutes:
    """Minutes with one name on the list."""
    chair = Attendance("Berit Sandelin", "S", Role.CHAIR, HERE)
    head = MeetingHead(date=date, starts_at=starts_at, attendance=(chair,))
    return Minutes(
        body=body, head=head, items=tuple(items), is_extract=is_extract, municipality=municipality
    )


def report(
    title: str = "Fler platser i vuxenutbildningen",
    *,
    diary_numbers: Sequence[str] = ("AMN 2021/45",),
    dated: dt.date | None = None,
    body: str | None = "Arbetsmarknadsnämnden",
    attachments: Sequence[str] = (),
) -> Report:
    """A report that proposes one thing."""
    return Report(
        body=body,
        title=title,
        subtitle=None,
        diary_numbers=tuple(diary_numbers),
        proposed_decision=("Nämnden inrättar fyrtio nya platser.",),
        signatories=(),
        headings=(),
        attachments=tuple(attachments),
        sections=(),
        dated=dated,
    )


def attachment(
    number: int | None = 4,
    day: dt.date | None = DAY,
    *,
    title: str = "Kalkyl för platserna",
    body: str | None = "Arbetsmarknadsnämnden",
    diary_numbers: Sequence[str] = (),
) -> Paper:
    """An attachment that names its §."""
    return Paper(
        title=title,
        body=body,
        is_attachment=True,
        meeting_date=day,
        item_number=number,
        diary_numbers=tuple(diary_numbers),
    )


def reading(
    content: Minutes | Report | Paper | None,
    findings: Sequence[tuple[FindingKind, str]] = (),
    pages: Sequence[str] = ("Protokoll",),
) -> Reading:
    """A reading; each of `pages` is the text of one."""
    kind = DocumentKind.OTHER
    if isinstance(content, Report):
        kind = DocumentKind.REPORT
    elif isinstance(content, Paper):
        kind = DocumentKind.ATTACHMENT if content.is_attachment else DocumentKind.OTHER
    elif content is not None:
        kind = DocumentKind.EXTRACT if content.is_extract else DocumentKind.MINUTES
    return Reading(
        form=Form.PDF,
        kind=kind,
        pages=tuple(
            Page(
                number,
                tuple(Line(text, Place(number, n)) for n, text in enumerate(sheet.split("\n"), 1)),
            )
            for number, sheet in enumerate(pages, 1)
        ),
        changes=(Change(1, 1, 0, "Protokol1", "Protokoll"),),
        content=content,
        findings=tuple(Finding(kind, 1, 1, text) for kind, text in findings),
    )

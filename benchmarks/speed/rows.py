"""The rows of some meetings with all their §§, as a reading of their minutes would leave them."""

import hashlib
from collections.abc import Iterable
from typing import Any

from amnarchive.models import (
    AgendaItem,
    DecisionPoint,
    Document,
    ItemCase,
    Meeting,
    Motion,
    MotionSpeaker,
    Reservation,
    ReservationSpeaker,
    Statement,
    StatementSpeaker,
)
from benchmarks.speed.matter import Matter, Said, diary_number, matters
from benchmarks.speed.plan import Sitting
from benchmarks.speed.table import Row, Table
from benchmarks.speed.world import committees

_UNDER_A = 10
"""Keys of what stands under § n are n * 10 and up."""
MODELS = (
    Document,
    Meeting,
    AgendaItem,
    DecisionPoint,
    ItemCase,
    Motion,
    MotionSpeaker,
    Reservation,
    ReservationSpeaker,
    Statement,
    StatementSpeaker,
)


class Writer:
    """Turns meetings into rows; `bodies` and `parties` are keys in the database."""

    def __init__(self, bodies: list[int], parties: dict[str, int]) -> None:
        self._bodies, self._parties = bodies, parties
        self._tables: dict[type[Any], Table] = {}

    def write(self, held: Iterable[Sitting]) -> int:
        """Send the meetings; give how many §§ they had."""
        self._tables = {model: Table(model) for model in MODELS}
        for sitting in held:
            self._take(sitting)
        count = len(self._tables[AgendaItem].rows)
        for table in self._tables.values():
            table.send()
        return count

    def _add(self, model: type[Any], **values: Any) -> None:
        self._tables[model].rows.append(values)

    def _take(self, sitting: Sitting) -> None:
        body = self._bodies[sitting.committee]
        named = f"{committees()[sitting.committee].slug}-{sitting.day}"
        self._add(
            Document,
            id=sitting.number,
            sha256=hashlib.sha256(named.encode()).hexdigest(),
            file=f"benchmark/{named}",
            name=f"{named}.pdf",
            size=100_000,
            form="pdf",
            kind="minutes",
            body_id=body,
            date=sitting.day,
            meeting_id=sitting.number,
            status="published",
            public=True,
        )
        self._add(Meeting, id=sitting.number, body_id=body, date=sitting.day, published=True)
        for matter in matters(sitting):
            self._take_matter(sitting, matter)

    def _take_matter(self, sitting: Sitting, matter: Matter) -> None:
        self._add(
            AgendaItem,
            id=matter.key,
            meeting_id=sitting.number,
            document_id=sitting.number,
            position=matter.position,
            number=matter.number,
            slug=str(matter.number or f"punkt-{matter.position}"),
            title=matter.title,
            outcome=matter.outcome,
            vote_kind=matter.vote_kind,
            sections=_sections(matter),
            text=_text(matter),
            published=True,
        )
        for position, text in enumerate(matter.decision, 1):
            self._add(DecisionPoint, item_id=matter.key, position=position, text=text)
        if matter.case:
            printed = diary_number(matter.case, sitting.committee)
            self._add(
                ItemCase, item_id=matter.key, case_id=matter.case, position=1, printed=printed
            )
        for model, speaker, held in (
            (Motion, MotionSpeaker, matter.motions),
            (Reservation, ReservationSpeaker, matter.reservations),
            (Statement, StatementSpeaker, matter.statements),
        ):
            for position, said in enumerate(held, 1):
                self._take_said(model, speaker, matter.key, position, said)

    def _take_said(
        self, model: type[Any], speaker: type[Any], item: int, position: int, said: Said
    ) -> None:
        key = item * _UNDER_A + position
        special = {"kind": said.kind} if model is Statement else {}
        if model is Motion:
            special = {"content": said.kind}
        self._add(model, id=key, item_id=item, position=position, text=said.text, **special)
        for place, one in enumerate(said.by, 1):
            row: Row = {f"{model.__name__.lower()}_id": key}
            self._add(
                speaker,
                position=place,
                name=one.name,
                party_letter=one.letter,
                person_id=one.number + 1,
                party_id=self._parties[one.party],
                **row,
            )


def _sections(matter: Matter) -> list[Row]:
    """The paragraphs under their headings, each with a place on the paper."""
    sections: list[Row] = []
    for line, (kind, heading, text) in enumerate(matter.paragraphs, 1):
        if not sections or sections[-1]["kind"] != kind:
            sections.append({"kind": kind, "heading": heading, "paragraphs": []})
        box = [70.9, 80.0 + line, 524.4, 91.0 + line]
        placed = {"text": text, "mark": None, "level": 0, "page": 1, "line": line, "box": box}
        sections[-1]["paragraphs"].append(placed)
    return sections


def _text(matter: Matter) -> str:
    parts: list[str] = []
    for section in _sections(matter):
        parts += [section["heading"], *(each["text"] for each in section["paragraphs"])]
    return "\n\n".join(parts)

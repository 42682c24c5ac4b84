"""Rows of a fictional archive, saved in the real database. Every person here is invented.

Plain functions: what a test names is what it cares about, the rest gets a sensible value.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.utils.text import slugify

from amnarchive.actions.index import index_documents
from amnarchive.models import (
    AgendaItem,
    Attendance,
    Ballot,
    Body,
    Case,
    DecisionPoint,
    Document,
    DocumentPage,
    ItemCase,
    Meeting,
    Motion,
    MotionSpeaker,
    Party,
    PartyName,
    Person,
    PersonAlias,
    Recusal,
    Reservation,
    ReservationSpeaker,
    Statement,
    StatementSpeaker,
    Vote,
)

By = Sequence[tuple[str, str]]
"""Speakers as (name, party letter); either may be ""."""

MUNICIPALITY = "Stockholm"
DAY = dt.date(2019, 6, 18)
_serial = count(1)


def make_body(
    name: str = "Arbetsmarknadsnämnden",
    *,
    slug: str = "",
    abbreviation: str = "AMN",
    municipality: str = MUNICIPALITY,
) -> Body:
    """The body of that address; an existing one (base data) is given as it is."""
    slug = slug or _slug(name)
    defaults = {"name": name, "abbreviation": abbreviation, "municipality": municipality}
    return Body.objects.get_or_create(slug=slug, defaults=defaults)[0]


def make_party(letter: str = "S", name: str = "", *, colour: str = "#767676") -> Party:
    """The party that writes itself `letter`; an existing one (base data) is given as it is."""
    if known := Party.objects.filter(names__letter=letter).first():
        return known
    party = Party.objects.create(code=letter.lower(), colour=colour, order=100 + next(_serial))
    PartyName.objects.create(party=party, letter=letter, name=name or f"Partiet {letter}")
    return party


def make_person(name: str = "Ylva Granqvist") -> Person:
    """The person of that name in the municipality."""
    person, made = Person.objects.get_or_create(
        slug=_slug(name), defaults={"name": name, "municipality": MUNICIPALITY}
    )
    if made:
        PersonAlias.of(person, name).save()
    return person


def make_clerk(username: str = "klara") -> User:
    """A user of the group `clerks`, password `hemligt`."""
    user = User.objects.create_user(username, password="hemligt")
    user.groups.add(Group.objects.get_or_create(name="clerks")[0])
    return user


def make_document(
    content: bytes = b"", *, name: str = "protokoll.pdf", uploaded_by: Any = None, **values: Any
) -> Document:
    """A published PDF with its bytes on disk; `content` makes its hash."""
    content = content or f"%PDF-1.7\n% exempel {next(_serial)}".encode()
    values = {
        "form": "pdf",
        "kind": Document.Kind.MINUTES,
        "status": Document.Status.PUBLISHED,
        "size": len(content),
    } | values
    values.setdefault("public", values["status"] == Document.Status.PUBLISHED)
    document = Document(
        sha256=hashlib.sha256(content).hexdigest(), name=name, uploaded_by=uploaded_by, **values
    )
    document.file.save(name, ContentFile(content), save=False)
    document.save()
    return document


def make_paper(
    pages: Sequence[str] = ("Förslag om fler platser.",),
    *,
    kind: str = "report",
    title: str = "Fler platser",
    cases: Iterable[str] = (),
    **values: Any,
) -> Document:
    """A public document that is no minutes, indexed; each of `pages` is the text of one."""
    values.setdefault("name", f"handling-{next(_serial)}.pdf")
    paper = make_document(kind=kind, title=title, pages_total=len(pages), **values)
    for number, text in enumerate(pages, 1):
        lines = [{"text": line} for line in text.split("\n")]
        DocumentPage.objects.create(document=paper, number=number, lines=lines)
    paper.cases.set(make_case(printed) for printed in cases)
    index_documents(documents=[paper])
    return paper


def make_meeting(
    body: Body | None = None,
    date: dt.date = DAY,
    *,
    letter: str = "",
    published: bool = True,
    **values: Any,
) -> Meeting:
    """A meeting without a list of those present."""
    return Meeting.objects.create(
        body=body or make_body(), date=date, letter=letter, published=published, **values
    )


def make_attendance(
    meeting: Meeting, name: str, letter: str = "", role: str = "member", **values: Any
) -> Attendance:
    """The next name on the meeting's list."""
    return Attendance.objects.create(
        meeting=meeting,
        position=meeting.attendance.count() + 1,
        role=role,
        **_named(name, letter),
        **values,
    )


def make_item(
    meeting: Meeting | None = None,
    number: int | None = None,
    title: str = "Sommarjobb för unga",
    *,
    decision: Iterable[str] = ("Nämnden godkänner förvaltningens förslag.",),
    cases: Iterable[str] = (),
    published: bool | None = None,
    **values: Any,
) -> AgendaItem:
    """The next § of the meeting; published when the meeting is. `cases`: diary numbers."""
    meeting = meeting or make_meeting()
    position = meeting.items.count() + 1
    number = position if number is None else number
    points = list(decision)
    printed = values.setdefault("text", "\n".join([title, *points])).split("\n")
    values.setdefault("sections", [_section("body", None, printed)])
    item = AgendaItem.objects.create(
        meeting=meeting,
        position=position,
        number=number,
        slug=values.pop("slug", str(number)),
        title=title,
        published=meeting.published if published is None else published,
        **values,
    )
    for index, text in enumerate(points, 1):
        DecisionPoint.objects.create(item=item, position=index, text=text)
    for index, number_as_printed in enumerate(cases, 1):
        case = make_case(number_as_printed)
        ItemCase.objects.create(item=item, case=case, position=index, printed=number_as_printed)
    return item


def make_case(key: str = "AMN 2019-0178") -> Case:
    """The case of that diary number, as if it were normal already."""
    slug = _slug(key)
    names = {"key": key, "slug": slug}
    return Case.objects.get_or_create(number=slug, municipality=MUNICIPALITY, defaults=names)[0]


def make_motion(
    item: AgendaItem, by: By = (), content: str = "own", carried: bool | None = None, **values: Any
) -> Motion:
    """The next motion under the §."""
    motion = Motion.objects.create(
        item=item,
        position=item.motions.count() + 1,
        content=content,
        carried=carried,
        text=values.pop("text", "Att förslaget skrivs om."),
        **values,
    )
    _speak(MotionSpeaker, by, motion=motion)
    return motion


def make_reservation(item: AgendaItem, by: By = (), **values: Any) -> Reservation:
    """The next reservation under the §."""
    values.setdefault("text", "Vi hade hellre sett ett annat beslut.\nDet här räcker inte.")
    reservation = Reservation.objects.create(
        item=item, position=item.reservations.count() + 1, **values
    )
    _speak(ReservationSpeaker, by, reservation=reservation)
    return reservation


def make_statement(
    item: AgendaItem, by: By = (), kind: str = "special_statement", **values: Any
) -> Statement:
    """The next statement under the §."""
    values.setdefault("text", "Vi ser fram emot uppföljningen.")
    statement = Statement.objects.create(
        item=item, position=item.statements.count() + 1, kind=kind, **values
    )
    _speak(StatementSpeaker, by, statement=statement)
    return statement


def make_vote(
    item: AgendaItem,
    yes: int = 7,
    no: int = 6,
    abstain: int = 0,
    ballots: Iterable[tuple[str, str, str]] = (),
) -> Vote:
    """The next count under the §; `ballots` as (name, letter, "yes" | "no" | "abstain")."""
    vote = Vote.objects.create(
        item=item, position=item.votes.count() + 1, yes=yes, no=no, abstain=abstain
    )
    for index, (name, letter, choice) in enumerate(ballots, 1):
        Ballot.objects.create(vote=vote, position=index, choice=choice, **_named(name, letter))
    return vote


def make_recusal(item: AgendaItem, name: str, letter: str = "") -> Recusal:
    """The next who takes no part in the §."""
    return Recusal.objects.create(
        item=item, position=item.recusals.count() + 1, **_named(name, letter)
    )


def _section(kind: str, heading: str | None, texts: Iterable[str]) -> dict[str, Any]:
    return {
        "kind": kind,
        "heading": heading,
        "paragraphs": [
            {"text": text, "mark": None, "level": 0, "page": 1, "line": line, "box": None}
            for line, text in enumerate(texts, 1)
        ],
    }


def _speak(speaker: Any, by: By, **target: Any) -> None:
    for index, (name, letter) in enumerate(by, 1):
        speaker.objects.create(position=index, **_named(name, letter), **target)


def _named(name: str, letter: str) -> dict[str, Any]:
    return {
        "name": name,
        "person": make_person(name) if name else None,
        "party_letter": letter,
        "party": make_party(letter) if letter else None,
    }


def _slug(text: str) -> str:
    return slugify(text)

"""Minutes become a meeting with its head, attendance and §§."""

import datetime as dt

from amnarchive.actions.attach import attach_waiting
from amnarchive.actions.likeness import following
from amnarchive.actions.people.match import drop_idle_questions, match_people
from amnarchive.actions.store.addresses import item_slugs, possible_number, printed_number, redirect
from amnarchive.actions.store.attached import move_papers
from amnarchive.actions.store.items import store_items
from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.places import placed
from amnarchive.actions.store.printed import printed_names
from amnarchive.actions.store.register import PersonRegister
from amnarchive.models import Approver, Attendance, Body, Document, Meeting
from ingest.types import Attendance as ReadAttendance
from ingest.types import MeetingHead, Minutes

LETTERS = ["", *"bcdefghijklmnopqrstuvwxyz"]


def store_minutes(
    *, document: Document, minutes: Minutes, body: Body, date: dt.date, public: bool
) -> None:
    """Store the minutes as the meeting of `body` on `date`, in place of what was there.

    Addresses stay, and what moves leaves a redirect. When another document's published §§ stand
    there and this one is not to be `public` yet, nothing is replaced: `document.items_waiting`.
    """
    before = document.meeting
    meeting = _meeting(document, minutes, body, date)
    document.meeting = meeting
    rival = meeting.items.filter(published=True).exclude(document=document)
    document.items_waiting = not public and rival.exists()
    document.facts = {"items": item_slugs(minutes.items)} if minutes.is_extract else {}
    document.save(update_fields=["meeting", "items_waiting", "facts"])
    if document.items_waiting:
        return
    moves = _replace(document, meeting, minutes, public=public)
    if before is not None and before.pk != meeting.pk:
        if not before.items.exists() and not before.documents.minutes().exists():
            moves[before.path] = meeting.path
            move_papers(before, meeting)
            before.delete()
        else:
            before.published = before.items.filter(published=True).exists()
            before.save(update_fields=["published"])
    alive = {meeting.path, *(item.path for item in meeting.items.select_related("meeting__body"))}
    redirect(moves, alive=alive)
    _replay_head(meeting)
    attach_waiting(meeting=meeting)


def _replace(
    document: Document, meeting: Meeting, minutes: Minutes, *, public: bool
) -> dict[str, str]:
    """Put head and §§ of the minutes in the place of what was there; gives the paths that moved.

    A copy without § numbers never replaces public minutes that have them, whichever is read last.
    """
    if _gives_way(document, meeting, minutes):
        with following(items=document.items.all()):
            document.items.all().delete()
        return {}
    others = meeting.documents.exclude(pk=document.pk).filter(
        kind=Document.Kind.MINUTES,
        status__in=[Document.Status.HELD, Document.Status.NEEDS_REVIEW],
    )
    # Held before any § is: whoever publishes one of them goes the same way.
    waiting = [other.pk for other in others.order_by("pk").select_for_update(of=("self",))]
    parties = PartyRegister(meeting.date)
    people = PersonRegister(meeting.body.municipality, printed_names(minutes), parties)
    if not minutes.is_extract or not meeting.attendance.exists():
        _store_head(meeting, minutes.head, people, parties)
    moves = store_items(
        document=document,
        meeting=meeting,
        minutes=minutes,
        public=public,
        people=people,
        parties=parties,
    )
    drop_idle_questions(meeting=meeting)
    match_people(people=people.to_compare, told=people.told)
    # Other minutes that lost their §§ to this one take them back when they are published.
    lost = Document.objects.filter(pk__in=waiting, items__isnull=True)
    lost.update(items_waiting=True)
    return moves


def _gives_way(document: Document, meeting: Meeting, minutes: Minutes) -> bool:
    if any(printed_number(item) is not None for item in minutes.items):
        return False
    better = meeting.items.exclude(document=document).exclude(number=None)
    return better.filter(published=True, document__kind=Document.Kind.MINUTES).exists()


def _meeting(document: Document, minutes: Minutes, body: Body, date: dt.date) -> Meeting:
    """The meeting that the minutes are of; a second one on the day gets the next letter."""
    if document.meeting is not None and (document.meeting.body, document.meeting.date) == (
        body,
        date,
    ):
        return document.meeting
    taken = set()
    for meeting in body.meetings.filter(date=date).order_by("letter"):
        if not _is_another(meeting, minutes):
            return meeting
        taken.add(meeting.letter)
    letter = next(letter for letter in LETTERS if letter not in taken)
    return Meeting.objects.create(body=body, date=date, letter=letter, is_sample=document.is_sample)


def _is_another(meeting: Meeting, minutes: Minutes) -> bool:
    """Whether the minutes are not of this meeting, though of the same body and day.

    Versions of one meeting have § numbers in common. Where none is, the hours of the beginning
    decide; without them whole minutes are of another meeting, since they would replace all §§.
    """
    numbers = {number for item in minutes.items if (number := printed_number(item)) is not None}
    numbered = meeting.items.exclude(number=None)
    if numbered.filter(number__in=numbers).exists():
        return False
    if meeting.starts_at is not None and minutes.head.starts_at is not None:
        return meeting.starts_at != minutes.head.starts_at
    if minutes.is_extract or not numbers:
        return False
    return numbered.filter(document__kind=Document.Kind.MINUTES).exists()


def _store_head(
    meeting: Meeting, head: MeetingHead, people: PersonRegister, parties: PartyRegister
) -> None:
    meeting.starts_at = head.starts_at
    meeting.ends_at = head.ends_at
    meeting.location = (head.location or "")[:300]
    meeting.approved_on = head.approved_on
    meeting.approved_by_latest = head.approved_by_latest
    meeting.secretary = (head.secretary or "")[:200]
    meeting.save()
    meeting.approvers.all().delete()
    Approver.objects.bulk_create(
        Approver(meeting=meeting, position=n, name=name[:200], person=people.person(name))
        for n, name in enumerate(head.approvers, 1)
    )
    meeting.attendance.all().delete()
    Attendance.objects.bulk_create(
        _attendance(meeting, n, row, absent, people, parties)
        for absent, rows in ((False, head.attendance), (True, head.absent))
        for n, row in enumerate(rows, 1)
    )


def _attendance(
    meeting: Meeting,
    position: int,
    row: ReadAttendance,
    absent: bool,
    people: PersonRegister,
    parties: PartyRegister,
) -> Attendance:
    first, last = possible_number(row.present_from), possible_number(row.present_to)
    if first is not None and last is not None and first > last:
        first = last = None
    return Attendance(
        meeting=meeting,
        position=position,
        name=row.name[:200],
        person=people.person(row.name, row.party),
        party=parties.party(row.party),
        party_letter=(row.party or "")[:20],
        role=row.role.value,
        replaces=(row.replaces or "")[:200],
        replaces_person=people.person(row.replaces),
        present_from=first,
        present_to=last,
        absent=absent,
        **placed(row.place),
    )


def _replay_head(meeting: Meeting) -> None:
    for correction in meeting.corrections.filter(item_slug="", field="location"):
        meeting.location = str(correction.new)[:300]
        meeting.save(update_fields=["location"])

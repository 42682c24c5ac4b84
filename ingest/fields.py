"""A reading as the JSON that `manage.py parse` prints; the fields are those of the gold files."""

from typing import Any

from ingest.types import (
    Attendance,
    DocumentKind,
    Item,
    MeetingHead,
    Minutes,
    Motion,
    Paper,
    Reading,
    Report,
    Reservation,
    Speaker,
    Statement,
    Vote,
)

Json = dict[str, Any]


def as_json(reading: Reading) -> dict[str, object]:
    """Give the facts as plain dicts and lists: ISO dates, HH:MM, None where nothing is said."""
    content = reading.content
    if isinstance(content, Minutes):
        return _minutes(content)
    if isinstance(content, Report):
        return _report(content)
    if isinstance(content, Paper):
        return _paper(content)
    return {"kind": DocumentKind.OTHER.value, "body": None}


def _minutes(minutes: Minutes) -> Json:
    return {
        "kind": "minutes",
        "is_extract": minutes.is_extract,
        "body": minutes.body,
        "meeting": _meeting(minutes.head),
        "items": [_item(item) for item in minutes.items],
    }


def _meeting(head: MeetingHead) -> Json:
    return {
        "date": head.date.isoformat() if head.date else None,
        "starts_at": head.starts_at.strftime("%H:%M") if head.starts_at else None,
        "ends_at": head.ends_at.strftime("%H:%M") if head.ends_at else None,
        "place": head.location,
        "approved_on": head.approved_on.isoformat() if head.approved_on else None,
        "approved_by_latest": (
            head.approved_by_latest.isoformat() if head.approved_by_latest else None
        ),
        "approvers": list(head.approvers),
        "secretary": head.secretary,
        "attendance": [_attendance(row) for row in head.attendance],
        "absent": [_attendance(row) for row in head.absent],
    }


def _attendance(row: Attendance) -> Json:
    return {
        "name": row.name,
        "party": row.party,
        "role": row.role.value,
        "replaces": row.replaces,
        "present_from": row.present_from,
        "present_to": row.present_to,
    }


def _item(item: Item) -> Json:
    return {
        "position": item.position,
        "number": item.number,
        "title": item.title,
        "diary_numbers": list(item.diary_numbers),
        "decision": [point.text for point in item.decision],
        "immediate_approval": item.immediate_approval,
        "report_dated": item.report_dated.isoformat() if item.report_dated else None,
        "outcome": item.outcome.value if item.outcome else None,
        "vote": item.vote.value if item.vote else None,
        "votes": [_vote(vote) for vote in item.votes],
        "motions": [_motion(motion) for motion in item.motions],
        "reservations": [_reservation(reservation) for reservation in item.reservations],
        "statements": [_statement(statement) for statement in item.statements],
        "recusals": [{"name": r.name, "party": r.party} for r in item.recusals],
    }


def _vote(vote: Vote) -> Json:
    return {
        "yes": vote.yes,
        "no": vote.no,
        "abstain": vote.abstain,
        "yes_means": vote.yes_means,
        "no_means": vote.no_means,
        "ballots": [{"name": b.name, "party": b.party, "vote": b.vote} for b in vote.ballots],
    }


def _motion(motion: Motion) -> Json:
    return {
        "by": _by(motion.by),
        "content": motion.content.value,
        "carried": motion.carried,
        "text": motion.text,
    }


def _reservation(reservation: Reservation) -> Json:
    return {
        "by": _by(reservation.by),
        "text": reservation.text,
        "all_present_of_party": reservation.all_present_of_party,
        "in_favour_of": reservation.in_favour_of,
    }


def _statement(statement: Statement) -> Json:
    return {"kind": statement.kind.value, "by": _by(statement.by), "text": statement.text}


def _by(speakers: tuple[Speaker, ...]) -> list[Json]:
    return [
        {"name": s.name, "party": s.party, "role": s.role, "and_others": s.and_others}
        for s in speakers
    ]


def _report(report: Report) -> Json:
    return {
        "kind": "report",
        "body": report.body,
        "title": report.title,
        "subtitle": report.subtitle,
        "diary_numbers": list(report.diary_numbers),
        "dated": report.dated.isoformat() if report.dated else None,
        "proposed_decision": list(report.proposed_decision),
        "signatories": [{"name": s.name, "title": s.title} for s in report.signatories],
        "headings": list(report.headings),
        "attachments": list(report.attachments),
    }


def _paper(paper: Paper) -> Json:
    return {
        "kind": DocumentKind.OTHER.value,
        "is_attachment": paper.is_attachment,
        "body": paper.body,
        "title": paper.title,
        "diary_numbers": list(paper.diary_numbers),
        "dated": paper.dated.isoformat() if paper.dated else None,
        "meeting_date": paper.meeting_date.isoformat() if paper.meeting_date else None,
        "item_number": paper.item_number,
    }

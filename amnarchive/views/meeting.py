"""One meeting: who was there and what was dealt with."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.heads.pages import meeting_head
from amnarchive.models import Attendance, Meeting
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_name
from amnarchive.views.full_text import OctetLength, full_text
from amnarchive.views.overview import PARAMETER, overview
from amnarchive.views.prefetches import listed
from amnarchive.views.visible import find_meeting


@dataclass(frozen=True, slots=True)
class Group:
    """Those present in one capacity. `explained`: the word of the trade to explain, or ""."""

    label: str
    members: list[Attendance]
    explained: str = ""


@require_safe
def meeting(request: HttpRequest, body: str, meeting: str) -> HttpResponse:
    """The §§ at a glance, who was there, and the whole minutes below.

    `visa` narrows the §§ to those of one kind (views/overview.py).
    """
    found = find_meeting(request, body, meeting)
    items = found.items.all() if not found.published else found.items.public()
    rows = list(listed(items).order_by("position").annotate(octets=OctetLength("text")))
    glance = overview(found, rows, request.GET.get(PARAMETER, ""))
    octets = sum(row.octets for row in rows)
    documents = found.documents.order_by("-kind", "pk")
    context: dict[str, Any] = {
        "meeting": found,
        "head": meeting_head(found),
        "overview": glance,
        "minutes": [] if glance.narrowed else full_text(items, octets, found.get_absolute_url()),
        "groups": attendance_groups(found),
        "approvers": list(found.approvers.select_related("person").order_by("position")),
        "documents": list(documents.minutes().public()),
        "papers": list(documents.papers().public().filter(item_slug="")),
        "preview": not found.published,
        "crumbs": [body_crumb(found.body), Crumb(meeting_name(found))],
        **_beside(found),
    }
    response = render(request, "meeting/meeting.html", context)
    if not found.published:
        add_never_cache_headers(response)
    return response


def attendance_groups(meeting: Meeting) -> list[Group]:
    """Those present by capacity, in the order of the paper; the absent last."""
    labels = {
        Attendance.Role.CHAIR: _("Ordförande"),
        Attendance.Role.VICE_CHAIR: _("Vice ordförande"),
        Attendance.Role.MEMBER: _("Ledamöter"),
        Attendance.Role.SERVING_SUBSTITUTE: _("Tjänstgörande ersättare"),
        Attendance.Role.SUBSTITUTE: _("Ersättare"),
        Attendance.Role.OFFICIAL: _("Tjänstepersoner"),
        Attendance.Role.OTHER: _("Övriga"),
    }
    rows = list(
        meeting.attendance.select_related("person", "party", "replaces_person").order_by(
            "absent", "position"
        )
    )
    groups = [
        Group(
            label,
            [row for row in rows if row.role == role and not row.absent],
            role.value if role == Attendance.Role.SERVING_SUBSTITUTE else "",
        )
        for role, label in labels.items()
    ]
    groups.append(Group(_("Frånvarande"), [row for row in rows if row.absent]))
    return [group for group in groups if group.members]


def _beside(meeting: Meeting) -> dict[str, Meeting | None]:
    """The public meetings of the same body before and after this one."""
    others = Meeting.objects.public().filter(body=meeting.body).exclude(pk=meeting.pk)
    before = others.filter(date__lte=meeting.date).order_by("-date", "-letter")
    after = others.filter(date__gte=meeting.date).order_by("date", "letter")
    key = (meeting.date, meeting.letter)
    found: dict[str, Meeting | None] = {
        "before": next((m for m in before[:27] if (m.date, m.letter) < key), None),
        "after": next((m for m in after[:27] if (m.date, m.letter) > key), None),
    }
    for other in found.values():
        if other is not None:
            other.body = meeting.body
    return found

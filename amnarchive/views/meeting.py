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
from amnarchive.views.neighbours import neighbouring_meetings
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
    own = listed(items).select_related(None).order_by("position")
    rows = list(own.annotate(octets=OctetLength("text")))
    glance = overview(found, rows, request.GET.get(PARAMETER, ""))
    octets = sum(row.octets for row in rows)
    documents = list(found.documents.public().defer("facts").order_by("-kind", "pk"))
    context: dict[str, Any] = {
        "meeting": found,
        "head": meeting_head(found, len(rows)),
        "overview": glance,
        "minutes": [] if glance.narrowed else full_text(items, octets, found.get_absolute_url()),
        "groups": attendance_groups(found),
        "approvers": list(found.approvers.select_related("person").order_by("position")),
        "documents": [document for document in documents if document.is_minutes],
        "papers": [one for one in documents if one.is_paper and not one.item_slug],
        "preview": not found.published,
        "crumbs": [body_crumb(found.body), Crumb(meeting_name(found))],
        **neighbouring_meetings(found),
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

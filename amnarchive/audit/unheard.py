"""Meetings that the archive knows of without having their minutes."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from amnarchive.audit.answer import Answer, Figure, Row, some
from amnarchive.audit.links import meeting_row
from amnarchive.audit.scope import Scope
from amnarchive.models import AgendaItem, Body, Document, Meeting
from ingest.structure.dates import first_date

_DAY = re.compile(r"\d{1,2} [a-zåäö]{3,9} \d{4}|\d{4}-\d{2}-\d{2}")
_OWN = r"(?:[Ff]öregående|[Ff]örra|[Ss]enaste|[Nn]ämndens|[Ss]tyrelsens|[Uu]tskottets) "
_MEETING_ON = re.compile(
    rf"(?:{_OWN}(?:sammanträde|möte)\w*(?: som hölls)?,?"
    rf"|[Pp]rotokoll(?:et)? från(?: {_OWN})?(?: ?sammanträdet)?"
    rf"|(?:bordlades|återremitterades)(?: vid)?(?: (?:{_OWN})?sammanträdet)?"
    r") (?:den )?$"
)
"""How minutes speak of an earlier meeting of their own body, up to the day."""
_BEFORE = 70
"""No such phrase is longer."""
_WORDS = ("sammanträde", "möte", "rotokoll", "bordlades", "återremitterades")
LONGEST_AGO = dt.timedelta(days=400)
"""Minutes speak of the meetings before; an older day is that of something else."""


def unheard(scope: Scope) -> Answer:
    """Meetings without minutes, and days on which other minutes say that one was held."""
    known = list(_without_minutes(scope))
    mentioned = list(_mentioned(scope))
    return Answer(
        "unheard",
        gettext_lazy("Sammanträden utan protokoll"),
        gettext_lazy("Sammanträden som andra handlingar visar att nämnden har haft."),
        (
            Figure(
                "known",
                gettext_lazy("Bara utdrag eller andra handlingar"),
                len(known),
                some(known),
            ),
            Figure(
                "mentioned",
                gettext_lazy("Nämns i andra protokoll"),
                len(mentioned),
                some(mentioned),
            ),
        ),
    )


def _without_minutes(scope: Scope) -> Iterator[Row]:
    read = Document.objects.filter(
        meeting=OuterRef("pk"), kind=Document.Kind.MINUTES, items__isnull=False
    )
    rows = (
        scope.meetings()
        .exclude(Exists(read))
        .annotate(
            extracts=Count("documents", filter=Q(documents__kind=Document.Kind.EXTRACT)),
            held=Count("documents", filter=Q(documents__kind=Document.Kind.MINUTES)),
            papers=Count("documents"),
        )
    )
    for meeting in rows.order_by("-date", "body", "letter"):
        if meeting.held:
            said = _("protokollet är inläst men ligger inte ute")
        elif meeting.extracts:
            said = _("bara protokollsutdrag")
        else:
            said = _("bara andra handlingar") if meeting.papers else _("inga handlingar")
        yield meeting_row(meeting, said)


def _mentioned(scope: Scope) -> Iterator[Row]:
    """A row for each body and day, with the last § that speaks of it."""
    spoken = reduce(or_, (Q(text__contains=word) for word in _WORDS))
    # In no order: to sort so many texts takes longer than to read them.
    items = scope.items().filter(spoken).order_by()
    texts = items.values_list("meeting__body", "meeting__date", "text", "pk")
    last: dict[tuple[int, dt.date], tuple[dt.date, int]] = {}
    times: Counter[tuple[int, dt.date]] = Counter()
    for body, held, text, pk in texts.iterator(chunk_size=2_000):
        for found in _DAY.finditer(text):
            if not _MEETING_ON.search(text, max(0, found.start() - _BEFORE), found.start()):
                continue
            day = first_date(found[0])
            if day is not None and held - LONGEST_AGO <= day < held:
                last[body, day] = max((held, pk), last.get((body, day), (held, pk)))
                times[body, day] += 1
    have = set(Meeting.objects.values_list("body", "date"))
    wanted = {key: pk for key, (_held, pk) in last.items() if key not in have}
    bodies = Body.objects.in_bulk({body for body, _day in wanted})
    sources = AgendaItem.objects.defer("text", "sections").select_related("meeting__body")
    by_pk = sources.in_bulk(wanted.values())
    for (body, day), pk in sorted(wanted.items(), key=lambda pair: pair[0][1], reverse=True):
        item = by_pk[pk]
        said = {
            "item": item.plain_label,
            "date": item.meeting.date.isoformat(),
            "n": times[body, day],
        }
        detail = ngettext(
            "nämns i %(item)s den %(date)s",
            "nämns i %(item)s den %(date)s, %(n)d gånger i allt",
            times[body, day],
        )
        yield Row(f"{bodies[body].name} {day.isoformat()}", item.get_absolute_url(), detail % said)

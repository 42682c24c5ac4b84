"""The life of a case as a line in time."""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.charts import Lane, LaneChart, Span, lanes
from amnarchive.views.biography import Step


def line_in_time(told: Sequence[Step]) -> LaneChart | None:
    """The steps as dots, a lane for the papers and one for each body; None for a single day."""
    if len({step.day for step in told if step.day}) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    spans: dict[tuple[str, str], list[Span]] = {}
    for step in told:
        if step.day is None:
            continue
        label = f"{date_format(step.day, 'j F Y')}: {step.word}"
        lane = _("Handlingar"), ""
        if step.item is not None:
            body = step.item.meeting.body
            label, lane = f"{label}, {step.item.label}", (body.label, body.get_absolute_url())
        spans.setdefault(lane, []).append(Span(step.day, step.day, label, step.url))
    rows = [Lane(name, tuple(dots), url) for (name, url), dots in spans.items()]
    return lanes("arende", _("Ärendet i tiden"), rows, table=None)

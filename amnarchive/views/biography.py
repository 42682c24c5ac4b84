"""The life of a case: its papers and §§ in order of time, and what became of each proposal."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Func, JSONField, QuerySet
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from amnarchive.charts import Lane, LaneChart, Span, lanes
from amnarchive.lead_in import lead_in
from amnarchive.linking import Link
from amnarchive.models import AgendaItem, Document
from amnarchive.views.changed import Change, change
from amnarchive.views.prefetches import decided, listed
from amnarchive.views.proposal import proposed

Key = tuple[Any, ...]
"""(day, 0 for a paper or 1 for a §, letter of the meeting, place, paper or id of the §)."""


class Proposals(Func):
    """The sections of a § with what is proposed and decided; the others are not sent."""

    template = """jsonb_path_query_array(
        %(expressions)s, '$[*] ? (@.kind == "proposal" || @.kind == "decision")'
    )"""
    output_field = JSONField()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened in the case: a § (`item`) or a paper (`link`).

    `word` says what it was: a report, a decision, put off. `url` leads to it. `change`: what the
    committee made of the written proposal. `lead`: what the minutes say before the decision.
    """

    day: dt.date | None
    word: str
    url: str
    item: AgendaItem | None = None
    link: Link | None = None
    change: Change | None = None
    lead: Sequence[str] = ()

    @property
    def put_off(self) -> bool:
        """The matter was postponed or referred back."""
        return self.item is not None and bool(self.item.outcome)


def way(items: QuerySet[AgendaItem], papers: Iterable[Link]) -> list[Key]:
    """All that happened, papers of a day before its §§, undated ones last. One query."""
    keys = items.values_list("meeting__date", "meeting__letter", "position", "pk")
    found: list[Key] = [(day, 1, letter, n, pk) for day, letter, n, pk in keys]
    for number, link in enumerate(papers):
        document = link.document
        day = document.dated or (document.meeting.date if document.meeting else document.date)
        found.append((day or dt.date.max, 0, "", number, link))
    return sorted(found, key=lambda step: step[:4])


def steps(items: QuerySet[AgendaItem], part: Iterable[Key], papers: Iterable[Link]) -> list[Step]:
    """Tell one page of the way. Five queries, however many steps it has."""
    keys = list(part)
    wanted = [key[4] for key in keys if key[1]]
    rows = listed(items.filter(pk__in=wanted)).annotate(proposals=Proposals("sections"))
    by_pk = {item.pk: item for item in rows.prefetch_related(decided())}
    reports: dict[int, list[Document]] = {}
    for link in papers:
        for pk in link.items:
            reports.setdefault(pk, []).append(link.document)
    told = []
    for day, is_item, _letter, _number, what in keys:
        if not is_item:
            known, document = None if day == dt.date.max else day, what.document
            word = capfirst(document.get_kind_display())
            told.append(Step(known, word, document.page_url, link=what))
        elif item := by_pk.get(what):
            became = _change(item, item.proposals, reports.get(item.pk, []))
            lead = lead_in(item.proposals, [point.text for point in item.decision.all()])
            told.append(Step(day, _word(item), item.get_absolute_url(), item, None, became, lead))
    return told


def _word(item: AgendaItem) -> str:
    if item.outcome:
        return capfirst(item.get_outcome_display())
    return _("Beslut") if item.decision.all() else _("Togs upp")


def _change(
    item: AgendaItem, sections: Iterable[dict[str, Any]], reports: Iterable[Document]
) -> Change | None:
    """None for a matter that was put off. The paragraph's number is not known here."""
    if item.outcome:
        return None
    found = proposed(reports, sections)
    points = [point.text for point in item.decision.all()]
    return change(replace(found, paragraph=0) if found else None, points)


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

"""The life of a case: its papers and §§ in order of time, and what became of each proposal."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from amnarchive.forwarding import Told, rank, told
from amnarchive.lead_in import lead_in
from amnarchive.linking import Link
from amnarchive.models import AgendaItem, Document
from amnarchive.views.changed import Change
from amnarchive.views.decided import Decided, decided_parts
from amnarchive.views.forwarded import MOST, Proposals, forwarded, made_of, points_of
from amnarchive.views.prefetches import decided, listed
from amnarchive.views.proposal import proposed

Key = tuple[Any, ...]
"""(day, 0 for a paper or 1 for a §, rank of the body and letter of the meeting, place, paper or id
of the §). Of one day papers come first, then the lower body: matters go upwards."""
_LAST = 8
"""Where a case stands is told by one of so many last steps: the last that settles or defers it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened in the case: a § (`item`) or a paper (`link`).

    `word` says what it was: a report, a decision, put off. `url` leads to it. `changes`: what the
    body made of the proposals before it. `lead`: what the minutes say before the decision.
    `part`: what the § decides and what it proposes, where that is sure. `parts`: its points.
    """

    day: dt.date | None
    word: str
    url: str
    item: AgendaItem | None = None
    link: Link | None = None
    changes: Sequence[Change] = ()
    lead: Sequence[str] = ()
    part: Told | None = None
    parts: Sequence[Decided] = ()

    @property
    def anchor(self) -> str:
        """Its place in the page of the case."""
        if self.item is not None:
            return f"{self.item.meeting.body.slug}-{self.item.meeting.slug}-{self.item.slug}"
        return f"handling-{self.link.document.sha256[:16]}" if self.link else ""

    @property
    def to(self) -> str:
        """The body that it only proposes something to, "" for none."""
        return " / ".join(self.part.onward) if self.part else ""

    @property
    def decides(self) -> bool:
        """It decides something itself."""
        return self.part is not None and bool(self.part.own)

    @property
    def only_proposes(self) -> bool:
        """It decides nothing: it leaves the matter to another body."""
        return bool(self.to) and not self.decides and not self.put_off

    @property
    def put_off(self) -> bool:
        """The matter was postponed or referred back."""
        return self.item is not None and bool(self.item.outcome)


def way(items: QuerySet[AgendaItem], papers: Iterable[Link]) -> list[Key]:
    """All that happened in order of time, undated papers last. One query."""
    keys = items.values_list(
        "meeting__date", "meeting__body__name", "meeting__letter", "position", "pk"
    )
    found: list[Key] = [
        (day, 1, f"{rank(body)}{letter}", n, pk) for day, body, letter, n, pk in keys
    ]
    for number, link in enumerate(papers):
        document = link.document
        day = document.dated or (document.meeting.date if document.meeting else document.date)
        found.append((day or dt.date.max, 0, "", number, link))
    return sorted(found, key=lambda step: step[:4])


@dataclass(frozen=True, slots=True)
class Story:
    """A page of the way of a case, and the § that tells where it stands; None without any §."""

    steps: list[Step]
    last: Step | None


def story(items: QuerySet[AgendaItem], part: Sequence[Key], whole: Sequence[Key]) -> Story:
    """Tell one page, `part`, of the `whole` way. Five queries, however many steps it has."""
    rows = _rows(items, part, whole)
    parts = {pk: told(row.proposals, points_of(row)) for pk, row in rows.items()}
    sent = forwarded(rows.values(), parts)
    reports: dict[int, list[Document]] = {}
    for link in (key[4] for key in whole if not key[1]):
        for pk in link.items:
            reports.setdefault(pk, []).append(link.document)

    def step_of(pk: int) -> Step:
        changes = [sent[pk]] if pk in sent else []
        if became := _change(rows[pk], parts[pk], reports.get(pk, [])):
            changes.append(became)
        return _item_step(rows[pk], parts[pk], changes)

    steps = [
        step_of(key[4]) if key[1] else _paper_step(key)
        for key in part
        if not key[1] or key[4] in rows
    ]
    ways = [key[4] for key in whole if key[1] and key[4] in rows]
    telling = [pk for pk in ways if rows[pk].outcome or points_of(rows[pk])]
    return Story(steps, step_of((telling or ways)[-1]) if ways else None)


def _rows(items: QuerySet[AgendaItem], part: Sequence[Key], whole: Sequence[Key]) -> dict[int, Any]:
    """The §§ of the page, those before it that it may answer to, and the last of all."""
    ways = [key for key in whole if key[1]]
    before = [key for key in ways if part and key[:4] < part[0][:4]]
    wanted = {key[4] for key in [*part, *before[-MOST:], *ways[-_LAST:]] if key[1]}
    rows = listed(items.filter(pk__in=wanted)).annotate(proposals=Proposals("sections"))
    return {item.pk: item for item in rows.prefetch_related(decided())}


def _paper_step(key: Key) -> Step:
    document = key[4].document
    known = None if key[0] == dt.date.max else key[0]
    return Step(known, capfirst(document.get_kind_display()), document.page_url, link=key[4])


def _item_step(item: Any, part: Told | None, changes: Sequence[Change]) -> Step:
    lead = lead_in(item.proposals, points_of(item))
    word, url = _word(item, part), item.get_absolute_url()
    parts = decided_parts(item.decision.all(), item.proposals, lead)
    return Step(item.meeting.date, word, url, item, None, changes, lead, part, parts)


def _word(item: AgendaItem, part: Told | None) -> str:
    if item.outcome:
        return capfirst(item.get_outcome_display())
    if part is None or not item.decision.all():
        return _("Togs upp")
    if not part.onward:
        return _("Beslut")
    values = {"body": " / ".join(part.onward)}
    if part.own:
        return _("Beslut och förslag till %(body)s") % values
    return _("Förslag till %(body)s") % values


def _change(item: Any, part: Told | None, reports: Iterable[Document]) -> Change | None:
    """What became of the written proposal. The paragraph's number is not known here."""
    found = proposed(reports, item.proposals)
    return made_of(item, part, replace(found, paragraph=0) if found else None)

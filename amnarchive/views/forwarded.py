"""What became of a body's proposal at the next body that dealt with the case."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Func, JSONField, OuterRef

from amnarchive.forwarding import Named, Told, Turn, follow, told
from amnarchive.models import AgendaItem, ItemCase
from amnarchive.views.changed import Change, change
from amnarchive.views.prefetches import decided
from amnarchive.views.proposal import Proposal

MOST = 40
"""So many §§ of a case before one § are looked at; a matter is not put off so often."""


class Proposals(Func):
    """The sections of a § with what is proposed and decided; the others are not sent."""

    template = """jsonb_path_query_array(
        %(expressions)s, '$[*] ? (@.kind == "proposal" || @.kind == "decision")'
    )"""
    output_field = JSONField()


def points_of(item: AgendaItem) -> list[str]:
    """The points of the decision, which are loaded."""
    return [point.text for point in item.decision.all()]


def made_of(item: AgendaItem, part: Told | None, proposal: Proposal | None) -> Change | None:
    """What became of a proposal in a §; None for a matter that was put off, or where unsure."""
    if item.outcome or part is None:
        return None
    return change(
        proposal,
        points_of(item),
        to=" / ".join(part.onward),
        decides=not part.onward or bool(part.own),
    )


def forwarded(items: Iterable[AgendaItem], parts: Mapping[int, Told | None]) -> dict[int, Change]:
    """Give each § of one case that a proposal of another body reached what became of it. No query.

    `parts`: what each § decides and proposes, by its id; §§ of which it is not sure say nothing.
    Nothing is told either where the words differ but the minutes say that they are followed.
    """
    rows = {item.pk: item for item in items}
    turns = [_turn(item, part) for pk, item in rows.items() if (part := parts.get(pk))]
    found: dict[int, Change] = {}
    for key, reached in follow(turns).items():
        source = rows[reached.source.key]
        proposal = Proposal(list(reached.proposed), item=source)
        became = change(proposal, reached.made, to=reached.to, decides=not reached.to)
        if became and not (became.runs and reached.followed):
            found[key] = became
    return found


def forwarded_to(item: AgendaItem) -> Change | None:
    """What became, in this §, of the proposal that reached it; two queries.

    None where its cases do not agree on which proposal that was. The decision is loaded.
    """
    if item.outcome:
        return None
    rows = _before(item)
    parts = {row.pk: told(row.proposals, points_of(row)) for row in rows}
    parts[item.pk] = told(item.sections, points_of(item))
    cases = {link.case_id for link in item.item_cases.all()}
    of_each = [forwarded([item, *(r for r in rows if case in r.of)], parts) for case in cases]
    found = [changes[item.pk] for changes in of_each if item.pk in changes]
    sources = {one.proposal.item.pk for one in found if one.proposal.item}
    return found[0] if len(sources) == 1 else None


def _before(item: AgendaItem) -> list[Any]:
    """The public §§ of its cases that may have led to it, and those of the same meeting."""
    own = ItemCase.objects.filter(item=item).values("case")
    of = ItemCase.objects.filter(item=OuterRef("pk")).values("case")
    return list(
        AgendaItem.objects.filter(
            pk__in=ItemCase.objects.filter(case__in=own).values("item"),
            published=True,
            meeting__published=True,
            meeting__date__lte=item.meeting.date,
        )
        .exclude(pk=item.pk)
        .select_related("meeting__body")
        .defer("sections", "text")
        .annotate(proposals=Proposals("sections"), of=ArraySubquery(of))
        .prefetch_related(decided())
        .order_by("-meeting__date", "-position")[:MOST]
    )


def _turn(item: AgendaItem, part: Told) -> Turn:
    meeting = item.meeting
    return Turn(
        key=item.pk,
        meeting=meeting.pk,
        body=Named(meeting.body.name, meeting.body.municipality),
        day=meeting.date,
        place=(meeting.letter, item.position),
        title=item.title,
        outcome=item.outcome,
        told=part,
    )

"""What is public of a case, in all."""

from django.db.models import Count, Max, Min

from amnarchive.heads.card_words import CaseKnown
from amnarchive.models import AgendaItem, Case


def known_of(case: Case, papers: int | None = None) -> CaseKnown | None:
    """Count it; None where there is nothing public.

    `papers`: the number of its public papers where it is known; counting them is a second query.
    """
    items = AgendaItem.objects.public().filter(
        meeting__published=True, pk__in=case.item_cases.values("item")
    )
    told = items.order_by().aggregate(
        n=Count("pk"), last=Max("meeting__date"), one=Min("title"), other=Max("title")
    )
    if papers is None:
        papers = case.documents.papers().public().count()
    if not (told["n"] or papers):
        return None
    title = told["one"] if told["one"] == told["other"] else ""
    return CaseKnown(title or "", told["n"], papers, told["last"])

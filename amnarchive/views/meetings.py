"""All years with meetings, month by month; what is missing is shown as missing."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractMonth, ExtractYear
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.calendars.strips import strips
from amnarchive.models import AgendaItem, Meeting
from amnarchive.views.crumbs import Crumb

# Counted for the rows that are shown: a join would count for all before the first few are taken.
_COUNT = Coalesce(
    Subquery(
        AgendaItem.objects.public()
        .filter(meeting=OuterRef("pk"))
        .order_by()
        .values("meeting")
        .annotate(n=Count("pk"))
        .values("n")
    ),
    0,
)


def with_counts(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with their body and `item_count`, the number of public items; newest first."""
    return (
        meetings.select_related("body")
        .annotate(item_count=_COUNT)
        .order_by("-date", "body__order", "body__name", "letter")
    )


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """All years from the first to the last, each with its months; years without minutes too."""
    rows = (
        Meeting.objects.public()
        .values_list(ExtractYear("date"), ExtractMonth("date"))
        .order_by()
        .annotate(n=Count("pk"))
    )
    counts = {(year, month): n for year, month, n in rows}
    context = {
        "strips": strips(counts, root=reverse("meetings"), today=timezone.localdate()),
        "count": sum(counts.values()),
        "crumbs": [Crumb(_("Sammanträden"))],
    }
    return render(request, "meeting/years.html", context)

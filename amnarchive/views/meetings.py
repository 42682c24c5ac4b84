"""All years with meetings, month by month; what is missing is shown as missing."""

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.calendars.strips import strips
from amnarchive.models import Meeting
from amnarchive.views.crumbs import Crumb


def with_counts(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with their body and `item_count`, the number of public items; newest first.

    The order is named here since a grouped query drops that of the model.
    """
    return (
        meetings.select_related("body")
        .annotate(item_count=Count("items", filter=Q(items__published=True)))
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

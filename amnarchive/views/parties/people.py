"""Who has been on the lists of meetings for a party."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Exists, Max, Min, OuterRef
from django.urls import reverse

from amnarchive.models import Attendance, Party, Person
from amnarchive.views.paging import page_of
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Member:
    """A person, and from when to when and at how many meetings the lists say the party."""

    name: str
    url: str
    first: dt.date
    last: dt.date
    meetings: int


def people(party: Party, number: str | None) -> Page[Any]:
    """A page of them by surname. Three queries.

    Their meetings are counted for those of the page alone: a party may have had thousands.
    """
    listed = Attendance.objects.filter(
        party=party, meeting__published=True, person__isnull=False
    ).order_by()
    named = Person.objects.filter(Exists(listed.filter(person=OuterRef("pk"))))
    page: Page[Any] = page_of(
        named.order_by(by_surname("name"), in_order("name"), "pk").values_list(
            "pk", "name", "slug"
        ),
        A_PAGE,
        number,
        count=listed.aggregate(n=Count("person", distinct=True))["n"],
    )
    told = (
        listed.filter(person__in=[pk for pk, *_named in page.object_list])
        .values_list("person")
        .annotate(Min("meeting__date"), Max("meeting__date"), Count("meeting", distinct=True))
    )
    page.object_list = _members(page.object_list, {pk: seats for pk, *seats in told})
    return page


def _members(people: Iterable[Any], told: dict[int, list[Any]]) -> list[Member]:
    beginning = reverse("persons")
    return [Member(name, f"{beginning}{slug}/", *told[pk]) for pk, name, slug in people]

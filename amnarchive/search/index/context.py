"""Words around a row that people search with: the body in its names, the day as it is said."""

import datetime as dt

from django.utils import dateformat, translation

from amnarchive.models import Body
from amnarchive.search.analysis import (
    body_key,
    day_key,
    former_key,
    month_key,
    year_key,
)
from amnarchive.search.index.vector import VectorBuilder
from amnarchive.search.typed.dates import days_in, years_in


def add_names(vector: VectorBuilder, body: Body) -> None:
    """Index all that the body is called."""
    for name in (body.name, body.abbreviation, *body.aliases):
        vector.add_text(name, "D", counts=False)
        vector.add_key(body_key(name.lower()), "A")


def add_day(vector: VectorBuilder, day: dt.date, title: str) -> None:
    """Index the day, its month, its year, and the day as Swedish says it.

    The years that a title names go before the meeting's own: the annual report of 2022 is no
    matter of 2023, though it was treated then.
    """
    for key in (day_key(day), month_key(day.year, day.month)):
        vector.add_key(key, "A")
    for year in years_in(title) or [day.year]:
        vector.add_key(year_key(year), "A")
    with translation.override("sv"):
        vector.add_text(dateformat.format(day, "j F Y"), "D", counts=False)


def add_former_days(vector: VectorBuilder, text: str) -> None:
    """Index when the matter was treated before."""
    for day in set(days_in(text)):
        vector.add_key(former_key(day_key(day)), "A")
        vector.add_key(former_key(month_key(day.year, day.month)), "A")

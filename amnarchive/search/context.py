"""Words around a row that people search with: the body in its names, the day as it is said."""

import datetime as dt

from django.utils import dateformat, translation

from amnarchive.models import Body
from amnarchive.search.vector import VectorBuilder


def add_names(vector: VectorBuilder, body: Body) -> None:
    """Index all that the body is called."""
    for name in (body.name, body.abbreviation, *body.aliases):
        vector.add_text(name, "C")


def add_day(vector: VectorBuilder, day: dt.date) -> None:
    """Index the day as Swedish says it, and as the address has it."""
    with translation.override("sv"):
        vector.add_text(dateformat.format(day, "j F Y"), "C")
    vector.add_text(day.isoformat(), "C")

"""A small fictional archive that the tests of search ask."""

import datetime as dt
from typing import Any

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Meeting
from tests.factories import make_body, make_item, make_meeting, make_reservation, make_statement


def make_indexed(
    title: str, text: str = "", *, day: str = "2019-06-18", **values: Any
) -> AgendaItem:
    """A public § of the Arbetsmarknadsnämnden on `day`, indexed."""
    body = values.pop("body", None) or make_body()
    date = dt.date.fromisoformat(day)
    meeting = Meeting.objects.filter(body=body, date=date).first() or make_meeting(body, date)
    item = make_item(meeting, title=title, text=text or title, **values)
    index_items(items=[item])
    return item


def make_archive() -> dict[str, AgendaItem]:
    """Four §§ on three days and in two committees, with dissent."""
    found = {
        "jobs": make_indexed(
            "Sommarjobb för unga",
            "Sommarjobb för unga\n"
            "Ungdomsarbetslösheten är hög. Staden bör inte vänta med att göra något.",
            day="2019-06-18",
            cases=["AMN 2019-0178"],
        ),
        "youth": make_indexed("Arbetslöshet bland unga", day="2020-02-11"),
        "ride": make_indexed("Skolskjutsen till hösten", day="2021-09-01"),
        "budget": make_indexed(
            "Budget för förskolan",
            "Budget för förskolan. Se § 7 och bilaga.",
            day="2021-09-01",
            body=make_body("Utbildningsnämnden", slug="utbildningsnamnden", abbreviation="UTN"),
        ),
    }
    make_reservation(
        found["jobs"], [("Bo Ek", "S"), ("Ylva Granqvist", "V")], text="Platserna räcker inte."
    )
    make_reservation(found["youth"], [("Rut Lind", "SD")], text="Vi vill utreda platserna.")
    make_statement(found["youth"], [("Nils Dahl", "KD")], text="Vi följer frågan noga.")
    index_items(items=found.values())
    return found

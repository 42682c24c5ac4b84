"""A few public texts that say the same, compared as the archive does it."""

import datetime as dt
from collections.abc import Callable

import pytest

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Body
from tests.amnarchive.likeness.texts import POOL
from tests.factories import make_document, make_item, make_meeting, make_reservation, make_statement

Say = Callable[..., AgendaItem]


@pytest.fixture
def say(db: None) -> Say:  # noqa: ARG001 - the database must be there
    """Make a § in which each of `parties` says `text`: the first reserves itself."""

    def run(
        day: str,
        *parties: str,
        text: str = POOL,
        body: Body | None = None,
        number: int = 4,
        published: bool = True,
    ) -> AgendaItem:
        meeting = make_meeting(body, dt.date.fromisoformat(day), published=published)
        document = make_document(name=f"{day}.pdf")
        item = make_item(meeting, number, "Badhuset vid Långsjön", document=document)
        make_reservation(item, [("Ylva Granqvist", parties[0])], text=text)
        for party in parties[1:]:
            make_statement(item, [("", party)], "substitute_statement", text=text)
        index_items(items=[item])
        return item

    return run

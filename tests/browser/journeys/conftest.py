"""Each journey is made three times: with JavaScript, without, and by keyboard alone."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem
from tests.browser.conftest import OpenPage, Visit
from tests.browser.journeys.hands import Hand, Keys, Pointer
from tests.factories import make_item, make_meeting, make_reservation

DISSENT: dict[str, list[list[str]]] = {
    "2019-02-05": [["SD"]],
    "2019-03-05": [["M", "L"]],
    "2019-04-09": [["M", "L"], ["SD"]],
    "2019-05-14": [["M"]],
    "2018-05-15": [["SD"], ["M", "L"]],
}
"""Who reserved themselves on a day, each list a reservation of its own."""

Start = Callable[[], tuple[Visit, Hand]]


@pytest.fixture(params=["script", "no script", "keyboard"])
def start(request: pytest.FixtureRequest, open_page: OpenPage) -> Start:
    """`start()` → the start page and the hand that goes on from there."""

    def begin() -> tuple[Visit, Hand]:
        visit = open_page(script=request.param != "no script")
        visit.page.set_default_timeout(15_000)
        visit.go("/")
        hand: Hand = Keys(visit.page) if request.param == "keyboard" else Pointer(visit.page)
        return visit, hand

    return begin


def item_of(day: dt.date, title: str, decision: str, text: str = "") -> AgendaItem:
    """A § of the committee's meeting that day, and a formal one before it."""
    meeting = make_meeting(date=day)
    make_item(meeting, title="Val av justerare", vote_kind="unanimous")
    return make_item(meeting, title=title, decision=[decision], text=text or f"{title}\n{decision}")


@pytest.fixture
def springs(transactional_db: None) -> AgendaItem:  # noqa: ARG001 - the parties first
    """Two springs and an autumn with summer jobs; give the § of the last spring."""
    today = timezone.localdate()
    found = item_of(
        min(dt.date(today.year, 4, 15), today),
        "Sommarjobb för unga i hela staden",
        "Nämnden inrättar niohundra platser.",
    )
    make_reservation(found, [("Torvald Lindeskog", "SD")], text="Vi hade velat se färre platser.")
    item_of(dt.date(today.year - 1, 4, 15), "Sommarjobb i parkerna", "Nämnden säger nej.")
    item_of(dt.date(today.year - 1, 10, 7), "Utvärdering av sommarjobb", "Rapporten godkänns.")
    index_items(items=AgendaItem.objects.all())
    return found


@pytest.fixture
def dissent(transactional_db: None) -> None:  # noqa: ARG001 - the parties first
    """Reservations of three parties in two years; M and L twice together and once apart in 2019."""
    for day, parties in DISSENT.items():
        item = item_of(dt.date.fromisoformat(day), f"Rapport från {day}", "Nämnden godkänner den.")
        for letters in parties:
            make_reservation(item, [(f"Någon i {letter}", letter) for letter in letters])
    index_items(items=AgendaItem.objects.all())

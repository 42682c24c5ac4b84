"""What a decision says of the whole matter, and its points. No committee act here is real."""

import pytest

from ingest.types import Item, Outcome
from tests.ingest.paper import read_minutes


def _item(decision: str, opening: str = "§ 7 Ärendenummer SLK-2031-00007") -> Item:
    paper = (
        f"{opening}\nTaxa för bryggor\nBeslut\n\n{decision}\n\n§ 8 0042/31\nSlut\nBeslut\n\nSlut.\n"
    )
    return read_minutes(paper)[0].items[0]


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (
            "Förslaget till taxa för bryggor återremitteras till hamnkontoret.",
            Outcome.REFERRED_BACK,
        ),
        ("Taxan för bryggor bordläggs till sommaren.", Outcome.POSTPONED),
        ("1. Taxan för bryggor bordläggs till sommaren.\n2. Kajen målas.", None),
        ("Kajen målas.", None),
    ],
)
def test_one_thing_decided_may_be_put_off_by_its_own_name(
    decision: str, outcome: Outcome | None
) -> None:
    assert _item(decision).outcome is outcome


def test_a_label_without_its_number_is_no_title() -> None:
    item = _item("Kajen målas.", "§ 7 Ärendenummer")
    assert (item.title, item.diary_numbers) == ("Taxa för bryggor", ())


def test_dashes_under_a_number_belong_to_it() -> None:
    item = _item(
        "1. Hamnkontoret ska redovisa två saker. Saken är:\n"
        "- Hur många bryggor som finns.\n"
        "- Hur många som behövs.\n"
        "2. Kajen målas."
    )
    assert len(item.decision) == 2
    assert item.decision[0].text.endswith("Hur många som behövs.")


def test_tasks_whose_marks_were_lost_belong_to_their_lead_in() -> None:
    item = _item(
        "Ärendet återremitteras till hamnkontoret med följande uppdrag:\n\n"
        "Räkna bryggorna.\n\nMät hur långa de är."
    )
    (point,) = item.decision
    assert point.text.endswith("Mät hur långa de är.")

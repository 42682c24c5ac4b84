"""What is written into the index of a §."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, SearchEntry
from tests.factories import make_item, make_meeting, make_motion, make_reservation, make_statement

pytestmark = pytest.mark.django_db


def lexemes(entry: SearchEntry) -> str:
    entry.refresh_from_db()
    return str(entry.vector)


def test_an_item_gives_a_row_and_so_do_its_reservations_and_statements() -> None:
    item = make_item(title="Sommarjobb", cases=["AMN 2019-0178"])
    make_motion(item, [("Ylva Granqvist", "V")])
    reservation = make_reservation(item, [("Bo Ek", "S"), ("Ylva Granqvist", "V")])
    make_statement(item, [("", "KD")])

    assert index_items(items=[item]) == 3

    row = SearchEntry.objects.get(kind="item")
    assert set(row.parties) == {"s", "v", "kd"}
    assert len(row.persons) == 2
    assert row.published
    assert row.date == item.meeting.date
    entry = SearchEntry.objects.get(kind="reservation")
    assert entry.reservation == reservation
    assert set(entry.parties) == {"s", "v"}
    assert SearchEntry.objects.get(kind="statement").parties == ["kd"]


def test_title_decision_and_text_have_their_weights_and_words_their_forms() -> None:
    item = make_item(
        title="Arbetslöshet",
        number=12,
        decision=["Rapporten läggs till handlingarna."],
        cases=["AMN 2019-0178"],
        text="Om ungdomsarbetslösheten § 7",
    )
    index_items(items=[item])
    vector = lexemes(item.search_entries.get())
    assert "'arbetslös':1A" in vector
    assert "'=arbetslöshet':1A" in vector
    assert "'rapport':" in vector
    assert re.search(r"'\+arbetslös':\d+C", vector)
    assert re.search(r"'\+ungdom':\d+C", vector)
    assert "'=§':" in vector
    assert "'§12':" in vector
    assert "'#amn-2019-0178':" in vector
    assert "'om'" not in vector


def test_indexing_twice_changes_nothing_and_what_is_gone_goes() -> None:
    item = make_item()
    reservation = make_reservation(item, [("", "S")])
    index_items(items=[item])
    before = sorted(SearchEntry.objects.values_list("kind", "vector"))
    index_items(items=[item, item])
    assert sorted(SearchEntry.objects.values_list("kind", "vector")) == before
    reservation.delete()
    index_items(items=[item])
    assert SearchEntry.objects.get().kind == "item"


def test_a_held_item_or_meeting_is_not_public_in_the_index() -> None:
    held = make_item(make_meeting(published=False))
    AgendaItem.objects.update(published=True)
    index_items(items=[held])
    assert not SearchEntry.objects.get().published


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"ord{number}" for number in range(180_000)),
        "samma ord igen " * 90_000,
        "å" * 1_300_000,
        "'\\ \\' '' § & | ! <-> :* ()" * 2_000,
    ],
    ids=["unique", "repeated", "one word", "signs"],
)
def test_a_text_over_the_limit_of_a_tsvector_is_indexed_as_far_as_it_fits(text: str) -> None:
    item = make_item(title="Bilagan", text=text)
    index_items(items=[item])
    assert "'bilagan':1A" in lexemes(item.search_entries.get())


def test_the_number_of_queries_does_not_grow_with_the_items() -> None:
    def queries(items: list[AgendaItem]) -> int:
        with CaptureQueriesContext(
            connection,
        ) as context:
            index_items(items=items)
        return len(context)

    meeting = make_meeting()
    items = [make_item(meeting) for _ in range(100)]
    for item in items:
        make_reservation(item, [("Bo Ek", "S")])
    queries(items)  # what changes alone is written: the topics, once
    assert queries(items) == queries(items[:10]) <= 18

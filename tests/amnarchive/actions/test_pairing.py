import time

from amnarchive.actions.store.pairing import pair
from amnarchive.actions.store.plain import plain_text
from amnarchive.models import AgendaItem, Meeting
from tests import readings


def row(pk: int, number: int | None, text: str) -> AgendaItem:
    return AgendaItem(pk=pk, number=number, slug=str(pk), text=text)


def stored(position: int) -> str:
    return plain_text(readings.item(position))


def test_numbers_decide_before_texts() -> None:
    old = [row(1, 1, stored(2)), row(2, 2, stored(1))]
    read = [(readings.item(1, 1), "1"), (readings.item(2, 2), "2")]
    assert [found and found.pk for _read, found in pair(read, old, Meeting(pk=1))] == [1, 2]


def test_texts_decide_where_numbers_are_missing() -> None:
    old = [row(1, None, stored(2)), row(2, None, stored(1)), row(3, None, "Något helt annat")]
    read = [
        (readings.item(1, 21), "21"),
        (readings.item(2, 22), "22"),
        (readings.item(9, 23), "23"),
    ]
    assert [found and found.pk for _read, found in pair(read, old, Meeting(pk=1))] == [2, 1, None]


def test_another_number_is_another_paragraph_even_with_the_same_text() -> None:
    old = [row(1, 5, stored(1))]
    assert [found for _read, found in pair([(readings.item(1, 6), "6")], old, Meeting(pk=1))] == [
        None
    ]


def test_thousands_of_unnumbered_items_take_no_time() -> None:
    old = [row(n, None, stored(n) if n % 2 else f"Gammal {n}") for n in range(1, 3001)]
    read = [(readings.item(n), str(n)) for n in range(1, 3001)]
    begun = time.process_time()
    pairs = pair(read, old, Meeting(pk=1))
    assert time.process_time() - begun < 3
    assert sum(found is not None for _read, found in pairs) >= 1500

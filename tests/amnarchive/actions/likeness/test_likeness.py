"""Texts that say the same are found when they are stored, and lost when they go."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.management import call_command

from amnarchive.actions.correct import correct_item
from amnarchive.actions.index import index_items
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.remove import remove_document
from amnarchive.models import AgendaItem, Document, Likeness, LikenessGroup, Sketch
from ingest.types import Item, Reservation, Speaker, Statement, StatementKind
from tests import readings
from tests.amnarchive.likeness.texts import FORMULA, LIBRARY, POOL, misread

Read = Callable[..., Document]
LATER = dt.date(2022, 5, 4)


def reservation(text: str, *parties: str) -> Reservation:
    by = tuple(Speaker(None, party) for party in parties)
    return Reservation(by, text, readings.HERE)


def substitute(text: str, party: str) -> Statement:
    by = (Speaker(None, party),)
    return Statement(StatementKind.SUBSTITUTE_STATEMENT, by, text, readings.HERE)


def item(number: int, *parts: Reservation | Statement) -> Item:
    return readings.item(
        number,
        number,
        reservations=[part for part in parts if isinstance(part, Reservation)],
        statements=[part for part in parts if isinstance(part, Statement)],
    )


def groups() -> list[tuple[int, list[str], bool]]:
    rows = LikenessGroup.objects.order_by("-texts", "parties")
    for row in rows:
        mine = row.sketches.all()
        assert row.texts == len(mine)
        assert all(sketch.published for sketch in mine)
        assert row.first == min(sketch.date for sketch in mine)
        assert row.last == max(sketch.date for sketch in mine)
        assert max(sketch.alike for sketch in mine if sketch.alike is not None) == 1
    return [(row.texts, row.parties, row.across) for row in rows]


def test_the_same_text_in_one_item_by_another_party_is_found(read: Read) -> None:
    read([item(1, reservation(POOL, "M"), substitute(POOL, "KD"))])
    assert groups() == [(2, ["kd", "m"], True)]
    pair = Likeness.objects.get()
    assert (pair.share, pair.within) == (1, 1)


def test_a_misread_copy_years_later_is_found(read: Read) -> None:
    read([item(1, reservation(POOL, "M"))])
    text = misread(POOL).replace("takbalkarna", "tskbslksrna") + f"\n{FORMULA}"
    read([item(3, reservation(text, "L"))], date=LATER)
    assert groups() == [(2, ["l", "m"], True)]
    group = LikenessGroup.objects.get()
    assert (group.first, group.last) == (readings.DAY, LATER)
    first, second = group.sketches.order_by("date")
    assert first.alike == 1
    assert second.alike is not None
    assert 0.9 < second.alike < 1


def test_a_joint_text_is_one_text(read: Read) -> None:
    read([item(1, reservation(POOL, "S", "V"), substitute(POOL, "S"))])
    assert Sketch.objects.count() == 2
    assert not Likeness.objects.exists()
    assert groups() == []


def test_a_party_that_repeats_itself_is_of_another_kind(read: Read) -> None:
    read([item(1, reservation(POOL, "S", "V"))])
    read([item(1, reservation(POOL, "V"))], date=LATER)
    assert groups() == [(2, ["s", "v"], False)]


@pytest.mark.parametrize("text", [FORMULA, "Vi yrkar bifall till förslaget.", "", FORMULA * 20])
def test_short_texts_and_formulas_are_never_copies(read: Read, text: str) -> None:
    read([item(1, reservation(text, "M"), substitute(text, "KD"))])
    read([item(1, reservation(text, "C"))], date=LATER)
    assert not Sketch.objects.exists()


def test_other_texts_are_not_grouped(read: Read) -> None:
    read([item(1, reservation(POOL, "M"), substitute(LIBRARY, "KD"))])
    assert Sketch.objects.count() == 2
    assert groups() == []


def test_only_what_is_public_is_grouped(read: Read) -> None:
    read([item(1, reservation(POOL, "M"))])
    second = read([item(1, reservation(POOL, "L"))], date=LATER, publish=False)
    assert groups() == []
    publish_document(document=second, by=None)
    assert groups() == [(2, ["l", "m"], True)]
    third = read([item(1, reservation(POOL, "KD"))], date=dt.date(2023, 1, 10))
    assert groups() == [(3, ["kd", "l", "m"], True)]
    hold_document(document=third, by=None)
    assert groups() == [(2, ["l", "m"], True)]
    hold_document(document=second, by=None)
    assert groups() == []


def test_a_removed_document_leaves_its_groups(read: Read) -> None:
    read([item(1, reservation(POOL, "M"))])
    second = read([item(1, reservation(POOL, "L"))], date=LATER)
    third = read([item(1, reservation(POOL, "KD"))], date=dt.date(2023, 1, 10))
    remove_document(document=second, by=None)
    assert groups() == [(2, ["kd", "m"], True)]
    remove_document(document=third, by=None)
    assert groups() == []
    assert not LikenessGroup.objects.exists()


def test_reading_again_changes_nothing(read: Read) -> None:
    read([item(1, reservation(POOL, "M"))])
    document = read([item(1, reservation(POOL, "L")), item(2)], date=LATER)
    before = groups()
    number = LikenessGroup.objects.get().pk
    for _time in range(2):
        read([item(1, reservation(POOL, "L")), item(2)], document=document, date=LATER)
        assert groups() == before
    assert LikenessGroup.objects.get().pk == number


def test_reading_again_follows_what_is_read_now(read: Read) -> None:
    read([item(1, reservation(POOL, "M"))])
    document = read([item(1, reservation(POOL, "L"))], date=LATER)
    read([item(1, reservation(LIBRARY, "L"))], document=document, date=LATER)
    assert groups() == []
    read([item(1)], document=document, date=LATER)
    assert Sketch.objects.count() == 1


def test_what_tied_two_groups_leaves_two(read: Read) -> None:
    bridge = read([item(9, reservation(f"{POOL} {LIBRARY}", "V"))], date=dt.date(2020, 1, 14))
    read([item(1, reservation(POOL, "M"), substitute(POOL, "KD"))])
    read([item(1, reservation(LIBRARY, "S"), substitute(LIBRARY, "MP"))], date=LATER)
    assert groups() == [(5, ["kd", "m", "mp", "s", "v"], True)]
    remove_document(document=bridge, by=None)
    assert groups() == [(2, ["kd", "m"], True), (2, ["mp", "s"], True)]


def test_indexing_again_makes_what_was_lost_and_leaves_what_is_right(read: Read) -> None:
    read([item(1, reservation(POOL, "M"), substitute(POOL, "KD"))])
    kept = sorted(Sketch.objects.values_list("pk", flat=True))
    index_items(items=AgendaItem.objects.all())
    assert sorted(Sketch.objects.values_list("pk", flat=True)) == kept
    Sketch.objects.all().delete()
    call_command("reindex")
    assert groups() == [(2, ["kd", "m"], True)]


def test_a_correction_changes_no_group(read: Read) -> None:
    read([item(1, reservation(POOL, "M"), substitute(POOL, "KD"))])
    correct_item(item=AgendaItem.objects.get(), field="title", value="Badhuset", by=None)
    assert groups() == [(2, ["kd", "m"], True)]


def test_dying_half_way_leaves_nothing(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    read([item(1, reservation(POOL, "M"))])

    def die(**_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("amnarchive.actions.likeness.sketches.regroup", die)
    with pytest.raises(KeyboardInterrupt):
        read([item(1, reservation(POOL, "L"))], date=LATER)
    monkeypatch.undo()
    assert Sketch.objects.count() == 1
    assert not Likeness.objects.exists()
    read([item(1, reservation(POOL, "L"))], date=LATER)
    assert groups() == [(2, ["l", "m"], True)]


def test_a_speaker_without_a_known_party_is_compared_too(read: Read) -> None:
    nobody = (Speaker("Rut Blomdahl", None),)
    said = replace(substitute(POOL, "KD"), by=nobody)
    read([item(1, reservation(POOL, "M"), said)])
    assert groups() == [(2, ["m"], False)]


def test_many_copies_are_one_group(read: Read) -> None:
    many = 60
    read([item(n, reservation(POOL, "SD")) for n in range(1, many + 1)])
    assert groups() == [(many, ["sd"], False)]

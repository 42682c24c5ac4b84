"""In how many rows each lexeme stands."""

import pytest

from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.remove import remove_document
from amnarchive.actions.vocabulary import count_changes, rebuild_vocabulary, recount
from amnarchive.models import (
    AgendaItem,
    SearchChange,
    SearchEntry,
    SearchRecount,
    SearchTally,
    SearchTerm,
)
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED, frequencies
from amnarchive.tasks import count_words, recount_words
from tests.amnarchive.actions.counted import by_hand, counts
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_paper

pytestmark = pytest.mark.django_db


def test_rows_are_counted_once_a_lexeme() -> None:
    make_indexed("Badhus", "Badhus och badhus")
    make_indexed("Badhusen igen")
    rebuild_vocabulary()
    assert frequencies(["badhus", "=badhus", "=badhusen", "+bad", "=finns inte"]) == {
        "badhus": 2,
        "=badhus": 1,
        "=badhusen": 1,
        "+bad": 2,
        ROWS_COUNTED: 2,
    }


def test_words_lead_from_their_misspellings_and_other_lexemes_do_not() -> None:
    make_indexed("Färdtjänst")
    count_changes()
    near = set(SearchTerm.objects.get(lexeme="=färdtjänst").near)
    assert {"fardtjanst", "fardtjans", "fadtjanst"} <= near
    assert SearchTerm.objects.get(lexeme="@body:amn").near == []


def test_what_is_held_back_is_not_counted() -> None:
    paper = make_paper(["Om flakmopeder."])
    count_changes()
    assert SearchTerm.objects.filter(lexeme="=flakmopeder").exists()
    hold_document(document=paper, by=None)
    count_changes()
    assert not SearchTerm.objects.filter(lexeme="=flakmopeder").exists()
    publish_document(document=paper, by=None)
    count_changes()
    assert counts() == by_hand()
    assert SearchTerm.objects.filter(lexeme="=flakmopeder").exists()


def test_what_comes_and_goes_before_it_is_counted_leaves_nothing() -> None:
    paper = make_paper(["Om flakmopeder."])
    hold_document(document=paper, by=None)
    assert not SearchChange.objects.exists()
    publish_document(document=paper, by=None)
    remove_document(document=paper, by=None)
    assert not SearchChange.objects.exists()


def test_what_does_not_touch_the_words_is_not_counted_again() -> None:
    make_indexed("Flakmopeder")
    assert count_words() == 1
    entry = SearchEntry.objects.get()
    entry.persons = [7]
    entry.save(update_fields=["persons"])
    assert count_words() == 0
    entry.save()
    assert count_words() == 0


def test_rows_that_a_cascade_takes_are_counted_off() -> None:
    item = make_indexed("Flakmopeder")
    make_indexed("Badhus")
    count_changes()
    AgendaItem.objects.filter(pk=item.pk).delete()
    assert count_changes() == 1
    assert frequencies(["=flakmopeder", "=badhus"]) == {"=badhus": 1, ROWS_COUNTED: 1}
    SearchEntry.objects.all().delete()
    count_changes()
    assert frequencies(["=badhus"]) == {ROWS_COUNTED: 0}


def test_a_recount_mends_what_is_wrong_and_the_old_counts_stand_until_then() -> None:
    make_indexed("Flakmopeder")
    count_changes()
    SearchTerm.objects.filter(lexeme="=flakmopeder").update(rows=7, near=[])
    SearchTerm.objects.create(lexeme="=spöke", rows=3, near=["spoke"])
    SearchTerm.objects.filter(lexeme="flakmoped").delete()
    recount_words()
    assert frequencies(["=spöke"])["=spöke"] == 3
    count_words()
    assert counts() == by_hand()
    assert "flakmopede" in SearchTerm.objects.get(lexeme="=flakmopeder").near
    assert not SearchRecount.objects.exists()
    assert not SearchTally.objects.exists()


def test_a_second_recount_goes_on_with_the_first() -> None:
    recount()
    SearchRecount.objects.update(reached=5)
    recount()
    assert SearchRecount.objects.get().reached == 5
    assert rebuild_vocabulary() == 0


def test_twice_does_no_harm() -> None:
    make_indexed("Flakmopeder")
    assert rebuild_vocabulary() == rebuild_vocabulary() > 0
    assert counts() == by_hand()

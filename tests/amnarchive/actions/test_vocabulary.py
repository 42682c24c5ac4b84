"""In how many rows each lexeme stands."""

import pytest

from amnarchive.actions.publish import hold_document
from amnarchive.actions.vocabulary import rebuild_vocabulary, refresh_vocabulary
from amnarchive.models import SearchEntry, SearchTerm
from amnarchive.search.vocabulary import ROWS_COUNTED, frequencies
from amnarchive.tasks import count_words
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
    rebuild_vocabulary()
    near = set(SearchTerm.objects.get(lexeme="=färdtjänst").near)
    assert {"fardtjanst", "fardtjans", "fadtjanst"} <= near
    assert SearchTerm.objects.get(lexeme="@body:amn").near == []


def test_what_is_held_back_is_not_counted() -> None:
    paper = make_paper(["Om flakmopeder."])
    hold_document(document=paper, by=None)
    rebuild_vocabulary()
    assert not SearchTerm.objects.filter(lexeme="=flakmopeder").exists()


def test_it_is_counted_anew_only_where_much_has_changed() -> None:
    assert refresh_vocabulary()
    make_indexed("Flakmopeder")
    assert count_words()
    assert not count_words()
    SearchEntry.objects.all().delete()
    assert refresh_vocabulary()
    assert frequencies(["=flakmopeder"]) == {ROWS_COUNTED: 0}


def test_twice_does_no_harm() -> None:
    make_indexed("Flakmopeder")
    assert rebuild_vocabulary() == rebuild_vocabulary() > 0

"""Words that are data: numbers, answers, offices, small words in names."""

import re

import pytest

from ingest.vocabulary.answers import AWAY, answer_of
from ingest.vocabulary.numbers import number_form, number_of
from ingest.vocabulary.offices import ACTING, OFFICE


@pytest.mark.parametrize(("printed", "number"), [("7", 7), ("Sju", 7), ("inga", 0), ("tjugo", 20)])
def test_a_number_in_figures_or_as_a_word(printed: str, number: int) -> None:
    assert re.fullmatch(number_form(), printed)
    assert number_of(printed) == number


@pytest.mark.parametrize("printed", ["sjuk", "1234", "ja", ""])
def test_what_is_no_number(printed: str) -> None:
    assert re.fullmatch(number_form(), printed) is None


def test_another_word_has_no_number() -> None:
    with pytest.raises(KeyError):
        number_of("sjuk")


@pytest.mark.parametrize(
    ("printed", "answer"),
    [("Ja", "yes"), ("NEJ", "no"), ("avstår", "abstain"), ("Frånv.", AWAY), ("Jan", None)],
)
def test_an_answer(printed: str, answer: str | None) -> None:
    assert answer_of(printed) == answer


@pytest.mark.parametrize("title", ["tf förvaltningschef", "Bitr. controller", "enhetschef"])
def test_an_office_with_who_stands_in(title: str) -> None:
    assert re.fullmatch(rf"(?:{ACTING} )?{OFFICE}", title, re.IGNORECASE)


@pytest.mark.parametrize("words", ["Chefsgatan", "bokhållarna", "tf"])
def test_no_office(words: str) -> None:
    assert re.fullmatch(OFFICE, words, re.IGNORECASE) is None

"""Forms and the words they are forms of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.lemma_rules import LemmaRules
from ingest.repair.lexicon import lexicon


@given(st.lists(st.tuples(st.text("abcåä", min_size=1), st.sets(st.text("abcåä", min_size=1)))))
def test_rules_give_back_what_they_were_made_of(words: list[tuple[str, set[str]]]) -> None:
    made = LemmaRules()
    codes = [made.code(form, lemmas) for form, lemmas in words]
    read = LemmaRules(made.as_text().split("\n"))
    for (form, lemmas), code in zip(words, codes, strict=True):
        assert set(read.lemmas(form, code)) == lemmas


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("hundar", "hund"), ("kameror", "kamera"), ("avgifterna", "avgift"), ("rivas", "riva")],
)
def test_a_form_is_brought_to_its_word(form: str, lemma: str) -> None:
    assert lemma in lexicon().lemmas(form)


def test_what_no_list_has_has_no_lemma() -> None:
    assert lexicon().lemmas("xqzzy") == ()

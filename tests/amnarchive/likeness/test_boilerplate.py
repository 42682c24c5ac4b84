import pytest

from amnarchive.likeness.boilerplate import is_formula
from amnarchive.likeness.substance import LEAST_WORDS, MOST_SENTENCES, substance
from tests.amnarchive.likeness.texts import FORMULA, POOL, misread


@pytest.mark.parametrize(
    "sentence",
    [
        FORMULA,
        misread(FORMULA),
        "Ylva Granqvist (S) och Torvald Lindeskog (SD) reserverar sig mot beslutet.",
        "Representanterna från M och L antecknar två skrivelser som yttrande från den 3 maj 2024.",
        "- Att delvis bifalla det förslag till beslut som förvaltningen har",
        "2. Att därutöver anföra följande:",
        "Om jag hade fått rösta hade jag röstat för Vänsterpartiets yrkande.",
        "",
        "1.",
    ],
)
def test_set_phrases_are_formulas_whoever_says_them(sentence: str) -> None:
    assert is_formula(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        *POOL.replace("\n", " ").split(". "),
        "Vi reserverar oss mot beslutet eftersom badhuset behövs för barnens skull.",
        "Nämnden borde ha frågat de boende.",
        "BADHUSET BEHÖVS FÖR BARNENS SKULL",
    ],
)
def test_what_has_words_of_its_own_is_none(sentence: str) -> None:
    assert not is_formula(sentence)


def test_formulas_are_taken_away_and_the_rest_is_kept() -> None:
    alone = substance(POOL)
    assert substance(f"{FORMULA}\n- Att därutöver anföra följande:\n{POOL}") == alone
    assert alone.is_enough
    assert alone.length == len(alone.words) > 80


def test_a_short_text_is_never_enough() -> None:
    for text in ["", FORMULA, "\n".join([FORMULA] * 50), "Vi vill se fler simhallar i staden."]:
        assert not substance(text).is_enough


def test_common_sentences_are_taken_away_but_still_counted() -> None:
    whole = substance(POOL)
    less = substance(POOL, common=set(whole.sentences[:3]))
    assert less.sentences == whole.sentences
    assert less.length == whole.length
    assert 0 < len(less.words) < len(whole.words)
    assert not substance(POOL, common=set(whole.sentences)).is_enough


def test_a_text_without_end_is_cut() -> None:
    names = ("".join("bcfghjklmn"[int(digit)] for digit in str(n)) for n in range(9000))
    endless = substance("\n".join(f"Vi vill bygga bassängen {name} åt barnen." for name in names))
    assert len(endless.sentences) == MOST_SENTENCES
    assert len(endless.words) > LEAST_WORDS

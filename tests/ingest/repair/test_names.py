"""Names: those of the archive, and those that a document shows in more than one way."""

from ingest.repair import repair, repaired_text
from ingest.repair.names import resolve_names
from ingest.repair.vocabulary import Vocabulary
from tests.ingest.repair.papers import damaged


def test_the_archives_own_persons_come_back() -> None:
    extraction = damaged("Ledamoten Ture Grannstal (M) yrkar bifall.")
    assert "Ture Grannstal" in repaired_text(repair(extraction))
    assert "Ture Grännstål" in repaired_text(repair(extraction, ["Ture Grännstål"]))


def test_two_misreadings_of_one_name_give_it_away() -> None:
    found = resolve_names(["Brénvik", "Bronvik", "Bronvik"], Vocabulary())
    assert found == {"brénvik": "brönvik", "bronvik": "brönvik"}


def test_two_names_that_exist_are_two_persons() -> None:
    assert resolve_names(["Norin", "Norén", "Norin"], Vocabulary()) == {}


def test_a_name_that_is_always_read_the_same_way_stays() -> None:
    assert resolve_names(["Orvanic"] * 5, Vocabulary()) == {}


def test_a_surname_that_nobody_knows_ends_as_surnames_do() -> None:
    """Kindelström is in no list, and a compound of the same bones must not keep it damaged."""
    text = repaired_text(repair(damaged("Ledamoten Vera Kindelstrom m.fl. (M) yrkar bifall.")))
    assert "Vera Kindelström" in text

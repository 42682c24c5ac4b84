"""What a document says elsewhere, and where a word stands, decides between likely words."""

import pytest

from ingest.repair.candidates import Candidates
from ingest.repair.habits import Habits
from ingest.repair.vocabulary import Vocabulary
from tests.ingest.repair.papers import damaged, last_line, poor


def test_a_word_that_was_read_for_sure_is_likelier_again() -> None:
    habits = Habits(["yrkande"] * 4 + ["namnden"] * 40, Candidates(Vocabulary()))
    assert habits.bonus("yrkande", 4.0) > 1.0
    assert habits.bonus("yrkande", 7.0) < habits.bonus("yrkande", 4.0) - 1.0
    assert habits.bonus("värkande", 3.0) == 0.0


def test_a_word_in_doubt_does_not_count() -> None:
    habits = Habits(["stod"] * 40, Candidates(Vocabulary()))
    assert habits.bonus("stöd", 5.0) == habits.bonus("stod", 5.0) == 0.0


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Nimnden ansvarar for behovs- och", "Nämnden ansvarar för behovs- och"),
        ("om lane- och borgensvolym", "om låne- och borgensvolym"),
        ("kortare fr o m nista vecka", "kortare fr o m nästa vecka"),
        ("i det fortsatta arbetet", "i det fortsatta arbetet"),
        ("ska fortsatta att vara", "ska fortsätta att vara"),
    ],
)
def test_words_by_their_place(read: str, printed: str) -> None:
    assert last_line(damaged(read)) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("alla barn | staden", "alla barn i staden"),
        ("alla barn 1 staden", "alla barn i staden"),
        ("det tar 1 vecka", "det tar 1 vecka"),
        ("Bilaga 1 Karta", "Bilaga 1 Karta"),
        ("tid fr annat", "tid för annat"),
    ],
)
def test_small_words_on_a_poor_page(read: str, printed: str) -> None:
    assert last_line(poor(read)) == printed

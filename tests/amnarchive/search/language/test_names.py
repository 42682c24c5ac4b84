"""People's names hold no parts of compounds."""

import pytest

from amnarchive.search.index.vector import VectorBuilder
from amnarchive.search.language.names import is_name, people_in


def test_whom_a_party_follows_is_a_person() -> None:
    text = "Motion av Berit Stålberg (S) och Anna-Lena Vik (KD) om Valhallavägen (se bilaga)"
    assert {"berit", "stålberg", "stålbergs", "anna", "lena", "vik"} <= people_in(text)
    assert "valhallavägen" not in people_in(text)
    assert "motion" not in people_in(text)


def test_a_party_that_nobody_knows_names_no_person() -> None:
    assert people_in("Enligt Plan Strandvägen (PBL) gäller") == frozenset()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ingrid", True), ("rasmus", True), ("stålverk", False), ("lisebergsbanan", False)],
)
def test_listed_names(word: str, expected: bool) -> None:
    assert is_name(word) == expected


def test_a_persons_name_is_found_as_a_whole_alone() -> None:
    vector = VectorBuilder()
    vector.add_text("Yrkande av Berit Stålberg (S). Stålbergs förslag om stålverket.", "C")
    indexed = str(vector)
    assert "'stålberg'" in indexed
    assert "'+berg'" not in indexed
    assert "'+stål':9C" in indexed

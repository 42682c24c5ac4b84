"""Parties as they are typed."""

import pytest

from amnarchive.search.typed.party_names import party_at, party_of


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("sd", "sd"),
        ("Vänsterpartiets", "v"),
        ("feministiskt initiativ", "fi"),
        ("Miljöpartiet de gröna", "mp"),
        ("folkpartiet", "l"),
        ("moderata", "m"),
        ("sverigedemokraterna", "sd"),
        ("kristdemokratiska", "kd"),
        ("socialdemokrat", "s"),
        ("centern", "c"),
        ("M", "m"),
    ],
)
def test_parties(typed: str, code: str) -> None:
    party = party_of(typed)
    assert party is not None
    assert party.code == code


@pytest.mark.parametrize("typed", ["m", "moderatorn", "liberalisering", "initiativ", "center", ""])
def test_what_is_no_party(typed: str) -> None:
    assert party_of(typed) is None


def test_the_longest_name_is_taken() -> None:
    found = party_at(["motion", "miljöpartiet", "de", "gröna,", "tåg"], 1)
    assert found is not None
    assert (found[0].code, found[1]) == ("mp", 3)

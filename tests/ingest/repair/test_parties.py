"""Party letters that came out as digits, or with the wrong case."""

import pytest

from tests.ingest.repair.papers import damaged, last_line, poor


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Saga Tvarlund (8) yrkar bifall", "Saga Tvarlund (S) yrkar bifall"),
        ("Saga Tvarlund (1) yrkar bifall", "Saga Tvarlund (L) yrkar bifall"),
        ("Saga Tvarlund (LL), Ivar Kvist", "Saga Tvarlund (L), Ivar Kvist"),
        ("Saga Tvarlund {M) yrkar bifall", "Saga Tvarlund (M) yrkar bifall"),
        ("Det blev ja (8) och nej (5)", "Det blev ja (8) och nej (5)"),
        ("en skrivelse från L. MP och S", "en skrivelse från L, MP och S"),
        ("Yttrande från D, I. och KD", "Yttrande från D, L och KD"),
        ("de från D och I. antecknar", "de från D och L antecknar"),
        ("enligt ST.K-2031.00042, och", "enligt SLK-2031-00042, och"),
        ("inom L.SS-verksamheten", "inom LSS-verksamheten"),
        ("enligt AMN 2031.00042", "enligt AMN 2031.00042"),
        ("en skrivelse från D, Loch S", "en skrivelse från D, L och S"),
    ],
)
def test_letters_of_parties(read: str, printed: str) -> None:
    assert last_line(damaged(read)) == printed


def test_a_party_is_no_word() -> None:
    assert last_line(poor("Saga Tvarlund, Emma sD 15:53")) == "Saga Tvarlund, Emma sD 15:53"

"""Surnames that nobody knows, out of the parts that Swedish surnames are made of."""

import pytest

from ingest.repair.surnames import is_surname, surname
from tests.ingest.repair.papers import damaged, last_line


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("kalleback", "kallebäck"),
        ("bonfors", "bönfors"),
        ("broang", None),
        ("janlov", None),
        ("orlov", None),
        ("higgstrand", "häggstrand"),
        ("sjogren", "sjögren"),
        ("tornkvist", None),
        ("granlund", None),
        ("lovelace", None),
        ("bo", None),
    ],
)
def test_parts_of_surnames_come_back(read: str, printed: str | None) -> None:
    assert surname(read) == printed


def test_a_surname_has_two_parts() -> None:
    assert is_surname("törnkvist")
    assert not is_surname("törn")


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Saga Vargback (V) yrkar bifall", "Saga Vargbäck (V) yrkar bifall"),
        ("Saga Back (V) yrkar bifall", "Saga Bäck (V) yrkar bifall"),
        ("Saga Lann (V) yrkar bifall", "Saga Lann (V) yrkar bifall"),
        ("Saga Orsulic (V) yrkar bifall", "Saga Orsulic (V) yrkar bifall"),
    ],
)
def test_names_in_a_line(read: str, printed: str) -> None:
    assert last_line(damaged(read)) == printed

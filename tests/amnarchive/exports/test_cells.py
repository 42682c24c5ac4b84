"""What may stand in a cell."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.exports.cells import cell, plain
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.typed.query import parse


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+46 8", "'+46 8"),
        ("- att nämnden", "'- att nämnden"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\n=1", "'=1"),
        (" =1", "'=1"),
        ("＝1", "'＝1"),
        ("a\r\nb", "a b"),
        ("a = b", "a = b"),
        ("§ 4", "§ 4"),
        (None, ""),
        (7, "7"),
    ],
)
def test_no_cell_is_a_formula_or_more_than_one_line(value: object, written: str) -> None:
    assert cell(value) == written


@given(st.text())
def test_whatever_is_written_no_program_runs_it_and_one_row_stays_one(text: str) -> None:
    written = cell(text)
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    piece = io.StringIO()
    csv.writer(piece).writerow([written, "b"])
    assert list(csv.reader(io.StringIO(piece.getvalue(), newline=""))) == [[written, "b"]]
    assert len(piece.getvalue().split("\n")) == 2


def test_a_marked_text_is_given_as_it_was() -> None:
    marker = Marker(parse("skola")[0])
    text = 'Skolan <b>&amp; förskolan</b> & "mer"'
    assert "<mark>" in marker.mark(text)
    assert plain(marker.mark(text)) == text

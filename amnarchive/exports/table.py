"""Writes rows as CSV, a batch at a time."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from amnarchive.exports.cells import cell

BATCH = 200
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for an old encoding."""

Entries = Sequence[Any]
"""What the rows are made of: search rows, or whatever else a list holds."""
Columns = Mapping[str, Callable[[Any], object]]
"""What a column is called, and what it says of a hit."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Whence and when a file was fetched; each row says it, so that a part of the file does too.

    `page` is the whole address of the list.
    """

    page: str
    at: dt.datetime


def header(columns: Columns) -> list[str]:
    """Give the names of all columns."""
    return [*columns, "Sökning", "Hämtad"]


def lines(
    columns: Columns, entries: Entries, load: Callable[[Entries], Sequence[Any]], taken: Taken
) -> Iterator[bytes]:
    """Give the file in pieces: UTF-8, RFC 4180, its words and addresses in Swedish.

    `load` makes hits of a batch of entries, in their order; the number of its queries must not
    grow with the batch.
    """
    yield _BOM.encode() + _written([header(columns)])
    last = [taken.page, taken.at.isoformat(timespec="seconds")]
    for start in range(0, len(entries), BATCH):
        with translation.override("sv"):
            hits = load(entries[start : start + BATCH])
            rows = [[*(value(hit) for value in columns.values()), *last] for hit in hits]
        yield _written(rows)


def _written(rows: Sequence[Sequence[object]]) -> bytes:
    piece = io.StringIO()
    csv.writer(piece).writerows([cell(value) for value in row] for row in rows)
    return piece.getvalue().encode()

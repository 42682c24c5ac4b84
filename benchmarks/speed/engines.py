"""The engines over a corpus; those that need an index of their own get it the first time."""

import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.speed import sqlite, tantivy_hits
from benchmarks.speed.site import Site
from benchmarks.speed.source import listed
from benchmarks.speed.timing import Engine


def made(folder: Path, names: Iterable[str]) -> list[Engine]:
    """Give the engines of these names: site, sqlite, tantivy."""
    return [_made(folder, name) for name in names]


def _made(folder: Path, name: str) -> Engine:
    if name == "site":
        return Site()
    path = folder / ("fts.sqlite" if name == "sqlite" else "tantivy")
    built = folder / f"{name}.built"
    if not built.exists():
        began = time.monotonic()
        (sqlite if name == "sqlite" else tantivy_hits).build(path, listed())
        built.touch()
        print(f"The index of {name} was built in {time.monotonic() - began:.0f} s", flush=True)
    return sqlite.Sqlite(path) if name == "sqlite" else tantivy_hits.Tantivy(path)

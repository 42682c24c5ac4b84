"""The search speed benchmark itself, over a corpus of a few hundred §§."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django import Settings

from benchmarks.speed.site import Site
from tests.needs import ROOT

ITEMS = 300
CLASSES = 8


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a corpus, and what the benchmark printed when it wrote it."""
    folder = tmp_path_factory.mktemp("corpus")
    return folder, _run(folder, "--items", str(ITEMS)).stdout


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    unset = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "VAR_DIR"}
    return subprocess.run(
        [sys.executable, "benchmarks/search.py", "--keep", folder, "--rounds", "1", *words],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in unset},
        check=True,
        capture_output=True,
        text=True,
    )


def test_every_class_is_asked_of_every_engine(kept: tuple[Path, str]) -> None:
    _folder, printed = kept
    rows = re.findall(r"^[a-z ]+?\s+(\d+)((?:\s+\d+\.\d){9})$", printed, re.MULTILINE)
    counts = [int(count) for count, _times in rows]
    assert len(counts) == CLASSES + 1
    assert counts[-1] == sum(counts[:-1]) > 60
    assert re.search(r"site / sqlite .* p95 \d+\.\d\d", printed)


def test_every_query_has_hits_on_the_page_and_in_sqlite(kept: tuple[Path, str]) -> None:
    """The page's hits are checked by the run itself, which ends where there is none."""
    folder, _printed = kept
    mix = json.loads((folder / "mix.json").read_text("utf-8"))
    database = sqlite3.connect(folder / "fts.sqlite")
    for one in mix:
        words = " OR ".join(f'"{word}"' for word in one["words"])
        sql = "SELECT count(*) FROM fts WHERE fts MATCH ?"
        (found,) = database.execute(sql, [words]).fetchone()
        assert found, one


def test_sqlite_has_the_rows_that_the_page_lists(kept: tuple[Path, str]) -> None:
    folder, _printed = kept
    database = sqlite3.connect(folder / "fts.sqlite")
    kinds = dict(database.execute("SELECT kind, count(*) FROM facts GROUP BY kind"))
    assert kinds["item"] == ITEMS
    assert 0 < kinds["document"] < ITEMS / 8
    assert database.execute("SELECT count(DISTINCT party) FROM entry_party").fetchone()[0] > 4
    assert database.execute("SELECT count(DISTINCT topic) FROM entry_topic").fetchone()[0] > 4


def test_a_corpus_is_made_ready_without_timing_anything(kept: tuple[Path, str]) -> None:
    folder, _printed = kept
    again = _run(folder, "--items", str(ITEMS), "--build").stdout
    assert "stands in" in again
    assert "site / sqlite" not in again


def test_held_pages_are_no_answers(settings: Settings) -> None:
    """It once timed the memory of the process, four times as quick as the search."""
    settings.AMN_PAGE_CACHE_MB = 1
    with pytest.raises(SystemExit, match="Pages are held"):
        Site()


def test_another_number_of_items_is_refused_in_a_kept_folder(kept: tuple[Path, str]) -> None:
    folder, _printed = kept
    with pytest.raises(subprocess.CalledProcessError) as refused:
        _run(folder, "--items", "200")
    assert "holds a corpus of 300 §§, not 200" in refused.value.stderr

"""The benchmark of the pages itself, over a corpus of a few hundred §§."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import ROOT

KINDS = ["meeting", "§", "person", "atlas", "matrix", "copy map", "other pages"]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What it says of a small corpus; a page that is not answered with 200 ends it."""
    unset = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "VAR_DIR"}
    words = ["--items", "300", "--readers", "3", "--seconds", "6", "--pause", "0"]
    folder: Path = tmp_path_factory.mktemp("pages")
    ended = subprocess.run(
        [sys.executable, "benchmarks/pages.py", "--keep", folder, *words],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in unset},
        check=True,
        capture_output=True,
        text=True,
    )
    return ended.stdout


def test_every_kind_of_page_is_read(printed: str) -> None:
    rows = re.findall(r"^(\S.*?)\s+(\d+)((?:\s+\d+\.\d){3})\s+(?:\d+|–)$", printed, re.MULTILINE)
    assert [kind for kind, _count, _times in rows] == KINDS
    assert all(int(count) > 0 for _kind, count, _times in rows)


def test_the_pages_have_something_to_count(printed: str) -> None:
    """An archive without votes, lists and like texts would be quicker than a real one."""
    told = dict(re.findall(r"^  ([a-z ]+): (\d+)$", printed, re.MULTILINE))
    assert set(told) == {"attendance", "ballots", "stands", "groups of like texts", "page pictures"}
    assert all(int(count) > 0 for count in told.values())

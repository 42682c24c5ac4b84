"""The real minutes: figures against the gold, counts of §§ against the printed headings."""

import itertools
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ingest import as_json, read
from ingest.types import Minutes
from tests.needs import shared_dir

pytestmark = pytest.mark.shared
GOLD = shared_dir() / "gold"
REAL = shared_dir() / "real"
_OPENS = re.compile(r"^§ ?(\d+)(?: Ärendenummer.*| \d+/\d+)?\s*$", re.MULTILINE)


def score(gold: Path, files: list[Path], out: Path) -> float:
    for file in files:
        printed = json.dumps(as_json(read(file)), ensure_ascii=False)
        (out / f"{file.stem}.json").write_text(printed, "utf-8")
    command = [sys.executable, str(GOLD / "score.py"), str(gold), str(out)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(told.rsplit("F ", 1)[1])


def test_the_seeds(tmp_path: Path) -> None:
    seeds = [p for p in (shared_dir() / "seeds").iterdir() if p.suffix in {".txt", ".md"}]
    assert score(GOLD, seeds, tmp_path) >= 0.985


def test_other_cities(tmp_path: Path) -> None:
    files = [
        found
        for gold in (REAL / "gold").glob("*.json")
        for found in [
            *REAL.glob(f"alingsas/{gold.stem}.pdf"),
            *REAL.glob(f"goteborg/{gold.stem}.txt"),
        ]
    ]
    assert len(files) == 3
    assert score(REAL / "gold", files, tmp_path) >= 0.985


def test_every_section_of_goteborg() -> None:
    for path in sorted((REAL / "goteborg").glob("*.txt")):
        printed = [int(n) for n in _OPENS.findall(path.read_text("utf-8").replace("\f", "\n"))]
        content = read(path).content
        assert isinstance(content, Minutes)
        once = [number for number, _ in itertools.groupby(printed)]
        assert [item.number for item in content.items] == once, path.name

"""The real papers of ../shared: how much is repaired, and that clean text stays."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.repair import prepare, repair, repaired_text
from tests.ingest.repair.papers import paper
from tests.needs import shared_dir

pytestmark = pytest.mark.shared


def wrong(truth: Path, text: str, folder: Path) -> float:
    """Per cent of the words that are wrong, by the shared scorer."""
    candidate = folder / "candidate.txt"
    candidate.write_text(text, "utf-8")
    scorer = shared_dir() / "ocr" / "wer.py"
    run = subprocess.run(
        [sys.executable, scorer, truth, candidate], capture_output=True, text=True, check=True
    )
    return float(run.stdout.split("WER")[1].split("%")[0])


@pytest.mark.parametrize(("variant", "most"), [("eng300", 2.0), ("swe300", 1.1), ("eng150", 24.5)])
def test_each_damaged_paper(variant: str, most: float, tmp_path: Path) -> None:
    truths = sorted((shared_dir() / "ocr").glob("*.truth.txt"))
    assert truths
    for truth in truths:
        read = truth.with_name(truth.name.replace(".truth.", f".{variant}.ocr."))
        text = repaired_text(repair(paper(read.read_text("utf-8"))))
        assert wrong(truth, text, tmp_path) <= most, read.name


def test_the_real_protocol(tmp_path: Path) -> None:
    name = "amn-2015-protokoll-8-9-ocr"
    read = (shared_dir() / "seeds" / f"{name}.txt").read_text("utf-8")
    truth = shared_dir() / "gold" / f"{name}.corrected.txt"
    assert wrong(truth, repaired_text(repair(paper(read))), tmp_path) <= 0.8


def test_clean_minutes_stay_and_go_fast() -> None:
    files = sorted((shared_dir() / "real" / "goteborg").glob("*.txt"))
    assert files
    prepare()
    words = 0
    began = time.perf_counter()
    for file in files:
        text = file.read_text("utf-8")
        words += len(text.split())
        assert repair(paper(*text.split("\f"))).changes == (), file.name
    assert words / (time.perf_counter() - began) > 15_000

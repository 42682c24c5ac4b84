"""No sentence of the real minutes stands in the samples."""

import re
from pathlib import Path

import pytest

from amnarchive.samples.catalogue import SAMPLES, SOURCES
from tests.needs import shared_dir

RUN = 9
FEWER_THAN = 3
ROOT = Path(__file__).resolve().parents[3]


def runs(text: str) -> set[str]:
    """All runs of nine words in the text."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return {" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


@pytest.mark.shared
def test_the_samples_share_no_sentence_with_the_real_minutes() -> None:
    shared = shared_dir()
    real = [
        *shared.glob("seeds/*"),
        *shared.glob("gold/*.txt"),
        *shared.glob("real/goteborg/*.txt"),
    ]
    assert real
    known = {run for path in real for run in runs(path.read_text(errors="ignore"))}
    files = [SOURCES / sample.source for sample in SAMPLES]
    files += [sample.path for sample in SAMPLES if sample.path.suffix in {".txt", ".md", ".html"}]
    files += sorted((ROOT / "tests/golden").glob("*.json"))
    for path in files:
        both = runs(path.read_text(errors="ignore")) & known
        assert len(both) < FEWER_THAN, f"{path.name}: {sorted(both)}"

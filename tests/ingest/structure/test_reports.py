"""Reports of other houses and years. `reports/NAME.toml` is what a careful reader finds.

Signatories: name | title. Nobody here is real.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest import as_json, read
from ingest.types import DocumentKind

REPORTS = Path(__file__).resolve().parents[1] / "reports"
PAPERS = sorted(REPORTS.glob("*.txt"))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_report(paper: Path) -> None:
    wanted = tomllib.loads(paper.with_suffix(".toml").read_text(encoding="utf-8"))
    reading = read(paper)
    assert reading.kind is DocumentKind.REPORT
    found: dict[str, Any] = as_json(reading)
    found["signatories"] = [f"{s['name']} | {s['title']}" for s in found["signatories"]]
    assert {key: found.get(key) for key in wanted} == wanted
    assert [finding.kind.value for finding in reading.findings] == []

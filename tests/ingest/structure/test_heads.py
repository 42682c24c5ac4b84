"""What stands in the head, in many houses' ways. `heads/NAME.toml` is what a careful reader finds.

Rows of attendance: name | party | role | whom they replace | from § | to §. Nobody here is real.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest import as_json, read
from ingest.types import FindingKind

HEADS = Path(__file__).resolve().parents[1] / "heads"
PAPERS = sorted(path for path in HEADS.iterdir() if path.suffix in {".txt", ".md"})
PERSON = ("name", "party", "role", "replaces", "present_from", "present_to")
ABOUT_HEADS = {FindingKind.MISSING_DATE, FindingKind.MISSING_BODY}


def rows(people: list[dict[str, Any]]) -> list[str]:
    return ["|".join(str(who.get(key) or "") for key in PERSON).rstrip("|") for who in people]


def item(found: dict[str, Any]) -> str:
    return " | ".join([str(found["number"]), found["title"], *found["diary_numbers"]])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_head(paper: Path) -> None:
    wanted = tomllib.loads(paper.with_suffix(".toml").read_text(encoding="utf-8"))
    reading = read(paper)
    got: dict[str, Any] = as_json(reading)
    found: dict[str, Any] = {"body": got["body"], **got["meeting"]}
    found["attendance"] = rows(got["meeting"]["attendance"])
    found["absent"] = rows(got["meeting"]["absent"])
    found["items"] = [item(entry) for entry in got["items"]] if "items" in wanted else []
    found["count"] = len(got["items"])
    found["findings"] = [f.kind.value for f in reading.findings if f.kind not in ABOUT_HEADS]
    assert {key: found[key] for key in wanted} == wanted
    assert found["findings"] == wanted.get("findings", [])

"""Whole minutes of other houses, as `docs/house-styles.md` tells how to add one.

`houses/NAME.toml` is what a careful reader finds in `houses/NAME.txt`. Nobody here is real.
"""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest import as_json, read

HOUSES = Path(__file__).resolve().parents[1] / "houses"
PAPERS = sorted(HOUSES.glob("*.txt"))
PERSON = ("name", "party", "role", "replaces", "present_from", "present_to")


def people(rows: Iterable[dict[str, Any]]) -> list[str]:
    return ["|".join(str(who.get(key) or "") for key in PERSON).rstrip("|") for who in rows]


def speakers(by: Iterable[dict[str, Any]]) -> str:
    names = (f"{who['name'] or ''} ({who['party']})".strip() for who in by)
    return ", ".join(names)


def under(items: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give each fact under a § as (field, "number: what")."""
    for item in items:
        number = item["number"]
        yield "items", " | ".join([str(number), item["title"], *item["diary_numbers"]])
        yield from (("decisions", f"{number}: {point}") for point in item["decision"])
        for motion in item["motions"]:
            carried = str(motion["carried"]).lower()
            what = f"{speakers(motion['by'])}: {motion['content']}: {carried}"
            yield "motions", f"{number}: {what}"
        for reservation in item["reservations"]:
            yield "reservations", f"{number}: {speakers(reservation['by'])}"
        for statement in item["statements"]:
            yield "statements", f"{number}: {statement['kind']}: {speakers(statement['by'])}"
        if item["outcome"]:
            yield "outcomes", f"{number}: {item['outcome']}"
        if item["report_dated"]:
            yield "reports", f"{number}: {item['report_dated']}"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_house(paper: Path) -> None:
    wanted = tomllib.loads(paper.with_suffix(".toml").read_text(encoding="utf-8"))
    reading = read(paper)
    got: dict[str, Any] = as_json(reading)
    found: dict[str, Any] = {"body": got["body"], **got["meeting"]}
    found |= {key: people(got["meeting"][key]) for key in ("attendance", "absent")}
    facts = list(under(got["items"]))
    for field, _ in facts:
        found[field] = [what for name, what in facts if name == field]
    assert {key: found.get(key) for key in wanted} == wanted
    assert [finding.kind.value for finding in reading.findings] == []

"""What must be read out of each sample, written by hand from its text."""

import json
from typing import Any

import pytest

from amnarchive.samples.catalogue import SAMPLES, Sample
from scripts.differences import differences
from scripts.golden import GOLDEN, compare


def golden(sample: Sample) -> Any:
    return json.loads((GOLDEN / f"{sample.path.stem}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "sample",
    [
        pytest.param(sample, id=sample.name, marks=[pytest.mark.ocr] * sample.needs_ocr)
        for sample in SAMPLES
    ],
)
def test_the_sample_is_read_as_it_was_written(sample: Sample) -> None:
    assert compare(sample) == []


def test_a_difference_is_told_by_its_place_and_its_first_letter() -> None:
    long = "Nämnden beslutar att godkänna förslaget till nya öppettider i simhallarna"
    wanted = {"items": [{"title": "Taxa", "decision": [long]}], "absent": ["Ada", "Bo"]}
    got = {"items": [{"title": "Taxan", "decision": [f"{long} i går"]}], "absent": ["Bo"]}
    title, decision, absent = differences(wanted, got, "paper", ocr=False)
    assert title == "paper.items[0].title: wanted 'Taxa', got 'Taxan'"
    assert decision.startswith("paper.items[0].decision[0]: wanted '…")
    assert decision.endswith(" i simhallarna i går'")
    assert absent == "paper.absent[0]: missing 'Ada'"


def test_every_golden_file_belongs_to_a_sample() -> None:
    stems = {sample.path.stem for sample in SAMPLES}
    assert {path.stem for path in GOLDEN.glob("*.json")} == stems


def test_the_samples_show_everything_the_archive_can_do() -> None:
    items = [item for sample in SAMPLES for item in golden(sample).get("items", [])]

    def seen(field: str) -> set[Any]:
        return {item[field] for item in items}

    def under(field: str) -> list[dict[str, Any]]:
        return [entry for item in items for entry in item[field]]

    assert seen("outcome") == {None, "postponed", "referred_back"}
    assert seen("vote") == {None, "unanimous", "without_vote", "roll_call"}
    assert seen("immediate_approval") == {False, True}
    assert {motion["content"] for motion in under("motions")} == {
        "administration",
        "own",
        "addition",
        "rejection",
        "referral_back",
        "postponement",
    }
    kinds = {statement["kind"] for statement in under("statements")}
    assert kinds == {"special_statement", "substitute_statement", "note"}
    choices = {ballot["vote"] for vote in under("votes") for ballot in vote["ballots"]}
    assert choices == {"yes", "no", "abstain"}
    assert under("recusals")
    assert any(len(reservation["by"]) > 1 for reservation in under("reservations"))
    parties = {speaker["party"] for motion in under("motions") for speaker in motion["by"]}
    assert {"FP", "L"} <= parties

"""What must be read out of each sample, written by hand from its text."""

import json
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from amnarchive.samples.catalogue import SAMPLES, Sample
from ingest import as_json, read

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
EXACT_UP_TO = 60
"""Characters: names, titles and numbers are exact even where a page was read by OCR."""
ALIKE = 0.97


def differences(wanted: Any, got: Any, where: str, *, ocr: bool) -> list[str]:
    """Each place where `got` is not what is wanted; long texts from OCR may differ a little."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [
            found
            for key in wanted | got
            for found in differences(wanted.get(key), got.get(key), f"{where}.{key}", ocr=ocr)
        ]
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        pairs = enumerate(zip(wanted, got, strict=True))
        return [d for n, (w, g) in pairs for d in differences(w, g, f"{where}[{n}]", ocr=ocr)]
    if ocr and isinstance(wanted, str) and isinstance(got, str) and len(wanted) > EXACT_UP_TO:
        same = SequenceMatcher(None, wanted, got, autojunk=False).ratio() >= ALIKE
    else:
        same = wanted == got
    return [] if same else [f"{where}: wanted {wanted!r}, got {got!r}"]


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
    got = as_json(read(sample.path))
    damaged = sample.made_as in {"scan", "damaged"}
    assert differences(golden(sample), got, sample.name, ocr=damaged) == []


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

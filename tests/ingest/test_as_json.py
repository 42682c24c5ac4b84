"""The JSON of a reading has the fields of the gold files."""

import json

from ingest import as_json
from ingest.segment import segment
from ingest.structure import structure
from ingest.types import Reading, Repaired
from tests.ingest.paper import printed_pages, text_pages
from tests.ingest.papers_alingsas import PAGES
from tests.ingest.papers_stockholm import COMMITTEE


def reading(repaired: Repaired) -> Reading:
    kind, content, findings = structure(segment(repaired))
    return Reading(repaired.form, kind, repaired.pages, (), content, findings)


def test_minutes() -> None:
    printed = json.loads(json.dumps(as_json(reading(printed_pages(*PAGES)))))
    assert printed["kind"] == "minutes"
    assert printed["meeting"]["starts_at"] == "14:00"
    assert printed["meeting"]["place"] == "Lusthuset, norra parken, Ekbacken"
    assert printed["meeting"]["attendance"][3] == {
        "name": "Bo Ek",
        "party": "S",
        "role": "serving_substitute",
        "replaces": "Kaj Gran",
        "present_from": None,
        "present_to": None,
    }
    item = printed["items"][1]
    assert item["votes"][0]["ballots"][0] == {"name": "Gun Rosén", "party": "M", "vote": "no"}
    assert item["statements"][0]["kind"] == "note"
    assert item["outcome"] is None


def test_an_extract_is_minutes() -> None:
    only = COMMITTEE[: COMMITTEE.index("§ 8")]
    printed = as_json(reading(text_pages(only)))
    assert (printed["kind"], printed["is_extract"]) == ("minutes", True)


def test_other_text() -> None:
    assert as_json(reading(text_pages("Hej."))) == {
        "kind": "other",
        "is_attachment": False,
        "body": None,
        "title": "Hej.",
        "diary_numbers": [],
        "dated": None,
        "meeting_date": None,
        "item_number": None,
    }

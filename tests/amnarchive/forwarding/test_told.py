"""What a § decides is parted from what it proposes to another body."""

from collections.abc import Sequence
from typing import Any

from amnarchive.forwarding import Told, told

LEAD = "Parkstyrelsen föreslår att kommunfullmäktige beslutar:"
TO = "kommunfullmäktige"


def decision(*texts: str) -> list[dict[str, Any]]:
    return [{"kind": "decision", "paragraphs": [{"text": text} for text in texts]}]


def test_points_without_a_lead_are_decided() -> None:
    assert told(decision("Kajen målas."), ["Kajen målas."]) == Told(("Kajen målas.",))


def test_a_section_that_is_not_found_leaves_a_plain_decision() -> None:
    assert told([], ["Kajen målas."]) == Told(("Kajen målas.",))


def test_points_after_the_lead_are_proposed() -> None:
    points = ["Kajen målas.", "Bryggan rivs."]
    assert told(decision(LEAD, *points), points) == Told((), {TO: tuple(points)})


def test_a_section_decides_a_part_and_proposes_the_rest() -> None:
    points = ["Kontoret räknar om kajen.", "Kajen målas."]
    texts = ["Enligt kontorets förslag:", points[0], LEAD, points[1]]
    found = told(decision(*texts), points)
    assert found == Told((points[0],), {TO: (points[1],)}, "kontoret")


def test_what_follows_another_source_is_decided_again() -> None:
    points = ["Kajen målas.", "Kontoret räknar om kajen."]
    texts = [LEAD, points[0], "Enligt kontorets förslag:", points[1]]
    assert told(decision(*texts), points) == Told((points[1],), {TO: (points[0],)}, "kontoret")


def test_points_that_name_the_council_themselves() -> None:
    points = [
        "Nämnden föreslår kommunfullmäktige besluta att måla kajen.",
        "Nämnden river bryggan.",
    ]
    assert told(decision(*points), points) == Told((points[1],), {TO: ("måla kajen.",)})


def test_whose_proposal_was_followed_is_told_only_where_nothing_was_added() -> None:
    def follows(lead: str) -> str:
        found = told(decision(lead, "Kajen målas."), ["Kajen målas."])
        assert found
        return found.follows

    assert follows("Enligt kommunstyrelsens förslag:") == "kommunstyrelsen"
    assert follows("Enligt kommunstyrelsens förslag med tillägg enligt yrkande från C:") == ""
    assert follows("Enligt yrkande från C:") == ""


def test_points_that_are_not_found_below_a_lead_say_nothing() -> None:
    points: Sequence[str] = ["En helt annan punkt."]
    assert told(decision(LEAD, "Kajen målas."), points) is None

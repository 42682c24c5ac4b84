"""What changed between what was proposed and what was decided."""

from typing import Any

import pytest

from amnarchive.diffing import Run
from amnarchive.models import Document
from amnarchive.views.changed import change
from amnarchive.views.proposal import Proposal, proposed


def section(kind: str, *texts: str, marks: tuple[str, ...] = ()) -> dict[str, Any]:
    marks = marks or ("",) * len(texts)
    return {
        "kind": kind,
        "heading": None,
        "paragraphs": [
            {"text": text, "mark": mark, "level": 0, "page": 1, "line": 1}
            for text, mark in zip(texts, marks, strict=True)
        ],
    }


def report(*points: str, **values: Any) -> Document:
    return Document(kind="report", facts={"proposed_decision": list(points)}, **values)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nämnden godkänner planen.", "Nämnden godkände planen"),
        ("Nämnden beslutar att godkänna planen.", "1. Nämnden godkände planen."),
        ("Nämnden ger kontoret i uppdrag att räkna.", "Nämnden gav kontoret i uppdrag att räkna."),
        ("Nämnden överlämnar svaret.", "Nämnden beslutade att överlämna svaret."),
        ("Kajen fastställs.", "Kajen fastställdes."),
        ("Nämnden köper bryggan.", "Nämnden beslutade att köpa bryggan."),
        ("Nämnden köper bryggan.", "Nämnden köpte bryggan."),
        (
            "Nämnden godkänner kalkylen och överlämnar den.",
            "Nämnden godkände kalkylen och överlämnade den.",
        ),
    ],
)
def test_other_forms_of_the_verbs_are_no_change(before: str, after: str) -> None:
    found = change(Proposal([before]), [after])
    assert found is not None
    assert found.runs == []


def test_approval_at_once_is_no_change() -> None:
    decided = ["Nämnden antar planen.", "Nämnden beslutade att justera paragrafen omedelbart."]
    found = change(Proposal(["Nämnden antar planen."]), decided)
    assert found is not None
    assert found.runs == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nämnden antar planen.", "Nämnden avslår planen."),
        ("Nämnden ger 30 platser.", "Nämnden ger 45 platser."),
        ("Nämnden antar planen.", "Nämnden antar inte planen."),
        ("Nämnden inför på nytt avgift.", "Nämnden inför på nytt avgifter."),
        ("Nämnden målar bryggan röd.", "Nämnden målar bryggan röda."),
        ("Nämnden antar planen. Ja.", "Nämnden antar planen."),
    ],
)
def test_another_decision_is_a_change(before: str, after: str) -> None:
    found = change(Proposal([before]), [after])
    assert found is not None
    assert {run.kind for run in found.runs} & {"gone", "new"}


def test_what_was_added_is_told() -> None:
    found = change(Proposal(["Planen antas."]), ["Planen antas.", "Kontoret följer upp den."])
    assert found is not None
    assert found.runs == [Run("same", "Planen antas."), Run("new", "\nKontoret följer upp den.")]


def test_nothing_is_compared_with_nothing() -> None:
    assert change(None, ["Planen antas."]) is None
    assert change(Proposal([]), ["Planen antas."]) is None
    assert change(Proposal(["Planen antas."]), []) is None


def test_the_latest_report_is_what_was_proposed() -> None:
    first = report("Nej.", dated=None)
    second, third = report("Kanske.", dated="2019-03-01"), report("Ja.", dated="2019-05-06")
    other = Document(kind="attachment", facts={"proposed_decision": ["Något annat."]})
    found = proposed([third, first, other, second], [])
    assert found is not None
    assert (found.points, found.document) == (["Ja."], third)


def test_a_printed_proposal_ends_before_the_first_motion() -> None:
    sections = [
        section("matter", "Om kajen."),
        section(
            "proposal",
            "Arbetsutskottets förslag till beslut:",
            "Kajen rustas.",
            "Kontoret utreder:",
            "bryggan",
            "trappan",
            "Asta Lindehag (V) yrkar att kajen målas.",
            "Kajen målas.",
            marks=("", "", "", "•", "•", "", ""),
        ),
    ]
    found = proposed([], sections)
    assert found is not None
    assert found.points == ["Kajen rustas.", "Kontoret utreder: bryggan trappan"]
    assert (found.by, found.paragraph, found.document) == ("Arbetsutskottets", 2, None)


def test_a_proposal_on_one_line() -> None:
    sections = [section("proposal", "Förvaltningens förslag till beslut: Kajen rustas.")]
    found = proposed([], sections)
    assert found is not None
    assert (found.by, found.points) == ("Förvaltningens", ["Kajen rustas."])


@pytest.mark.parametrize(
    "text",
    [
        "Asta Lindehag (V) yrkade bifall till förvaltningens förslag.",
        "Rune Ek (M) yrkar att utskottets förslag till beslut: ändras.",
    ],
)
def test_a_motion_is_no_proposal(text: str) -> None:
    assert proposed([], [section("proposal", text)]) is None

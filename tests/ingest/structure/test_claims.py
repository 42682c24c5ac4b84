"""Yrkanden in words of their own. No person or committee act here is real."""

import pytest

from ingest.structure.motions.claims import claim_before, claimed, ruling_of
from ingest.types import MotionContent
from tests.ingest.paper import read_minutes

OWN, REJECTION = MotionContent.OWN, MotionContent.REJECTION


@pytest.mark.parametrize(
    ("said", "found", "wanted"),
    [
        (
            " att frågan om bryggor ska få ställas",
            ["finner att frågan om bryggor inte får ställas"],
            0,
        ),
        (" att förslag 12 inte ska beredas", ["finner att förslag 12 inte ska beredas vidare"], 1),
        (" bifall om att motionen ska anses besvarad.", ["Motionen anses besvarad."], 1),
        (" att frågan ska få ställas", ["finner att bryggan ska målas"], None),
        (" bifall till yrkande från V", ["finner att yrkandet bifallits"], None),
    ],
)
def test_a_claim_is_granted_by_a_ruling_of_the_same_words(
    said: str, found: list[str], wanted: int | None
) -> None:
    assert claimed(said, map(ruling_of, found)) == (None if wanted is None else bool(wanted))


def test_the_last_finding_counts() -> None:
    found = [
        "finner att frågan om bryggor får ställas",
        "finner att frågan om bryggor ej får ställas",
    ]
    assert claimed(" att frågan om bryggor ska få ställas", map(ruling_of, found)) is False


def test_only_a_wish_of_its_own_is_a_claim() -> None:
    assert claim_before(" att förslag 12 inte ska beredas vidare samt ")
    assert not claim_before(" att ärendet ska avgöras i dag och ")
    assert not claim_before(" att motionen ska ")


def test_a_question_that_may_not_be_put() -> None:
    minutes, _ = read_minutes(
        "§ 7 0041/31\nFrågestund\nBeslut\n\nFrågan ställs inte.\n\nYrkanden\n\n"
        "Ada Ek (M) yrkar att frågan om bryggor ska få ställas.\n\nPropositionsordning\n\n"
        "Ordföranden ställer proposition på om frågan om bryggor ska få ställas eller ej och "
        "finner att den inte får ställas.\n\n§ 8 0042/31\nFörslag 12\nBeslut\n\n"
        "Förslag 12 bereds inte vidare.\n\nYrkanden\n\n"
        "Ordföranden Bo Al (S) yrkar att förslag 12 inte ska beredas mer samt avslag på övriga "
        "yrkanden.\nAda Ek (M) yrkar att förslag 12 ska beredas vidare.\n\nPropositionsordning\n\n"
        "Ordföranden prövar yrkandena och finner att förslag 12 inte ska beredas vidare.\n"
    )
    read = [[(m.by[0].name, m.content, m.carried) for m in i.motions] for i in minutes.items]
    assert read == [
        [("Ada Ek", OWN, False)],
        [("Bo Al", REJECTION, True), ("Bo Al", OWN, True), ("Ada Ek", OWN, False)],
    ]


def test_what_is_referred_back_leaves_the_other_yrkanden_open() -> None:
    minutes, _ = read_minutes(
        "§ 7 0041/31\nBryggor\nBeslut\n\nÄrendet återremitteras.\n\nYrkanden\n\n"
        "Ada Ek (V) yrkar återremiss och avslag på övriga yrkanden.\n"
        "Bo Al (M) yrkar bifall till yrkande från M.\n\n§ 8 0042/31\nSlut\n"
    )
    assert [(m.content, m.carried) for m in minutes.items[0].motions] == [
        (MotionContent.REFERRAL_BACK, True),
        (REJECTION, None),
        (OWN, None),
    ]

"""Ballots in lists behind a label, and wishes to decide today. No person here is real."""

import pytest

from ingest.types import Item, Outcome
from tests.ingest.paper import read_minutes


def _item(text: str) -> Item:
    paper = f"§ 7 0041/31\nBryggorna\nBeslut\n\n{text}\n\n§ 8 0042/31\nSlut\nBeslut\n\nSlut.\n"
    return read_minutes(paper)[0].items[0]


@pytest.mark.parametrize(
    "lists",
    [
        (
            "Ja-röster avgavs av: Ada Ek (S), Bo Al (V).\nNej-röster avgavs av: Cia Dal (M).\n"
            "Dag Ros (L) avstod från att rösta."
        ),
        "Ja: Ada Ek (S) och Bo Al (V).\nNej: Cia Dal (M).\nAvstår: Dag Ros (L).",
        (
            "Vid upprop röstar ja: Ada Ek (S), Bo Al (V).\nFöljande röstar nej: Cia Dal (M).\n"
            "Avstående: Dag Ros (L)."
        ),
    ],
)
def test_lists_of_voters_are_counted(lists: str) -> None:
    item = _item(f"Bryggorna målas.\n\nOmröstning\n\n{lists}")
    (vote,) = item.votes
    assert (vote.yes, vote.no, vote.abstain) == (2, 1, 1)
    assert [(b.name, b.vote) for b in vote.ballots] == [
        ("Ada Ek", "yes"),
        ("Bo Al", "yes"),
        ("Cia Dal", "no"),
        ("Dag Ros", "abstain"),
    ]


def test_what_ja_stands_for_is_no_ballot() -> None:
    item = _item(
        "Bryggorna målas.\n\nOmröstning\n\n"
        "Den som är för Ada Eks (S) yrkande om bifall röstar ja, annars röstar man nej.\n"
        "Ada Ek (S) och Bo Al (V) röstar ja (2).\nCia Dal (M) röstar nej (1)."
    )
    (vote,) = item.votes
    assert (vote.yes, vote.no, len(vote.ballots)) == (2, 1, 3)


def test_to_decide_today_loses_to_a_referral() -> None:
    item = _item(
        "Ärendet återremitterades.\n\nYrkanden\n\nAda Ek (S) yrkar på återremiss.\n"
        "Cia Dal (M) yrkar att ärendet ska avgöras i dag.\n\nBeslutsgång\n\n"
        "Ordföranden finner att nämnden beslutar återremittera ärendet."
    )
    assert item.outcome is Outcome.REFERRED_BACK
    assert [motion.carried for motion in item.motions] == [True, False]


def test_who_joins_a_statement_speaks_too() -> None:
    item = _item(
        "Bryggorna målas.\n\nSärskilt uttalande\n\nLedamoten Ada Ek (S) lämnade följande.\n\n"
        "Måla dem gröna.\n\nErsättaren Bo Al (V) instämde i det särskilda uttalandet."
    )
    assert [s.by[0].name for s in item.statements] == ["Ada Ek", "Bo Al"]

"""A count may overturn what the chair had found. No person or committee act here is real."""

import pytest

from ingest.structure.motions.propositions import clauses_in, findings
from ingest.types import Motion, Place, Vote
from tests.ingest.paper import read_minutes

PAPER = """§ 4 0041/31
Fyrens nya lykta
Beslut

Enligt yrkande från M och L:
1. Lyktan byts mot en av glas.

Yrkanden

Ylva Torell (S) yrkar bifall till kommunstyrelsens förslag.
Ada Ek (M) och Jan Alm (L) yrkar bifall till förslaget från M och L om en lykta av glas.
Nils Qvist (SD) yrkar bifall till tilläggsyrkandet från SD om en vaktstuga.

Propositionsordning

Ordföranden prövar lyktan och finner att kommunstyrelsens förslag bifalls.
Någon vill räkna.

Omröstning

Man enas om denna proposition: "Ja för kommunstyrelsens förslag. Nej för det nya
förslaget från Ada Ek m fl".
{count} Ordföranden konstaterar att tilläggsyrkandet från SD har fallit.

§ 5 0042/31
Avslutning
Beslut

Mötet avslutas.
"""


def _carried(motions: tuple[Motion, ...]) -> list[bool | None]:
    return [motion.carried for motion in motions]


def test_more_no_than_yes_overturns_what_the_chair_found() -> None:
    minutes, _ = read_minutes(PAPER.format(count="Omröstningen utfaller med 20 Ja mot 21 Nej."))
    assert _carried(minutes.items[0].motions) == [False, True, False]


def test_more_yes_than_no_confirms_it() -> None:
    paper = PAPER.replace("Enligt yrkande från M och L:", "Enligt kommunstyrelsens förslag:")
    minutes, _ = read_minutes(paper.format(count="Omröstningen utfaller med 21 Ja mot 20 Nej."))
    assert _carried(minutes.items[0].motions) == [True, False, False]


@pytest.mark.parametrize(
    ("text", "yes", "no", "said"),
    [
        (
            "Ja för att avslå. Nej för att bifalla tilläggsyrkandet från V.",
            (3, 2),
            "finner att tilläggsyrkandet från V avslagits",
            "finner att tilläggsyrkandet från V bifallits",
        ),
        (
            "Ja för att avgöra saken nu. Nej för en återremiss.",
            (3, 2),
            "finner att ärendet ska avgöras idag",
            "finner att ärendet återremitteras",
        ),
        (
            "Den som vill avslå motionen röstar ja. Den som vill bifalla motionen röstar nej.",
            (3, 2),
            "finner att motionen avslagits",
            "finner att motionen bifallits",
        ),
    ],
)
def test_the_clause_with_more_votes_is_what_was_decided(
    text: str, yes: tuple[int, int], no: str, said: str
) -> None:
    clauses = clauses_in(text)
    assert clauses is not None
    more, less = yes
    assert list(findings(clauses, Vote(more, less, 0, (), Place(1, 1))))[-1] == no
    assert list(findings(clauses, Vote(less, more, 0, (), Place(1, 1))))[-1] == said
    assert not list(findings(clauses, Vote(less, less, 0, (), Place(1, 1))))


def test_a_count_over_the_counter_proposal_decides_nothing_yet() -> None:
    assert clauses_in("Ja för A och Nej för B som motförslag i huvudvoteringen.") is None

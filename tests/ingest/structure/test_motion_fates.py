"""What became of the yrkanden on a council motion. No person or committee act here is real."""

import pytest

from ingest.types import Item, MotionContent
from tests.ingest.paper import read_minutes

OWN, ADDITION, REJECTION = MotionContent.OWN, MotionContent.ADDITION, MotionContent.REJECTION


def _item(text: str) -> Item:
    paper = (
        f"§ 7 0041/31\nMotion om bryggor\nBeslut\n\n{text}\n\n§ 8 0042/31\nSlut\nBeslut\n\nSlut.\n"
    )
    return read_minutes(paper)[0].items[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Motionen bifalles.\n\nYrkanden\n\nAda Ek (S) yrkar att motionen ska tillstyrkas.\n"
                "Bo Al (V) yrkar bifall till motionen och tilläggsyrkande från V.\n\n"
                "Propositionsordning\n\nStyrelsen beslutar att tillstyrka motionen.\n"
                "Tilläggsyrkandet från V prövas och ordföranden finner att det avslagits."
            ),
            {("Ada Ek", OWN, True), ("Bo Al", ADDITION, False), ("Bo Al", OWN, True)},
        ),
        (
            (
                "Motionen anses besvarad.\n\nYrkanden\n\n"
                "Ada Ek (S) yrkar att motionen är besvarad.\n"
                "Bo Al (V) yrkar bifall till yrkande från V.\n\n"
                "Propositionsordning\n\nStyrelsen prövar och svarar på motionen."
            ),
            {("Ada Ek", OWN, True), ("Bo Al", OWN, False)},
        ),
        (
            (
                "Motionen avslås.\n\nYrkanden\n\nBo Al (V) yrkar bifall till yrkande från V.\n"
                "Ordföranden Ada Ek (S) yrkar avslag på yrkande från V och i andra hand att "
                "motionen ska avstyrkas.\n\nPropositionsordning\n\n"
                "Ordföranden ställer yrkandena mot varandra och finner det egna avslagsyrkandet "
                "bifallet."
            ),
            {("Bo Al", OWN, False), ("Ada Ek", REJECTION, True)},
        ),
    ],
)
def test_each_mover_is_told_what_became_of_it(
    text: str, wanted: set[tuple[str, MotionContent, bool]]
) -> None:
    read = {(m.by[0].name, m.content, m.carried) for m in _item(text).motions}
    assert read == wanted

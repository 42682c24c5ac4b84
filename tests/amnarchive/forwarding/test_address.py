"""A proposal to another body is told from all that only sounds like one."""

import pytest

from amnarchive.forwarding.address import Address, address_of

COUNCIL = "kommunfullmäktige"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Parkstyrelsen tillstyrker förslaget och föreslår att kommunfullmäktige beslutar:", ""),
        ("Att föreslå kommunfullmäktige besluta följande:", ""),
        ("Kommunstyrelsens förslag till beslut i kommunfullmäktige:", ""),
        ("Nämnden föreslår kommunfullmäktige besluta att anta kajen.", "anta kajen."),
        ("Nämnden beslutade att föreslå kommunfullmäktige att anta kajen.", "anta kajen."),
        ("Nämnden föreslår att kommunfullmäktige antar kajen.", "antar kajen."),
        ("Utskottet föreslår styrelsen föreslå kommunfullmäktige att måla.", "måla."),
        ("Nämnden hemställer hos kommunfullmäktige att anta kajen.", "anta kajen."),
    ],
)
def test_a_proposal_to_the_council(text: str, rest: str) -> None:
    assert address_of(text) == Address(COUNCIL, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden antar kajen.",
        "Nämnden ger kontoret i uppdrag att föreslå kommunfullmäktige att anta kajen.",
        "Kontoret tar fram underlag för att föreslå kommunfullmäktige besluta följande:",
        "Asta Lindehag (V) föreslår att kommunfullmäktige antar kajen.",
        "Nämnden hemställer hos kommunfullmäktige om mer pengar.",
        "Kontoret föreslår en ny kaj och informerar kommunfullmäktige.",
        "När nämnden föreslår kommunfullmäktige att anta kajen ska kalkylen vara klar.",
    ],
)
def test_other_sentences_propose_nothing(text: str) -> None:
    assert address_of(text) is None

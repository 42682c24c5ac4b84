"""Lists, tables and lead-ins of a decision. No decision here is real."""

import pytest

from tests.ingest.paper import read_minutes


def _points(decision: str) -> list[str]:
    paper = f"§ 7 0041/31\nBryggor\nBeslut\n\n{decision}\n\nHandling\n2031 nr 4.\n\n§ 8 0042/31\n"
    return [p.text for p in read_minutes(paper)[0].items[0].decision]


@pytest.mark.parametrize(
    ("decision", "wanted"),
    [
        pytest.param(
            "Enligt hamnkontorets förslag.\nYttrandet om bryggor översänds till staten.",
            ["Yttrandet om bryggor översänds till staten."],
            id="a lead-in that ends with a full stop",
        ),
        pytest.param(
            "På förlag av Ada Ek (M):\nPunkterna 2–4 bordläggs till den 8 maj 2031.",
            ["Punkterna 2–4 bordläggs till den 8 maj 2031."],
            id="a lead-in misspelt",
        ),
        pytest.param(
            "Nämnden översänder utlåtandet som svar på granskningarna:\n"
            "1. Granskning av bryggor\n2. Granskning av bänkar",
            [
                (
                    "Nämnden översänder utlåtandet som svar på granskningarna: "
                    "1. Granskning av bryggor 2. Granskning av bänkar"
                )
            ],
            id="numbers under a sentence that decides",
        ),
        pytest.param(
            "1. Lånetaket är det som står i tabellen.\n\nBolag\n\nHamnen AB\n\nBryggan AB\n\n"
            "Lånetak, mnkr 5 100 8 300\n\n2. Räntan fastställs till två procent.",
            [
                (
                    "Lånetaket är det som står i tabellen. Bolag Hamnen AB Bryggan AB "
                    "Lånetak, mnkr 5 100 8 300"
                ),
                "Räntan fastställs till två procent.",
            ],
            id="a table torn into cells",
        ),
        pytest.param(
            "1. Uppdragen (a–c) förklaras fullgjorda.\na.\n\nb. c.\n\n"
            "Hamnens uppdrag om bryggor.\n\n"
            "Parkens uppdrag om bänkar.\n\n2. Räntan fastställs.",
            [
                (
                    "Uppdragen (a–c) förklaras fullgjorda. a. b. c. Hamnens uppdrag om bryggor. "
                    "Parkens uppdrag om bänkar."
                ),
                "Räntan fastställs.",
            ],
            id="marks that lost their text",
        ),
        pytest.param(
            "Anmälan godkänns\n\nRapporten antecknas",
            ["Anmälan godkänns", "Rapporten antecknas"],
            id="short decisions are no cells",
        ),
    ],
)
def test_points(decision: str, wanted: list[str]) -> None:
    assert _points(decision) == wanted


def test_a_part_put_off_on_somebodys_proposal_is_a_motion() -> None:
    minutes, _ = read_minutes(
        "§ 7 0041/31\nRapport\nBeslut\n\nRapporten godkänns.\nPå förlag av Ada Ek (M):\n"
        "Punkterna 2–4 bordläggs till den 8 maj 2031.\n\n§ 8 0042/31\nSlut\n"
    )
    (motion,) = minutes.items[0].motions
    assert (motion.by[0].name, motion.content.value, motion.carried) == (
        "Ada Ek",
        "postponement",
        True,
    )
    assert minutes.items[0].outcome is None


def test_a_note_that_was_announced_and_never_came_is_none() -> None:
    minutes, _ = read_minutes(
        "§ 7 0041/31\nRapport\nBeslut\n\nAntecknas.\n\nProtokollsanteckningar\n\n"
        "Ada Ek (C) anmäler att hon tänker lämna en anteckning. När protokollet justeras har ingen "
        "anteckning inkommit.\nLedamöterna från M, L, och KD antecknar ett brev om bryggor.\n\n"
        "§ 8 0042/31\nSlut\n"
    )
    (statement,) = minutes.items[0].statements
    assert [s.party for s in statement.by] == ["M", "L", "KD"]

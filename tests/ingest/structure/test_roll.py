"""The roll of a council, cell by cell. No person here is real."""

import pytest

from ingest.types import Role
from tests.ingest.paper import read_minutes

ROLL = """§ 1
Upprop
Beslut
Uppropet antecknas.

§ 2
Om bryggor
Beslut
Bryggorna målas.

Yrkanden
Maja Bruun (V) yrkar bifall till förslaget.

Omröstning
Omröstningen utfaller med 2 Ja mot 1 Nej. Vad ledamöterna röstar framgår av bilaga 2.

Bilaga 1
Plats

Ledamot

Ersättare

Parti

Ankom

Utgick

Kvarnlöf, Disa

S

15:32

21:54

22

Andersson
Brandmyr, Olle

M

15:48

18:35

22

Andersson
Brandmyr, Olle

M

18:36

21:54

67

Enhörning, Tuva Ravald, Sixten

V

16:00

21:54

Bruun, Maja

Bilaga 2
Ärende: 20:1
Antal Ja: 2

Antal Nej: 1

Namn

Parti

Plats

Funktion

Resultat

Maja Bruun

V

58

Ersättare

Ja

Disa Kvarnlöf

S

1

Ordförande

Ja

Olle Andersson Brandmyr

M

22

Ledamot

Nej
"""


def test_who_was_there_by_the_roll() -> None:
    minutes, findings = read_minutes("Kommunfullmäktige\n2021-02-27\n\n" + ROLL)
    assert [(who.name, who.party, who.role, who.replaces) for who in minutes.head.attendance] == [
        ("Disa Kvarnlöf", "S", Role.MEMBER, None),
        ("Olle Andersson Brandmyr", "M", Role.MEMBER, None),
        ("Sixten Ravald", "V", Role.SERVING_SUBSTITUTE, "Tuva Enhörning"),
        ("Maja Bruun", "V", Role.SERVING_SUBSTITUTE, None),
    ]
    assert findings == ()


@pytest.mark.parametrize("text", ["Bilaga 1\nPlats och tid\n", "Bilaga 1\n"])
def test_other_annexes_are_no_roll(text: str) -> None:
    minutes, _ = read_minutes(
        "Kommunfullmäktige\n2021-02-27\n\n" + ROLL.split("Bilaga 1", maxsplit=1)[0] + text
    )
    assert minutes.head.attendance == ()


def test_names_broken_over_two_lines_of_a_cell_are_one_name() -> None:
    text = ROLL.replace(
        "Enhörning, Tuva Ravald, Sixten", "Enhörning, Tuva\nLovisa\n\nRavald, Sixten"
    )
    text = text.replace("Olle Andersson Brandmyr", "Olle Andersson\nBrandmyr")
    minutes, _ = read_minutes("Kommunfullmäktige\n2021-02-27\n\n" + text)
    rows = [(who.name, who.replaces) for who in minutes.head.attendance]
    assert ("Sixten Ravald", "Tuva Lovisa Enhörning") in rows
    ballots = [ballot.name for vote in minutes.items[1].votes for ballot in vote.ballots]
    assert ballots == ["Maja Bruun", "Disa Kvarnlöf", "Olle Andersson Brandmyr"]


def test_the_list_of_votes_knows_the_party_better_than_a_cell_that_slipped() -> None:
    text = ROLL.replace("Kvarnlöf, Disa\n\nS", "Kvarnlöf, Disa\n\nM", 1)
    minutes, _ = read_minutes("Kommunfullmäktige\n2021-02-27\n\n" + text)
    assert ("Disa Kvarnlöf", "S") in [(who.name, who.party) for who in minutes.head.attendance]

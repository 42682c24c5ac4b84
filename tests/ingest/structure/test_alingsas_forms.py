"""Labels, objects before the verb and misprints. No person or committee act here is real."""

from ingest.types import Minutes, MotionContent, StatementKind
from tests.ingest.paper import read_minutes

PAPER = """Kommunstyrelsen

Plats och tid: Lyktsalen, kl 14.00-16.30
Datum: 2 juni 2031
Beslutande
Disa Kvarnlöf (M), ordförande
Utses att justera: Olle Brandmyr (S)

§ 10 Dnr 2031.114 KS
Taxor
Förslag till beslut på sammanträdet
Disa Kvarnlöf (M) föreslår att kommunstyrelses förslag till beslut bifalls.
Olle Brandmyr (S) föreslår avslag på kommunstyrelsens förslag.
Beslutsgång
Ordföranden prövar saken och finner att kommunstyrelsen förslag har bifallits.
Beslut
Taxan antas.
Reservationer
Olle Brandmyr (S) reserverar sig mot beslutet.
Fråga 2
Ada Ek (L) frågar om bryggorna.
Deltar inte i beslutet
Bo Al (V) deltar inte i beslutet.

§ 11 Dnr 2031.115 KS
Slut
Beslut
Mötet slutar.
"""


def _minutes() -> Minutes:
    return read_minutes(PAPER)[0]


def test_the_appointed_approver_behind_a_label() -> None:
    head = _minutes().head
    assert head.approvers == ("Olle Brandmyr",)
    assert [a.name for a in head.attendance] == ["Disa Kvarnlöf"]


def test_the_object_may_stand_before_the_verb_and_be_misspelt() -> None:
    assert [(m.content, m.carried) for m in _minutes().items[0].motions] == [
        (MotionContent.ADMINISTRATION, True),
        (MotionContent.REJECTION, False),
    ]


def test_a_question_ends_a_reservation_and_taking_no_part_is_a_note() -> None:
    item = _minutes().items[0]
    (reservation,) = item.reservations
    assert "frågar" not in reservation.text
    assert [(s.kind, s.by[0].name) for s in item.statements] == [(StatementKind.NOTE, "Bo Al")]

"""Ways in which other houses write head, yrkanden and statements. No person here is real."""

import datetime as dt

import pytest

from ingest.types import Item, MeetingHead, MotionContent, Role, VoteKind
from tests.ingest.paper import read_minutes

PAPER = """Hamnnämnden

Plats och tid: Lyktsalen, klockan 16:00-18:10
Datum: torsdagen den 16 juni 2022

Beslutande ledamöter
Disa Kvarnlöf (S), ordförande
Olle Brandmyr (M), vice ordförande
Tuva Enhörning (L), t.o.m. § 4

Övriga närvarande
Förvaltningschef Gösta Videll
Borgarrådssekreterare Lars Okvist
Ellen Tymo, facklig företrädare
Pia Mårdh, nämndsekreterare

§ 1
Val av justerare
{appointed} Protokollet ska justeras senast den 23 juni 2022.

§ 2
Svar om båtbussar
HN 2022/154

Beslut
Hamnnämnden beslutar följande.
1. Nämnden svarar ja på remissen.
2. Bussarna målas gröna.

Beslutsgång
Disa Kvarnlöf m.fl. (S) föreslår att nämnden beslutar i enlighet med förvaltningens förslag.
Olle Brandmyr (M) föreslår att nämnden avslår förslaget.
Ordföranden prövar förslagen mot varandra och finner att nämnden beslutar enligt
förvaltningens förslag.

Reservation
Samtliga ledamöter från M och L reserverar sig skriftligen till förmån för eget förslag.

Protokollsanteckning
Ledamoten Tuva Enhörning (L) begär att följande antecknas till protokollet:
Bussarna kan inte vänta.

Ersättaren Saga Tornflykt (KD) hänvisar i ett särskilt uttalande till sitt partis förslag.

§ 3
Slut
Beslut
Mötet slutar.
"""


def _read(appointed: str = "Olle Brandmyr (M) utsågs att justera.") -> tuple[MeetingHead, Item]:
    minutes, _ = read_minutes(PAPER.format(appointed=appointed))
    return minutes.head, minutes.items[1]


def test_roles_behind_a_comma_and_titles_before_a_name() -> None:
    head, _ = _read()
    assert [(a.name, a.role) for a in head.attendance] == [
        ("Disa Kvarnlöf", Role.CHAIR),
        ("Olle Brandmyr", Role.VICE_CHAIR),
        ("Tuva Enhörning", Role.MEMBER),
        ("Gösta Videll", Role.OFFICIAL),
        ("Lars Okvist", Role.OTHER),
        ("Ellen Tymo", Role.OTHER),
        ("Pia Mårdh", Role.OFFICIAL),
    ]
    assert head.secretary == "Pia Mårdh"


@pytest.mark.parametrize(
    "appointed",
    [
        "Till att justera protokollet utsågs Disa Kvarnlöf (S) och Olle Brandmyr (M).",
        "Nämnden utser Disa Kvarnlöf (S) att jämte Olle Brandmyr (M) justera protokollet.",
        "Disa Kvarnlöf (S) och Olle Brandmyr (M) fick i uppdrag att justera protokollet.",
    ],
)
def test_who_approves_and_by_when(appointed: str) -> None:
    head, _ = _read(appointed)
    assert head.approvers == ("Disa Kvarnlöf", "Olle Brandmyr")
    assert head.approved_by_latest == dt.date(2022, 6, 23)


def test_proposals_under_the_heading_of_the_procedure() -> None:
    _, item = _read()
    assert [(m.content, m.carried) for m in item.motions] == [
        (MotionContent.ADMINISTRATION, True),
        (MotionContent.REJECTION, False),
    ]
    assert item.vote is VoteKind.WITHOUT_VOTE
    assert len(item.decision) == 2


def test_a_reservation_of_all_members_of_two_parties() -> None:
    _, item = _read()
    (reservation,) = item.reservations
    assert [s.party for s in reservation.by] == ["M", "L"]
    assert reservation.all_present_of_party


def test_each_who_asks_or_refers_speaks_for_themselves() -> None:
    _, item = _read()
    assert [s.by[0].name for s in item.statements] == ["Tuva Enhörning", "Saga Tornflykt"]
    assert item.statements[0].text == "Bussarna kan inte vänta."


def test_two_signatures_on_one_line_are_two_names() -> None:
    paper = PAPER.replace(
        "Beslutande ledamöter", "Justerat: den 23 juni 2022\n\nDisa Ek\tOlle Al\n\nBeslutande", 1
    )
    minutes, _ = read_minutes(paper.format(appointed=""))
    assert minutes.head.approvers == ("Disa Ek", "Olle Al")

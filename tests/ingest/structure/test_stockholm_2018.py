"""Stockholm's manner of 2018: bold headings, "lade fram", joint proposals. All is invented."""

from ingest.structure.diary import diary_line
from ingest.types import Minutes, MotionContent, Role, VoteKind
from tests.ingest.paper import read_minutes

PAPER = """Hamnnämnden

Tidpunkt: torsdagen den 15 november 2018, kl. 16.00 - 17.20
Plats: Lyktsalen
Justerat: torsdagen den 22 november 2018

Disa Kvarnlöf Olle Brandmyr

Närvarande

Ordförande Disa Kvarnlöf (S)
Vice ordföranden Olle Brandmyr (M)

§ 1

Val av protokolljusterare

Disa Kvarnlöf (S) och Olle Brandmyr (M) utsågs att justera.

§ 2

Lyktor för 2019

Dnr 2018-0321-1.2

Nämndens beslut
1. Nämnden beslutade att tända lyktorna.
2. Nämnden beslutade att omedelbart justera paragrafen.

Förslag till beslut

Ordföranden Disa Kvarnlöf m.fl. (S) lade fram ett förslag till beslut om lyktor.

Vice ordföranden Olle Brandmyr m.fl. (M) lade fram ett annat förslag till beslut.

Ledamoten Ivar Stenklev (SD) instämde i Olle Brandmyrs förslag.

Beslutsgång

Ordföranden ställde förslagen mot varandra. Nämnden beslutade utan omröstning enligt
ordföranden Disa Kvarnlöf m.fl. (S) förslag.

Reservationer

Olle Brandmyr (M) reserverade sig mot beslutet med hänvisning till Moderaternas förslag.

§ 3

Bron

Dnr 2018-0400-1.2

Nämndens beslut

Nämnden beslutade att laga bron.

Förslag till beslut

Disa Kvarnlöf (S) föreslog, med instämmande av samtliga, att nämnden skulle besluta
enligt förvaltningens förslag.
"""


def _minutes() -> Minutes:
    return read_minutes(PAPER)[0]


def test_signatures_that_ran_together_are_known_by_the_appointment() -> None:
    head = _minutes().head
    assert head.approvers == ("Disa Kvarnlöf", "Olle Brandmyr")
    assert [a.role for a in head.attendance] == [Role.CHAIR, Role.VICE_CHAIR]


def test_proposals_laid_before_the_committee_and_joined() -> None:
    item = _minutes().items[1]
    assert [(m.by[0].name, m.content, m.carried) for m in item.motions] == [
        ("Disa Kvarnlöf", MotionContent.OWN, True),
        ("Olle Brandmyr", MotionContent.OWN, False),
        ("Ivar Stenklev", MotionContent.OWN, False),
    ]
    assert item.immediate_approval
    assert item.diary_numbers == ("2018-0321-1.2",)


def test_whom_a_reservation_refers_to() -> None:
    (reservation,) = _minutes().items[1].reservations
    assert reservation.in_favour_of == "M"


def test_support_of_all_told_with_the_proposal() -> None:
    assert _minutes().items[2].vote is VoteKind.UNANIMOUS


def test_a_bare_number_is_a_diary_number_behind_its_label_only() -> None:
    assert diary_line("Dnr 2031-0042") == ("2031-0042",)
    assert diary_line("2031-2034") == ()

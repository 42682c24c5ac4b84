"""What is doubtful is said, and hardly anything else."""

import datetime as dt

from ingest.structure import structure
from ingest.types import DocumentKind, FindingKind, Minutes, Paper, Report
from tests.ingest.paper import blocks_of, read_minutes

ITEM = "§ {n}\n\nTitel nummer {n}\n\nBeslut\n\nNämnden godkänner förslaget.\n\n"


def kinds(*texts: str) -> list[FindingKind]:
    return [finding.kind for finding in read_minutes(*texts)[1]]


def test_gaps_and_numbers_printed_twice() -> None:
    head = "Fritidsnämnden\n2021-03-04\n\n"
    assert kinds(head + "".join(ITEM.format(n=n) for n in (1, 2, 3))) == []
    assert kinds(head + "".join(ITEM.format(n=n) for n in (1, 2, 4))) == [FindingKind.NUMBER_GAP]
    assert kinds(head + "".join(ITEM.format(n=n) for n in (1, 2, 2, 3))) == [
        FindingKind.NUMBER_TWICE
    ]


def test_no_date_and_no_body() -> None:
    assert kinds(ITEM.format(n=1) + ITEM.format(n=2)) == [
        FindingKind.MISSING_DATE,
        FindingKind.MISSING_BODY,
    ]


def test_a_date_glued_to_a_number_is_not_taken() -> None:
    minutes, findings = read_minutes(f"Fritidsnämnden\n80101911/26.06.2025\n\n{ITEM.format(n=1)}")
    assert minutes.head.date is None
    found = [f for f in findings if f.kind is FindingKind.DATE_IMPLAUSIBLE]
    assert [(f.page, f.line, f.text) for f in found] == [(1, 2, "80101911/26.06.2025")]


def test_a_date_ahead_is_told_with_its_line() -> None:
    ahead = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=400)
    minutes, findings = read_minutes(f"Fritidsnämnden\n{ahead.isoformat()}\n\n{ITEM.format(n=1)}")
    assert minutes.head.date == ahead
    assert [(f.kind, f.line) for f in findings] == [(FindingKind.DATE_IMPLAUSIBLE, 2)]


def test_an_unknown_party_is_told_once() -> None:
    text = ITEM.format(n=1) + "Reservation\n\nBo Ek (XYZ) reserverar sig mot beslutet.\n\n"
    assert kinds(f"Fritidsnämnden\n2021-03-04\n\n{text}{ITEM.format(n=2)}") == [
        FindingKind.UNKNOWN_PARTY
    ]


def test_an_extract() -> None:
    kind, content, _ = structure(blocks_of(f"Fritidsnämnden\n2021-03-04\n\n{ITEM.format(n=14)}"))
    assert kind is DocumentKind.EXTRACT
    assert isinstance(content, Minutes)
    assert content.is_extract


def test_text_of_no_known_form() -> None:
    kind, content, findings = structure(blocks_of("Recept på kanelbullar\n\nRör ihop allt.\n"))
    assert kind is DocumentKind.OTHER
    assert isinstance(content, Paper)
    assert content.title == "Recept på kanelbullar"
    assert [f.kind for f in findings] == [FindingKind.UNKNOWN_FORM]


def test_a_report() -> None:
    text = """Tjänsteutlåtande
AMN 2031-0042-1.6

Yttrande över remissen om gröna gårdar

Svar på remiss från kommunstyrelsen

Arbetsmarknadsförvaltningens förslag till beslut
1. Arbetsmarknadsnämnden hänvisar till förvaltningens tjänsteutlåtande.

Berit Vall
förvaltningschef Åsa-Maria Holm
enhetschef

Sammanfattning

Staden vill odla mer i förorten. Förvaltningen tycker att det är en god tanke
och att den kan prövas på tre gårdar redan i vår.

Ärendet

Det finns trettio gårdar. Tio av dem har ett eget vatten, de andra tar sitt ur
kranen i tvättstugan när ingen ser på.

Bilagor
1. Karta över gårdarna
2. Kostnader
"""
    kind, content, findings = structure(blocks_of(text))
    assert kind is DocumentKind.REPORT
    assert isinstance(content, Report)
    assert content.title == "Yttrande över remissen om gröna gårdar"
    assert content.subtitle == "Svar på remiss från kommunstyrelsen"
    assert content.body == "Arbetsmarknadsnämnden"
    assert content.diary_numbers == ("AMN 2031-0042-1.6",)
    assert len(content.proposed_decision) == 1
    assert [(s.name, s.title) for s in content.signatories] == [
        ("Berit Vall", "förvaltningschef"),
        ("Åsa-Maria Holm", "enhetschef"),
    ]
    assert content.headings == ("Sammanfattning", "Ärendet", "Bilagor")
    assert content.attachments == ("Karta över gårdarna", "Kostnader")
    assert findings == ()


def test_damaged_headings_are_known_all_the_same() -> None:
    text = (
        "§ 1\n\nTitel\n\nArbetsmarknadsnimndens beslut\n1. Ja.\n\nArendet\n\nText.\n\n"
        "Beslutsgiang\n\nOrdf.\n\nSarskilt uttalande\nBo Ek (S) limnade foljande.\n\nHej.\n\n"
        "Ersittaryttrande\nSiv Al (M) lamnade foljande ersittaryttrande.\n\nHopp.\n"
    )
    (item,) = read_minutes(text)[0].items
    assert [section.heading for section in item.sections] == [
        "Arbetsmarknadsnimndens beslut",
        "Arendet",
        "Beslutsgiang",
        "Sarskilt uttalande",
        "Ersittaryttrande",
    ]
    assert [(s.kind.value, s.by[0].name) for s in item.statements] == [
        ("special_statement", "Bo Ek"),
        ("substitute_statement", "Siv Al"),
    ]

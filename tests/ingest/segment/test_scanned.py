"""Scanned pages: logos and specks in the running head, titles measured by OCR, broken names."""

from collections import Counter

from ingest.segment import segment
from ingest.segment.smudges import same_but_for_ocr
from ingest.structure import structure
from ingest.types import BlockKind, Box, Form, Line, Minutes, Page, Place, Repaired, Word

Read = tuple[float, str, float]
"""Confidence, text, size in points."""

LOGOS = ["ss EKVIKA", "Ss EKVIKAÅ", "fs EK VIKA", "3s EKVTKA", "es EKVIKA"]
PLACES = ["Ängby", "Norra Eks", "Lillåns", "Hagens", "Östra Bergs"]
SPECKS = [["Der", ";"], ["Rn", "ROK OGR", "i"], ["|", "|", "AE", "ID"], [], ["Å"]]


def scan(*pages: list[Read]) -> Repaired:
    """Pages as an OCR gives them, lines at ten points' distance and more."""
    made = []
    for number, reads in enumerate(pages, 1):
        lines = []
        for n, (sure, text, size) in enumerate(reads, 1):
            top = 20.0 + 14 * n
            box = Box(70, top, 70 + 5 * len(text), top + 10)
            words = tuple(Word(word, None, sure) for word in text.split())
            lines.append(Line(text, Place(number, n, box), words, size=size))
        made.append(Page(number, tuple(lines), 595, 842, scanned=True))
    return Repaired(Form.SCAN, tuple(made))


def minutes_page(number: int) -> list[Read]:
    """A page whose logo is read otherwise than on the page before."""
    logo = [(55.0, LOGOS[number], 14.0), *((8.0, speck, 9.0) for speck in SPECKS[number])]
    head = [(95.0, "Barn- och", 10.0), (95.0, "ungdomsnämnden", 10.0), (95.0, "KOMMUN", 8.0)]
    date = [(95.0, "Protokoll", 10.0), (95.0, "2026-06-16", 10.0)]
    own = [
        (95.0, f"§ {number + 1}", 10.0),
        (95.0, f"Lokaler för {PLACES[number]} skola i", 7.0),
        (95.0, "södra bygden", 9.0),
        (95.0, "Beslut", 9.0),
        (95.0, f"Nämnden godkänner redovisning nummer {number} av lokalerna.", 9.0),
        *((95.0, f"Punkt {n} på sida {number} lyder som {n * number}.", 9.0) for n in range(9)),
    ]
    return [*logo, *head, *date, *own]


def test_logos_and_specks_of_the_head_are_taken_off() -> None:
    segmentation = segment(scan(*(minutes_page(n) for n in range(5))))
    text = "\n".join(block.text for block in segmentation.blocks)
    for furniture in ("KVI", "KVT", "Der", "OGR", "AE", "KOMMUN", "2026"):
        assert furniture not in text
    assert text.count("godkänner redovisning") == 5


def test_a_title_is_whole_though_its_lines_are_measured_differently() -> None:
    segmentation = segment(scan(*(minutes_page(n) for n in range(5))))
    titles = [block.text for block in segmentation.blocks if block.kind is BlockKind.HEADING]
    assert {f"Lokaler för {place} skola i södra bygden" for place in PLACES} <= set(titles)


def test_a_signature_is_no_text_but_is_kept() -> None:
    page: list[Read] = [(95.0, "§ 1", 9.0), (95.0, "Val av justerare", 9.0)]
    page += [(95.0, "Beslut", 9.0), (12.0, "AR", 20.0), (95.0, "Alva Ek utses.", 9.0)]
    page += [(12.0, "37", 9.0), (12.0, "Val", 9.0), (12.0, "Lokal", 9.0)]
    segmentation = segment(scan(page))
    assert [line.text for line in segmentation.running] == ["AR", "Val"]
    assert "37" in "\n".join(block.text for block in segmentation.blocks)


def test_the_body_is_named_by_its_two_lines_not_by_what_stands_above() -> None:
    pages = [minutes_page(n) for n in range(5)]
    garbled = [[(20.0, "Fr", 9.0) if r[1] == "Barn- och" else r for r in page] for page in pages]
    swapped = [[garbled[n][0], (95.0, "KOMMUN", 8.0), *garbled[n][1:]] for n in range(2)]
    _, content, _ = structure(segment(scan(*swapped, *pages[2:])))
    assert isinstance(content, Minutes)
    assert content.body == "Barn- och ungdomsnämnden"


def test_doubtful_readings_of_one_logo_are_counted_together() -> None:
    counts = Counter({"msekvika": 3, "fsekvika": 2, "protokoll": 9, "ab": 1, "esekvika": 1})
    doubtful = {"msekvika", "fsekvika", "ab"}
    summed = Counter({"msekvika": 5, "fsekvika": 5, "protokoll": 9, "ab": 1, "esekvika": 1})
    assert same_but_for_ocr(counts, doubtful) == summed

"""Lines become blocks: joined, labelled, without running heads."""

import pytest

from ingest.segment import segment
from ingest.segment.join import join_lines
from ingest.segment.marks import split_mark
from ingest.types import Block, BlockKind, FindingKind, Form, Line, Page, Place, Repaired, Word
from tests.ingest.paper import blocks_of, printed_pages, text_pages
from tests.ingest.papers_alingsas import CONTENTS, FIFTH, FRONT, PAGES, SIXTH
from tests.ingest.papers_goteborg import BOARD
from tests.ingest.papers_stockholm import COMMITTEE, WEB


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["förvalt-", "ningen"], "förvaltningen"),
        (["barn-", "och ungdomsnämnden"], "barn- och ungdomsnämnden"),
        (["LSS-", "verksamheter"], "LSS-verksamheter"),
        (["Anna-", "Lena"], "Anna-Lena"),
        (["80-", "90 år"], "80-90 år"),
        (["ett -", "tankstreck"], "ett - tankstreck"),
        (["", "tomt", ""], "tomt"),
        ([], ""),
    ],
)
def test_line_end_hyphens(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


def test_wrapped_text_becomes_paragraphs_and_points() -> None:
    blocks = blocks_of(COMMITTEE).blocks
    assert "1." in [b.mark for b in blocks if b.kind is BlockKind.POINT]
    assert any("hänvisa till förvaltningens tjänsteutlåtande" in t for t in texts(blocks))
    assert any("LSS-verksamheter som kan hjälpa" in t for t in texts(blocks))
    headings = [b.text for b in blocks if b.kind is BlockKind.HEADING]
    assert headings[:3] == [
        "§ 7",
        "Yttrande över remissen ”Gröna gårdar i förorten”",
        "Arbetsmarknadsnämndens beslut",
    ]


def test_double_spaced_text_is_read_as_single_spaced() -> None:
    doubled = "\n\n".join(line for line in COMMITTEE.split("\n") if line)
    single = [t for t in texts(blocks_of(COMMITTEE).blocks) if "remitterat" in t]
    double = [t for t in texts(blocks_of(doubled).blocks) if "remitterat" in t]
    assert double[0].startswith(single[0][:60])
    assert len(double[0]) > 120  # the wrapped lines were joined


def test_running_heads_without_pages_are_taken_off() -> None:
    read = blocks_of(BOARD)
    assert [line.text for line in read.running] == [
        "Kommunstyrelsen",
        "Protokoll nr 5",
        "Sammanträdesdatum: 2031-05-21",
    ]
    assert "Kommunstyrelsen" not in texts(read.blocks)


def test_recipients_that_bear_the_name_of_a_body_stay() -> None:
    page = "§ {n} Ärendenummer SLK-2031-000{n}\nTitel {word}\nBeslut\n{word} antecknas.\n"
    foot = "Protokollsutdrag skickas till\n{to}\n\n{n} (9)\n\nKommunfullmäktige\n\nProtokoll nr 2"
    words = ["ett", "två", "tre", "fyra", "fem", "sex"]
    to = ["Kommunstyrelsen", "Skolan", "Kommunstyrelsen", "Biblioteket", "Hamnen", "Fyren"]
    pages = [(page + foot).format(n=n, word=words[n - 10], to=to[n - 10]) for n in range(10, 16)]
    read = texts(blocks_of(*pages).blocks)
    assert read.count("Kommunstyrelsen") == 2
    assert "Kommunfullmäktige" not in read


def test_nothing_is_lost_between_page_and_blocks() -> None:
    for repaired in (text_pages(COMMITTEE, BOARD), text_pages(WEB), printed_pages(*PAGES)):
        read = segment(repaired)
        kept = [line for block in read.blocks for line in block.lines] + list(read.running)
        places = sorted((line.place.page, line.place.line) for line in kept)
        written = [line for page in repaired.pages for line in page.lines if line.text.strip()]
        assert places == sorted((line.place.page, line.place.line) for line in written)


def test_a_form_is_read_by_its_boxes() -> None:
    read = texts(segment(printed_pages(FRONT, FIFTH, SIXTH)).blocks)
    start = read.index("Ej tjänstgörande ersättare")
    assert read[start + 1 : start + 3] == ["Eva Sten (KD)", "Övriga deltagare"]
    assert read[read.index("Paragrafer") + 1] == "§§5-6"


def test_the_table_of_contents_is_set_aside() -> None:
    read = segment(printed_pages(FRONT, CONTENTS, FIFTH, SIXTH))
    headings = [t for t in texts(read.blocks) if t.startswith("§ ")]
    assert headings == ["§ 5", "§ 6 2031.007 PTN"]
    assert "§ 6" in [line.text for line in read.running]


def test_a_lone_bullet_belongs_to_the_text_beside_it() -> None:
    points = [b for b in segment(printed_pages(*PAGES)).blocks if b.kind is BlockKind.POINT]
    assert [(p.mark, p.text, p.level) for p in points] == [
        ("•", "hur många bänkar som behövs", 0),
        ("•", "var de ska stå", 0),
    ]


def test_a_reference_at_the_start_of_a_line_opens_no_section() -> None:
    read = blocks_of(
        "§ 3\n\nTitel\n\nSe beslutet den 4 maj,\n§ 12, punkt 3 och lagens\n§ 9 om bidrag."
    )
    assert [t for t in texts(read.blocks) if t.startswith("§")] == ["§ 3"]


def test_unwrapped_lines_are_paragraphs() -> None:
    long = "Detta är en rad som aldrig bryts. " * 12
    read = blocks_of(f"{long}\n{long}\nKort rad utan punkt för\n\nyttrande.")
    assert texts(read.blocks) == [
        long.strip(),
        long.strip(),
        "Kort rad utan punkt för",
        "yttrande.",
    ]


def test_web_bullets_have_levels_and_chrome_is_gone() -> None:
    read = segment(text_pages(WEB))
    levels = [(b.level, b.text[:12]) for b in read.blocks if b.mark == "•"]
    assert [level for level, _ in levels] == [0, 0, 0, 0, 1, 1]
    assert not any("cookies" in t or "Hoppa" in t for t in texts(read.blocks))


def test_no_text_gives_no_blocks() -> None:
    assert segment(text_pages("")).blocks == ()
    assert segment(text_pages("\n \n\t")).blocks == ()
    assert segment(text_pages("x", form=Form.DOCX)).blocks[0].text == "x"


def scanned(*texts: str, confidence: float | None = 80.0) -> Repaired:
    lines = tuple(
        Line(text, Place(1, n), tuple(Word(w, None, confidence) for w in text.split()))
        for n, text in enumerate(texts, 1)
    )
    return Repaired(Form.SCAN, (Page(1, lines, scanned=True),))


def test_a_lone_section_sign_misread_by_the_ocr() -> None:
    page = ("Parken", "8 110", "Anmälda ärenden", "Beslut", "Ärendet tas emot.")
    read = segment(scanned(*page))
    assert "§ 110" in texts(read.blocks)
    assert [(f.kind, f.line, f.text) for f in read.findings] == [
        (FindingKind.LOW_CONFIDENCE, 2, "8 110")
    ]
    for other in (
        scanned(*page, confidence=None),
        scanned(*page, "§ 111"),
        scanned("8 110", "kronor kostar en ask", "med kritor"),
    ):
        assert "§ 110" not in texts(segment(other).blocks)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("1. Taxan höjs", "1."),
        ("b. Lampan bekostas", "b."),
        ("m. Älven rensas", "m."),
        ("cc. Bron målas", "cc."),
        ("a) den första", "a)"),
        ("A/ Information", "A/"),
        ("• punkt", "•"),
        ("– Att avslå", "–"),
        ("i. sin tur", None),
        ("2031 var ett år", None),
        ("-5 grader", None),
    ],
)
def test_list_marks(line: str, mark: str | None) -> None:
    assert split_mark(Line(line, Place(1, 1)))[0] == mark

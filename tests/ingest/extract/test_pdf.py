"""PDF with a text layer: layout, reading order, broken files."""

import re
import zlib

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import Damaged, EmptyFile, Encrypted, IngestError, TooLarge
from ingest.extract.here import extract_bytes
from ingest.extract.limits import Limits
from ingest.types import Box, Extraction, FindingKind, Form, Line
from tests.ingest.extract.drawn import HEIGHT, WIDTH, pdf, placed_page, text_page

PLAIN, BOLD, SLANTED = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"


def read(data: bytes, limits: Limits | None = None) -> Extraction:
    return extract_bytes(data, "protokoll.pdf", limits or Limits())


def lines(data: bytes) -> list[Line]:
    return list(read(data).pages[0].lines)


def texts(*placed: tuple[float, float, str, str]) -> list[str]:
    return [line.text for line in lines(pdf(placed_page(*placed)))]


def test_the_bullet_of_a_standard_font_is_one() -> None:
    assert texts((70, 100, PLAIN, "• Fyra handledare")) == ["• Fyra handledare"]


def test_lines_words_boxes_and_type() -> None:
    found = lines(
        pdf(placed_page((70, 100, BOLD, "§ 7 Återremiss"), (70, 120, SLANTED, "Nämndens svar")))
    )
    assert [(line.text, line.bold, line.italic, line.size) for line in found] == [
        ("§ 7 Återremiss", True, False, 10.0),
        ("Nämndens svar", False, True, 10.0),
    ]
    first = found[0]
    assert [word.text for word in first.words] == ["§", "7", "Återremiss"]
    assert first.place.page == 1
    assert first.place.line == 1
    box = first.place.box
    assert box is not None
    assert box.x0 == pytest.approx(70, abs=0.1)
    assert box.y0 < 100 < box.y1
    assert box.y1 - box.y0 == pytest.approx(10, abs=0.5)
    assert first.words[2].box is not None
    assert first.words[2].box.x1 == pytest.approx(box.x1)


def test_pages_size_title_and_progress() -> None:
    told: list[tuple[int, int]] = []

    class Watcher:
        def pages(self, done: int, total: int) -> None:
            told.append((done, total))

        def scans(self, count: int) -> None:
            raise AssertionError(count)

    data = pdf(text_page("Ett"), text_page("Två"), title="Protokoll 4")
    extraction = extract_bytes(data, "x.pdf", watcher=Watcher())
    assert extraction.form is Form.PDF
    assert extraction.title == "Protokoll 4"
    assert [(p.number, p.text, p.width, p.height) for p in extraction.pages] == [
        (1, "Ett", 595.0, 842.0),
        (2, "Två", 595.0, 842.0),
    ]
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert not any(page.scanned for page in extraction.pages)


def test_wide_gaps_part_lines_and_narrow_ones_words() -> None:
    assert texts(
        (70, 100, PLAIN, "Ordförande"), (200, 100, PLAIN, "Eva Ek"), (234, 100, PLAIN, "(S)")
    ) == ["Ordförande", "Eva Ek (S)"]


def test_marks_stay_with_their_text() -> None:
    assert texts((70, 100, PLAIN, "1."), (110, 100, PLAIN, "Godkänna")) == ["1. Godkänna"]
    assert texts((70, 100, PLAIN, "§ 12"), (140, 100, PLAIN, "Bokslut")) == ["§ 12 Bokslut"]


def test_label_reaching_to_its_value_is_parted() -> None:
    names = [(185, 130 + 12 * n, PLAIN, f"Namn {n}") for n in range(4)]
    assert texts(
        (70, 100, BOLD, "Justeringens plats och"), (186, 100, PLAIN, "Stadshuset"), *names
    )[:2] == ["Justeringens plats och Stadshuset", "Namn 0"]
    names = [(188, 130 + 12 * n, PLAIN, f"Namn {n}") for n in range(4)]
    assert texts(
        (70, 100, BOLD, "Justeringens plats och"), (188, 100, PLAIN, "Stadshuset"), *names
    )[:2] == ["Justeringens plats och", "Stadshuset"]


def test_wrapped_label_comes_whole_and_before_its_values() -> None:
    assert texts(
        (70, 100, BOLD, "Ej tjänstgörande"),
        (70, 110, BOLD, "ersättare"),
        (200, 100, PLAIN, "Eva Ek (S)"),
        (200, 112, PLAIN, "Bo Alm (M)"),
        (70, 140, BOLD, "Övriga"),
        (200, 140, PLAIN, "Ida Hed"),
    ) == ["Ej tjänstgörande", "ersättare", "Eva Ek (S)", "Bo Alm (M)", "Övriga", "Ida Hed"]


def test_labels_and_values_are_read_row_by_row() -> None:
    assert texts(
        (70, 100, PLAIN, "Sekreterare"),
        (200, 100, PLAIN, "Eva Ek"),
        (70, 112, PLAIN, "Ordförande"),
        (200, 112, PLAIN, "Bo Alm"),
    ) == ["Sekreterare", "Eva Ek", "Ordförande", "Bo Alm"]


def test_columns_under_heads_are_read_one_after_the_other() -> None:
    left = [(70, 112 + 12 * n, PLAIN, f"Ledamot {n}") for n in range(3)]
    right = [(300, 112 + 12 * n, PLAIN, f"Suppleant {n}") for n in range(2)]
    assert texts((70, 100, BOLD, "Ledamöter"), (300, 100, BOLD, "Ersättare"), *left, *right) == [
        "Ledamöter",
        "Ledamot 0",
        "Ledamot 1",
        "Ledamot 2",
        "Ersättare",
        "Suppleant 0",
        "Suppleant 1",
    ]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [
        (70, 100 + 12 * n, PLAIN, f"vänsterspalten rad nummer {n} {'o' * 12}") for n in range(5)
    ]
    right = [
        (320, 100 + 12 * n, PLAIN, f"högerspalten rad nummer {n} {'o' * 12}") for n in range(5)
    ]
    found = texts(*left, *right, (70, 200, PLAIN, "Och så vidare över hela bredden " * 3))
    assert [text[:3] for text in found] == ["vän"] * 5 + ["hög"] * 5 + ["Och"]


def test_raised_digits_join_their_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(PLAIN, 12)
        canvas.drawString(70, 700, "area 50 m")
        canvas.setFont(PLAIN, 7)
        canvas.drawString(70 + canvas.stringWidth("area 50 m", PLAIN, 12), 705, "2")

    assert [line.text for line in lines(pdf(draw))] == ["area 50 m2"]


def test_letters_struck_twice_are_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(PLAIN, 12)
        canvas.drawString(70, 700, "Beslutsallianser")
        canvas.drawString(70.4, 700, "Beslutsallianser")

    assert [line.text for line in lines(pdf(draw))] == ["Beslutsallianser"]


def test_margin_text_comes_last_with_boxes_on_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        text_page("Brödtext som är längre än stämpeln", "och fortsätter här")(canvas)
        canvas.saveState()
        canvas.translate(30, 400)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Justerat")
        canvas.restoreState()

    found = lines(pdf(draw))
    assert [line.text for line in found][-1] == "Justerat"
    box = found[-1].place.box
    assert box is not None
    assert 15 < box.x0 < box.x1 < 35
    assert HEIGHT - 400 - 60 < box.y0 < box.y1 < HEIGHT - 400 + 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        if turn != 180:  # reportlab turns the paper too
            canvas.setPageSize((HEIGHT, WIDTH))
        text_page("Rad ett", "Rad två")(canvas)

    page = read(pdf(draw)).pages[0]
    assert page.text == "Rad ett\nRad två"
    assert page.width == (595.0 if turn == 180 else 842.0)
    for line in page.lines:
        box = line.place.box
        assert box is not None
        assert page.width is not None
        assert page.height is not None
        assert 0 <= box.x0 < box.x1 <= page.width
        assert 0 <= box.y0 < box.y1 <= page.height


def test_boxes_count_from_the_crop_box() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 100, 595, 800))
        text_page("Hej", top=100)(canvas)

    page = read(pdf(draw)).pages[0]
    assert (page.width, page.height) == (545.0, 700.0)
    box = page.lines[0].place.box
    assert box is not None
    assert box.x0 == pytest.approx(20, abs=0.1)
    assert box.y1 == pytest.approx(100 - 42 + 2.3, abs=0.5)


def test_password_needed() -> None:
    with pytest.raises(Encrypted, match="lösenord"):
        read(pdf(text_page("Hemligt"), encrypt=StandardEncryption("nyckel", "agare")))


def test_owner_password_alone_hinders_nobody() -> None:
    locked = pdf(text_page("Öppet"), encrypt=StandardEncryption("", "agare", canCopy=0))
    assert read(locked).pages[0].text == "Öppet"


def test_junk_before_the_header() -> None:
    assert read(b"HTTP/1.1 200 OK\r\n\r\n" + pdf(text_page("Hej"))).pages[0].text == "Hej"


def test_truncated_file_gives_what_is_whole() -> None:
    data = pdf(*(text_page(f"Sida {n}", *["Text om ärendet"] * 30) for n in range(1, 9)))
    cut = data[: data.index(b"xref") - 1500]
    extraction = read(cut)
    assert extraction.pages[0].lines[0].text == "Sida 1"
    assert extraction.findings[0].kind is FindingKind.DAMAGED_PAGE
    assert "fler kan saknas" in extraction.findings[0].text


def test_hopelessly_truncated_file() -> None:
    with pytest.raises(Damaged):
        read(pdf(text_page("Hej"))[:200])


def test_one_damaged_page_spoils_no_other() -> None:
    data = pdf(text_page("Ett"), text_page("Två"))
    broken = re.sub(rb"/MediaBox \[[^]]*\]", lambda m: b" " * len(m[0]), data, count=1)
    extraction = read(broken)
    assert extraction.pages[1].text == "Två"


def test_page_limit() -> None:
    data = pdf(*(text_page(f"Sida {n}") for n in range(6)))
    with pytest.raises(TooLarge, match="6 sidor, och arkivet läser högst 5"):
        read(data, Limits(pages=5))


def test_character_limit() -> None:
    with pytest.raises(TooLarge):
        read(pdf(text_page("x" * 80)), Limits(characters=50))


def test_bomb_in_a_stream() -> None:
    data = pdf(text_page("Hej"))
    stream = zlib.compress(b"0 0 m " * 5_000_000, 9)
    start = data.index(b"stream\n") + 7
    end = data.index(b"endstream")
    head = re.sub(
        rb"/Filter \[[^]]*\] /Length \d+",
        b"/Filter /FlateDecode /Length %d" % len(stream),
        data[:start],
    )
    assert b"/FlateDecode /Length %d" % len(stream) in head
    with pytest.raises(TooLarge, match="packar upp sig"):
        read(head + stream + b"\n" + data[end:], Limits(unpacked_bytes=20_000_000))


def blank(canvas: Canvas) -> None:
    """Draw nothing."""


def test_pages_without_ink() -> None:
    with pytest.raises(EmptyFile):
        read(pdf(blank))
    extraction = read(pdf(text_page("Hej"), blank))
    assert [page.text for page in extraction.pages] == ["Hej", ""]
    assert extraction.findings == ()


def test_no_two_readings_share_state() -> None:
    data = pdf(text_page("Ett"))
    with pytest.raises(IngestError):
        read(data[:150])
    assert read(data) == read(data)
    assert read(data).pages[0].lines[0].place.box != Box(0, 0, 0, 0)

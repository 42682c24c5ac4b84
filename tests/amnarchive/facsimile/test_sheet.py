"""A page of the paper with what is pointed out on it."""

from typing import Any

from amnarchive.facsimile.passages import passages
from amnarchive.facsimile.sheet import Sheet, sheet_of
from amnarchive.models import DocumentPage, PageImage
from amnarchive.templatetags.facsimile import line_text, overlay

LINES = ["Nämnden antar", "fler <platser> nu"]


def page(**values: object) -> DocumentPage:
    usual: dict[str, object] = {
        "number": 3,
        "width": 595.2,
        "height": 841.9,
        "lines": [
            {"text": LINES[0], "box": [70, 100, 200, 112]},
            {"text": LINES[1], "box": [70, 120, 210, 132]},
        ],
        "words": [
            [[70, 100, 120, 112, None], [125, 100, 200, 112, None]],
            [[70, 120, 95, 132, 90], [99, 121, 160, 132, 88], [165, 120, 210, 131, 70]],
        ],
    }
    return DocumentPage(**usual | values)


def image(width: float = 595, height: float = 842, *, drawn: bool = True) -> PageImage:
    return PageImage(number=3, width=width, height=height, drawn=drawn)


def boxes(sheet: Sheet) -> list[tuple[float, ...]]:
    return [box for line in sheet.found for box in line.boxes]


def test_words_beside_each_other_are_framed_together() -> None:
    assert boxes(sheet_of(page(), image(), {2: [0, 1]})) == [(70, 120, 160, 132)]
    assert boxes(sheet_of(page(), image(), {2: [0, 2]})) == [
        (70, 120, 95, 132),
        (165, 120, 210, 131),
    ]
    told = [line.words for line in sheet_of(page(), image(), {2: [0, 2]}).found]
    assert told == ["fler … nu"]


def test_a_line_whose_words_have_no_boxes_is_framed_whole() -> None:
    one: list[list[Any]] = [[[70, 100, 200, 112, 9]], [[70, 120, 210, 132, 9]]]
    none: list[list[Any]] = [[], []]
    for words in (none[:0], none, one):
        assert boxes(sheet_of(page(words=words), image(), {2: [1]})) == [(70, 120, 210, 132)]


def test_a_picture_of_another_size_has_no_boxes_that_would_lie() -> None:
    for other in (image(842, 595), image(612, 792)):
        sheet = sheet_of(page(), other, {2: [1]})
        assert sheet.image is other
        assert not boxes(sheet)
        assert "<rect" not in overlay(sheet)
        assert [line.words for line in sheet.found] == ["<platser>"]


def test_without_a_picture_the_text_stands() -> None:
    for picture, failed in ((None, False), (image(0, 0, drawn=False), True)):
        sheet = sheet_of(page(), picture, {2: [1]})
        assert (sheet.image, sheet.failed) == (None, failed)
        assert [line.text for line in sheet.lines] == LINES


def test_the_extent_of_a_section_is_that_of_its_lines() -> None:
    assert sheet_of(page(), image(), own=lambda line: line > 1).extent == (120, 132)
    assert sheet_of(page(), image(), own=lambda _line: True).extent == (100, 132)
    assert sheet_of(page(), image(), own=lambda _line: False).extent is None


def test_the_overlay_has_a_place_for_each_line_in_points() -> None:
    drawn = overlay(sheet_of(page(), image(), {1: [0]}, own=lambda line: line == 2))
    assert 'viewBox="0 0 595.0 842.0"' in drawn
    assert 'id="rad-3-1" class="line" x="68.5" y="98.5" width="133.0" height="15.0"' in drawn
    assert 'id="rad-3-2"' in drawn
    assert drawn.count('class="found"') == 1
    assert drawn.count('class="extent"') == 1
    assert "style=" not in drawn


def test_what_stands_on_a_line_is_escaped_and_marked() -> None:
    line = sheet_of(page(), image(), {2: [0, 1]}).lines[1]
    assert line_text(line) == "<mark>fler &lt;platser&gt;</mark> nu"
    assert line_text(sheet_of(page(), image()).lines[1]) == "fler &lt;platser&gt; nu"


def test_passages_stand_on_the_page_where_they_begin() -> None:
    def paragraph(text: str, at: int, line: int) -> dict[str, object]:
        return {"text": text, "mark": None, "level": 0, "page": at, "line": line, "box": None}

    sections: list[dict[str, Any]] = [
        {"kind": "matter", "heading": "Ärendet", "paragraphs": [paragraph("Ett", 3, 9)]},
        {"kind": "decision", "heading": None, "paragraphs": [paragraph("Två", 4, 1)]},
    ]
    found = passages(sections)
    assert [(p.heading, p.text, p.anchor) for p in found[3]] == [("Ärendet", "Ett", "rad-3-9")]
    assert [(p.heading, p.text, p.anchor) for p in found[4]] == [("", "Två", "rad-4-1")]

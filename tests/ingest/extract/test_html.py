"""Saved web pages: the matter, as lines."""

import pytest

from ingest.errors import EmptyFile
from ingest.extract.here import extract_bytes
from ingest.types import Form, Line

PAGE = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<title>Protokoll 2024-02-13 | Exempelstads möten</title><style>p {{}}</style></head><body>
<a class="skip" href="#m">Hoppa över navigering</a>
<header><nav><ul><li>Startsida</li><li>Möten</li></ul></nav></header>
<div id="cookie-consent"><p>Vi använder kakor.</p></div>
{matter}
<aside>Relaterat</aside><script>var x = "skräp";</script><!-- anteckning -->
<footer>Kontakta kommunen</footer></body></html>"""


def lines(matter: str) -> list[Line]:
    extraction = extract_bytes(PAGE.format(matter=matter).encode(), "sida.html")
    assert extraction.form is Form.HTML
    assert extraction.title == "Protokoll 2024-02-13 | Exempelstads möten"
    return [line for line in extraction.pages[0].lines if line.text]


def texts(matter: str) -> list[str]:
    return [line.text for line in lines(matter)]


@pytest.mark.parametrize(
    "frame",
    [
        "<main>{}</main>",
        '<div role="main">{}</div>',
        '<div id="content">{}</div>',
        "<div><div>{}</div></div>",
        '<form action="/"><div class="sidebar-layout">{}</div></form>',
    ],
)
def test_what_the_portal_puts_around_is_dropped(frame: str) -> None:
    text = "Nämnden sammanträdde i stadshuset. " * 5
    matter = f"<h1>Protokoll</h1><p>{text}</p>"
    assert texts(frame.format(matter)) == ["Protokoll", text.strip()]


def test_the_title_in_a_header_of_the_matter_stays() -> None:
    matter = "<article><header><h1>Protokoll</h1></header><p>Text om mötet.</p></article>"
    assert texts(matter) == ["Protokoll", "Text om mötet."]


def test_headings_bold_and_breaks() -> None:
    found = lines(
        "<main><h2>§ 3 Budget</h2><p><strong>Beslut</strong></p>"
        "<p>Tid: kl.\n   16.00<br/>Plats: <b>Ugglan</b></p><p><i>Kursivt</i></p></main>"
    )
    assert [(line.text, line.heading, line.bold) for line in found] == [
        ("§ 3 Budget", 2, False),
        ("Beslut", None, True),
        ("Tid: kl. 16.00", None, False),
        ("Plats: Ugglan", None, False),
        ("Kursivt", None, False),
    ]
    assert found[-1].italic


def test_lists_with_marks_and_levels() -> None:
    found = lines(
        '<main><ul><li>Ett<ol type="a" start="3"><li>Inre<li>Inre två</ol></li><li><p>Två</p>'
        "<p>Fortsättning</p></li></ul><ol><li value='7'>Sju</li><li>Åtta</li></ol></main>"
    )
    assert [(line.text, line.bullet, line.level) for line in found] == [
        ("Ett", "•", 0),
        ("Inre", "c.", 1),
        ("Inre två", "d.", 1),
        ("Två", "•", 0),
        ("Fortsättning", None, 0),
        ("Sju", "7.", 0),
        ("Åtta", "8.", 0),
    ]


def test_table_rows_are_lines_and_layout_tables_are_not() -> None:
    rows = "<tr><th>Namn<th>Röst</tr><tr><td>Eva Ek (S)<td>Ja</tr>"
    assert texts(f"<main><table>{rows}</table></main>") == ["Namn\tRöst", "Eva Ek (S)\tJa"]
    layout = "<tr><td><h2>§ 1</h2><p>Ett</p></td><td><ul><li>Två</li></ul></td></tr>"
    assert texts(f"<main><table>{layout}</table></main>") == ["§ 1", "Ett", "Två"]


def test_blank_lines_part_paragraphs_but_not_items() -> None:
    page = extract_bytes(
        PAGE.format(matter="<main><p>Ett</p><p>Två</p><ul><li>a<li>b</ul></main>").encode(),
        "sida.html",
    ).pages[0]
    assert [line.text for line in page.lines] == ["Ett", "", "Två", "", "a", "b"]
    assert [line.place.line for line in page.lines] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),
        ("", "utf-8"),
        ("", "utf-16"),
        ('<meta charset="no-such">', "utf-8"),
    ],
)
def test_charsets(meta: str, encoding: str) -> None:
    source = f"<!doctype html><html><head>{meta}</head><body><p>”Återremiss” – ja</p></body></html>"
    page = extract_bytes(source.encode(encoding), "sida.html").pages[0]
    assert page.text == "”Återremiss” – ja"


def test_a_page_built_by_script_is_empty() -> None:
    with pytest.raises(EmptyFile, match="skriv ut den som PDF"):
        extract_bytes(b"<!doctype html><html><body><div id=app></div></body></html>", "s.html")


def test_deep_nesting_neither_hangs_nor_falls() -> None:
    deep = "<div>" * 3000 + "Djupt" + "</div>" * 3000
    page = extract_bytes(f"<html><body>{deep}<p>Ytan</p>".encode(), "s.html").pages[0]
    assert page.text == "Djupt\n\nYtan"

"""Markdown: marks off, meaning kept."""

from ingest.extract.here import extract_bytes
from ingest.types import Form, Line


def lines(source: str) -> list[Line]:
    extraction = extract_bytes(source.encode(), "protokoll.md")
    assert extraction.form is Form.MARKDOWN
    return [line for line in extraction.pages[0].lines if line.text]


def test_glued_bold_runs_are_two_lines() -> None:
    title = lines("**§ 4****Utsmyckning av torget**\n")
    assert [(line.text, line.bold, line.place.line) for line in title] == [
        ("§ 4", True, 1),
        ("Utsmyckning av torget", True, 2),
    ]


def test_glued_runs_after_a_full_stop() -> None:
    assert [line.text for line in lines("**Beslut.****Ärendet**\n")] == ["Beslut.", "Ärendet"]


def test_labels_that_lost_their_line_breaks() -> None:
    head = lines("**Tidpunkt:** kl. 16.30 – 17.05**Plats:** Ugglan**Justerat:** den 3 maj 2021\n")
    assert [line.text for line in head] == [
        "Tidpunkt: kl. 16.30 – 17.05",
        "Plats: Ugglan",
        "Justerat: den 3 maj 2021",
    ]
    assert not any(line.bold for line in head)


def test_bold_inside_a_word_parts_nothing() -> None:
    assert [line.text for line in lines("arbets**marknad** och (**Viktigt**)\n")] == [
        "arbetsmarknad och (Viktigt)"
    ]


def test_headings_lists_and_levels() -> None:
    found = lines("## § 7\n\n### *Titel*\n\n1. Ett\n2. Två\n   - Under\n\n- Punkt\n\n7) Sju\n")
    assert [(line.text, line.heading, line.bullet, line.level) for line in found] == [
        ("§ 7", 2, None, 0),
        ("Titel", 3, None, 0),
        ("Ett", None, "1.", 0),
        ("Två", None, "2.", 0),
        ("Under", None, "-", 1),
        ("Punkt", None, "-", 0),
        ("Sju", None, "7)", 0),
    ]
    assert found[1].italic


def test_breaks_are_lines_numbered_as_they_are_kept() -> None:
    found = lines("Inledning\n\n\n\n**Rubrik som  \nfortsätter**  \nBrödtext som\nfortsätter.\n")
    assert [(line.text, line.place.line, line.bold) for line in found] == [
        ("Inledning", 1, False),
        ("Rubrik som", 3, True),
        ("fortsätter", 4, True),
        ("Brödtext som", 5, False),
        ("fortsätter.", 6, False),
    ]


def test_no_two_lines_have_one_number() -> None:
    """Pages are shown, and findings found, by a line's place among the lines."""
    source = "**§ 4****Titel**\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx\n\ny\n```\n\n\n> 1. z\n"
    page = extract_bytes(source.encode(), "a.md").pages[0]
    assert [line.place.line for line in page.lines] == list(range(1, len(page.lines) + 1))


def test_blank_lines_part_blocks() -> None:
    page = extract_bytes(b"Ett\n\n\n\nTva\n", "a.md").pages[0]
    assert [line.text for line in page.lines] == ["Ett", "", "Tva"]


def test_inline_marks_links_and_tags_go() -> None:
    found = lines(
        "Se [bilagan](http://x.se) och `kod` samt <b>fet</b> &amp; \\*stjärna\\*.<br>Ny\n"
    )
    assert [line.text for line in found] == ["Se bilagan och kod samt fet & *stjärna*.", "Ny"]


def test_tables_and_html_blocks() -> None:
    found = lines("| Namn | Röst |\n|---|---|\n| Eva | Ja |\n\n<div>\nInne\n</div>\n")
    assert [line.text for line in found] == ["Namn\tRöst", "Eva\tJa", "Inne"]


def test_front_matter_is_no_text() -> None:
    found = lines("---\ntitle: Protokoll\n---\n# Rubrik\n")
    assert [(line.text, line.place.line) for line in found] == [("Rubrik", 1)]


def test_unpaired_stars_leave_no_trace() -> None:
    assert [line.text for line in lines("**Tidpunkt:**tisdagen\n")] == ["Tidpunkt:tisdagen"]

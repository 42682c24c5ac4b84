"""Whatever the text: nothing raises, nothing hangs, nothing of a § is lost."""

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.segment import segment
from ingest.structure import structure
from ingest.structure.diary import diary_line
from ingest.types import Form, Minutes, Segmentation
from tests.ingest.paper import printed_pages, text_pages
from tests.ingest.papers_alingsas import PAGES
from tests.ingest.papers_goteborg import BOARD, COUNCIL
from tests.ingest.papers_stockholm import COMMITTEE, WEB

PIECES = sorted({line for text in (BOARD, COUNCIL, COMMITTEE, WEB) for line in text.split("\n")})
LINES = st.one_of(
    st.sampled_from(PIECES),
    st.sampled_from(["", "", "\t", "•", "§", "§ 1", "§§ 3–4", "(S)", "Bilaga 1", "a)", "1.", "-"]),
    st.text(max_size=60),
)
CALM = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@CALM
@given(st.lists(st.lists(LINES, max_size=40), max_size=4), st.sampled_from(Form))
def test_any_text_is_read(pages: list[list[str]], form: Form) -> None:
    structure(segment(text_pages(*("\n".join(lines) for lines in pages), form=form)))


@CALM
@given(
    st.lists(
        st.lists(
            st.tuples(
                st.floats(0, 600, allow_nan=False),
                st.floats(0, 850, allow_nan=False),
                LINES.filter(lambda text: bool(text.strip())),
                st.booleans(),
            ),
            max_size=25,
        ),
        max_size=3,
    )
)
def test_any_layout_is_read(pages: list[list[tuple[float, float, str, bool]]]) -> None:
    structure(segment(printed_pages(*pages)))


@CALM
@given(st.lists(LINES, max_size=80))
def test_sections_hold_the_whole_text(lines: list[str]) -> None:
    check_nothing_lost(segment(text_pages("\n".join(lines))))


def test_sections_hold_the_whole_text_of_each_house_style() -> None:
    for repaired in (
        text_pages(BOARD),
        text_pages(COUNCIL),
        text_pages(COMMITTEE),
        text_pages(WEB),
        printed_pages(*PAGES),
    ):
        assert check_nothing_lost(segment(repaired)) > 0


def check_nothing_lost(segmentation: Segmentation) -> int:
    """Compare blocks and sections, in the order of the paper; give the number of §§."""
    _, content, findings = structure(segmentation)
    if not isinstance(content, Minutes):
        return 0
    held: list[str] = []
    for item in content.items:
        for section in item.sections:
            if section.heading is not None:
                held.append(section.heading)
            held += [paragraph.text for paragraph in section.paragraphs]
    first = content.items[0].place
    titles = [item.title for item in content.items if item.title]
    unplaced = any(finding.kind.value == "unplaced_text" for finding in findings)
    for block in segmentation.blocks:
        place = block.place
        if (place.page, place.line) <= (first.page, first.line) or unplaced:
            continue
        if block.text in held:
            held.remove(block.text)
        else:
            own = block.text in titles or diary_line(block.text) or block.text.startswith("§")
            assert own, block.text
    return len(content.items)


def test_hostile_text_takes_no_time() -> None:
    begun = time.process_time()
    for hostile in (
        "a" * 300_000,
        "§ " * 60_000,
        "Bo Ek (S), " * 20_000 + "yrkar bifall",
        "Utdragsbestyrkande " * 20_000,
        "(((((" * 40_000,
        "enligt " * 40_000,
        "- " * 60_000,
        "ställer " * 30_000 + "finner",
        "förslag från " * 20_000,
        "slut-\n" * 60_000,
        "§ 1\n" * 20_000,
        "12 ja " * 20_000,
        "den 1 maj 2031 " * 10_000,
    ):
        text = f"§ 1\n\nTitel\n\nBeslut\n\n{hostile}\n\nYrkanden\n\n{hostile}"
        structure(segment(text_pages(text)))
    assert time.process_time() - begun < 30


def test_time_grows_with_the_text() -> None:
    def seconds(copies: int) -> float:
        pages = [
            BOARD.replace("§ 1", f"§ {n + 1}").replace("Bidrag", f"Bidrag {n}")
            for n in range(copies)
        ]
        begun = time.monotonic()
        structure(segment(text_pages(*pages)))
        return time.monotonic() - begun

    seconds(5)
    small = max(seconds(40), 0.02)
    assert seconds(320) < 8 * small * 3

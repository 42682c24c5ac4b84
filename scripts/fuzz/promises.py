"""What every stage promises, whatever comes in. Each check raises AssertionError with the why."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from ingest import as_json
from ingest.personal_numbers import find_in_name, find_personal_numbers
from ingest.repair import repair
from ingest.segment import segment
from ingest.structure import structure
from ingest.structure.diary import diary_line, is_diary_label
from ingest.types import (
    Extraction,
    Finding,
    Minutes,
    Page,
    Place,
    Reading,
    Repaired,
    Segmentation,
)

_NUMBER = re.compile(r"§+\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s*")
_AGAIN = re.compile(
    r"(?:\S+ )?\(?(?:forts\.?|fortsättning)\)?(?: från .{1,40})?", re.IGNORECASE | re.DOTALL
)
"""The heading of a § printed again on the next page."""


def read_pages(repaired: Repaired) -> Reading:
    """Take repaired pages through the other stages and check all promises."""
    segmentation = segment(repaired)
    check_all_lines_kept(repaired.pages, segmentation)
    kind, content, findings = structure(segmentation)
    if isinstance(content, Minutes):
        check_text_kept(segmentation, content, findings)
    reading = Reading(
        form=repaired.form,
        kind=kind,
        pages=repaired.pages,
        changes=repaired.changes,
        content=content,
        findings=(
            *repaired.findings,
            *segmentation.findings,
            *findings,
            *find_personal_numbers(repaired.pages),
            *find_in_name("".join(page.text[:50] for page in repaired.pages)),
        ),
    )
    check_places(reading)
    json.dumps(as_json(reading), ensure_ascii=False).encode()
    return reading


def mend_pages(pages: tuple[Page, ...], like: Repaired) -> Repaired:
    """Repair the pages and check that every line is still there."""
    repaired = repair(Extraction(like.form, pages, title=like.title))
    before = [[line.place for line in page.lines] for page in pages]
    after = [[line.place for line in page.lines] for page in repaired.pages]
    assert before == after, "the repair lost or moved a line"
    for change in repaired.changes:
        line = next(
            line for line in repaired.pages[change.page - 1].lines if line.place.line == change.line
        )
        assert change.repaired in line.text, f"{change} is not in {line.text!r}"
    return repaired


def check_all_lines_kept(pages: tuple[Page, ...], segmentation: Segmentation) -> None:
    """Each character of the pages is in a block or was set aside as running."""
    read = _ink(line.text for page in pages for line in page.lines)
    kept = _ink(line.text for block in segmentation.blocks for line in block.lines)
    kept += _ink(line.text for line in segmentation.running)
    assert not read - kept, f"segmentation lost {dict(read - kept)}"


def check_text_kept(
    segmentation: Segmentation, minutes: Minutes, findings: tuple[Finding, ...]
) -> None:
    """Each character of the blocks from the first § on is in an item, or a finding says not."""
    if any(finding.kind.value == "unplaced_text" for finding in findings):
        return
    places = [block.place for block in segmentation.blocks]
    first = places.index(minutes.items[0].place)
    texts = [_without_address(block.text) for block in segmentation.blocks[first:]]
    held = _ink(_texts_of(minutes))
    lost = _ink(iter(texts)) - held
    assert not lost, (
        f"structure lost {dict(lost)} of {[t for t in texts if _ink(iter([t])) & lost]}"
    )


def _without_address(text: str) -> str:
    """What must be found again: § numbers and diary numbers are kept as values, not as text."""
    rest = _NUMBER.sub("", text)
    known = diary_line(rest) or is_diary_label(rest) or (rest != text and _AGAIN.fullmatch(rest))
    return "" if known else rest


def _texts_of(minutes: Minutes) -> Iterator[str]:
    for item in minutes.items:
        # The number and its sign are kept as a number.
        yield f"§§ {item.number} {item.title or ''}"
        yield from item.diary_numbers
        for section in item.sections:
            yield section.heading or ""
            for paragraph in section.paragraphs:
                yield (paragraph.mark or "") + paragraph.text


def _ink(texts: Iterator[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in texts:
        found.update("".join(text.split()))
    return found


def check_places(reading: Reading) -> None:
    """Every place is a line of the document, every finding a line or the whole."""
    lengths = {page.number: len(page.lines) for page in reading.pages}
    for place in _places(reading.content):
        assert 1 <= place.line <= lengths[place.page], f"{place} is not in the document"
    for finding in reading.findings:
        assert finding.page == 0 or finding.line <= lengths[finding.page], finding
        finding.text.encode()


def _places(value: object) -> Iterator[Place]:
    if isinstance(value, Place):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _places(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _places(getattr(value, field.name))

"""Running heads and feet, and the furniture of web pages, taken off."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest.segment.sections import section_number
from ingest.segment.smudges import is_doubtful, is_smudge, is_speck, same_but_for_ocr
from ingest.types import Line, Page
from ingest.vocabulary import fold, heading_of, is_body, table
from ingest.vocabulary.labels import labels_in

_HEAD_LINES, _FOOT_LINES = 7, 4
_LONGEST = 90
_NEAR = 5
"""How many written lines the body's name may stand from other furniture to be furniture too."""
_BETWEEN = 2
"""So many lines of one page alone (its number, a title) may stand among running ones."""
_SENTENCE = 3
_PARTY = re.compile(r"\([A-ZÅÄÖ]{1,3}\)")
_DATED = frozenset({"date", "body"})
"""Labels that running heads have as well."""
_DIGITS = re.compile(r"\d+")


@cache
def _furniture() -> re.Pattern[str]:
    words = table("running")
    return re.compile(
        "|".join(f"(?:{p})" for p in (*words["always"], *words["web"])), re.IGNORECASE
    )


def take_off_running(pages: tuple[Page, ...]) -> tuple[list[Page], list[Line]]:
    """Part the pages' text from their running heads and feet; both keep the order of the paper."""
    repeated = _repeated(pages)
    sure = [_sure(page, repeated) for page in pages]
    near = [_bodies_near(page, gone) for page, gone in zip(pages, sure, strict=True)]
    names = Counter(
        fold(page.lines[i].text) for page, at in zip(pages, near, strict=True) for i in at
    )
    own = names.most_common(1)[0][0] if names else None
    kept: list[Page] = []
    off: list[Line] = []
    for page, gone, bodies in zip(pages, sure, near, strict=True):
        gone |= {i for i in bodies if fold(page.lines[i].text) == own}
        off.extend(line for i, line in enumerate(page.lines) if i in gone)
        lines = tuple(
            replace(line, text="", words=()) if i in gone else line
            for i, line in enumerate(page.lines)
        )
        kept.append(replace(page, lines=lines))
    return kept, off


def _sure(page: Page, repeated: frozenset[str]) -> set[int]:
    """Find the lines that are furniture by their wording, or because other pages have them too."""
    written = _written(page)
    clear = _clear(page)
    gone = {i for side in _sides(clear) for i in _from_edge(page, side, repeated)}
    top = max(gone.intersection(_sides(clear)[0]), default=-1)
    gone |= {i for i in written if i < top and i not in clear}
    gone |= {i for i in written if is_speck(page.lines[i])}
    gone |= {i for i in written if page.lines[i].running}
    for i in written:
        text = page.lines[i].text.strip()
        if len(text) <= _LONGEST * 3 and _furniture().fullmatch(text):
            gone.add(i)
    return gone


def _bodies_near(page: Page, gone: set[int]) -> list[int]:
    """Find names of committees that stand alone beside furniture."""
    written = _written(page)
    marked = [n for n, i in enumerate(written) if i in gone]
    near = []
    for n, i in enumerate(written):
        if marked and is_body(page.lines[i].text.strip()):
            at = bisect_left(marked, n)
            if any(abs(n - m) <= _NEAR for m in marked[max(0, at - 1) : at + 1]):
                near.append(i)
    return near


def _repeated(pages: tuple[Page, ...]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    doubtful: set[str] = set()
    for page in pages:
        edge = _edge(_clear(page))
        lines = [page.lines[i] for i in (*edge, *_smudged(page, edge))]
        keys = {_key(line) for line in lines}
        counts.update(key for key in keys if key)
        if page.scanned:
            doubtful.update(_key(line) for line in lines if is_doubtful(line))
    counts = same_but_for_ocr(counts, doubtful)
    least = max(2, (len(pages) + 1) // 2)
    return frozenset(key for key, n in counts.items() if n >= least)


def _written(page: Page) -> list[int]:
    return [i for i, line in enumerate(page.lines) if line.text.strip()]


def _clear(page: Page) -> list[int]:
    """Give the written lines that an OCR is sure of, all of them where there was none."""
    written = _written(page)
    return [i for i in written if not is_smudge(page.lines[i])] if page.scanned else written


def _smudged(page: Page, edge: list[int]) -> list[int]:
    """Give the doubtful lines between those of the edge: a logo is among them."""
    head = edge[:_HEAD_LINES]
    return [i for i in range(head[-1] if head else 0) if i not in edge and page.lines[i].text]


def _edge(written: list[int]) -> list[int]:
    head, foot = _sides(written)
    return [*head, *(i for i in foot if i not in head)]


def _sides(written: list[int]) -> tuple[list[int], list[int]]:
    """Give the lines at the top and those at the bottom, each from the edge inwards."""
    return written[:_HEAD_LINES], written[: -_FOOT_LINES - 1 : -1]


def _from_edge(page: Page, side: list[int], repeated: frozenset[str]) -> Iterator[int]:
    """Give the repeated lines from the edge up to where the page's own text begins."""
    own = 0
    for i in side:
        if _key(page.lines[i]) in repeated:
            yield i
        else:
            own += 1
        if own > _BETWEEN:
            return


def _key(line: Line) -> str:
    """What a line has in common with its like on other pages; empty for what is never running."""
    text = line.text.strip()
    if len(text) > _LONGEST or heading_of(text) or section_number(text) is not None:
        return ""
    labelled = {field for _, field, _ in labels_in(text)} - _DATED
    if labelled or _PARTY.search(text) or (text.endswith(".") and len(text.split()) >= _SENTENCE):
        return ""
    return fold(_DIGITS.sub("0", text))

"""Time grows with the text and no faster: what repeats without end must not take forever."""

import time
from collections.abc import Callable
from contextlib import suppress
from random import Random

from ingest.errors import IngestError
from ingest.extract.here import extract_bytes
from ingest.personal_numbers import find_personal_numbers
from ingest.repair import repair
from ingest.segment import segment
from ingest.structure import structure
from ingest.types import Extraction, Form, Line, Page, Place, Repaired
from scripts.fuzz.papers import sentences

REPEATS = [
    "§ 1\n", "§", "(S)", "(S), ", "Ja ", "Ja: ", "-", "- \n", "– ", "a) ", "1. ", "1.\n", "•\n", "\n", "\t", " ",
    "A", "å", "Å ", "ord ", "ord\n", "Bo Ek (S), ", "Bo Ek (S)\n", "Beslut\n\n", "Yrkanden\n", "§ 1 Titel\n\nBeslut\n\n",
    "Reservation\n", "Bilaga 1\n", "slut-\n", "§§ 1-2, ", "m.fl. ", "“", "(", "((", ")", ". ", ".", ":", ": ", ";",
    "12 ja ", "med 7 ja mot 6 nej ", "den 1 maj 2019 ", "2019-05-14", "kl. 16:30 ", "AMN 2019-0178-1.3 ", "811218-9876 ",
    "Dnr ", "och ", "yrkar bifall ", "reserverar sig ", "m.fl. (S) och ", "i uppdrag att utse justera ", "ledamoten ",
    "beslutar att ", "finner ", "enligt ", "förslag från ", "> ", "**", "# ",
    "```\n", "| a ", "[", "![", "<!--", "&amp;", "\u0301", "\u00ad", "é", "1", "0", "é6", "l1I", "ordföranden ",
]  # fmt: skip
SMALLEST = 0.05
FACTOR = 2.9
"""What twice the text may take, some noise of the clock included."""


def check_growth(rng: Random) -> None:
    """Time n, 2n and 4n repeats through one stage in one setting."""
    repeat = rng.choice([*REPEATS, *sentences()])
    setting = rng.choice(["{}", "§ 1\n\nTitel\n\nBeslut\n\n{}", "{}\n\n§ 1 Titel\n\nBeslut\n\nYrkanden\n\n{}",
                          "§ 1\n\nTitel\n\nReservation\n\nBo Ek (S) reserverar sig\n\n{}"])  # fmt: skip
    stage = rng.choice(list(STAGES))
    check(stage, setting, repeat)


def check(stage: str, setting: str, repeat: str, most: float = 20.0) -> None:
    """Double the text until the time can be measured; then it must double too, twice."""
    count = max(1, 4_000 // len(repeat))
    spent = seconds(stage, setting, repeat * count)
    while spent < SMALLEST and count * len(repeat) < 600_000:
        count *= 2
        spent = seconds(stage, setting, repeat * count)
    twice = min(seconds(stage, setting, repeat * count * 2) for _ in range(2))
    if twice < max(SMALLEST * 2, FACTOR * spent):
        return
    again = seconds(stage, setting, repeat * count * 4)
    said = (
        f"{stage}, {setting!r} with {repeat!r} * {count}: {spent:.2f}, {twice:.2f}, {again:.2f} s"
    )
    assert again < FACTOR * twice, said
    assert again < most, said


def seconds(stage: str, setting: str, text: str) -> float:
    """Processor time of the stage alone."""
    return STAGES[stage](setting.replace("{}", text))


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _pages(text: str) -> tuple[Page, ...]:
    rows = tuple(Line(line, Place(1, n)) for n, line in enumerate(text.split("\n"), 1))
    return (Page(1, rows),)


def _extract(name: str) -> Callable[[str], float]:
    def run(text: str) -> float:
        data = text.encode()
        return _timed(lambda: _try(data, name))

    return run


def _try(data: bytes, name: str) -> None:
    with suppress(IngestError):
        extract_bytes(data, name)


def _repair(text: str) -> float:
    extraction = Extraction(Form.TEXT, _pages(text))
    return _timed(lambda: repair(extraction))


def _segment(text: str) -> float:
    repaired = Repaired(Form.TEXT, _pages(text))
    return _timed(lambda: segment(repaired))


def _structure(text: str) -> float:
    segmentation = segment(Repaired(Form.TEXT, _pages(text)))
    return _timed(lambda: structure(segmentation))


def _numbers(text: str) -> float:
    pages = _pages(text)
    return _timed(lambda: find_personal_numbers(pages))


STAGES: dict[str, Callable[[str], float]] = {
    "text": _extract("a.txt"),
    "markdown": _extract("a.md"),
    "html": lambda text: _extract("a.html")(f"<html><body>{text}"),
    "repair": _repair,
    "segment": _segment,
    "structure": _structure,
    "personal numbers": _numbers,
}

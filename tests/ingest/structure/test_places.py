"""Where each fact stands: on the line that its place names, or within two lines below it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from amnarchive.samples.catalogue import SAMPLES
from ingest import read
from ingest.errors import WrongType
from ingest.types import Item, Minutes, Place, Reading, Reservation, Statement
from tests.ingest.paper import read_minutes
from tests.needs import shared_dir

LINES = 3
TEXTS = [sample.path for sample in SAMPLES if not sample.needs_ocr]
REAL = sorted([*shared_dir().glob("real/goteborg/*.txt"), *shared_dir().glob("seeds/*.*")])[::4]


def letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def facts(item: Item) -> Iterator[tuple[str, Place]]:
    """What must stand at each place: the first words, or the first who speaks."""
    for point in item.decision:
        yield point.text[:18], point.place
    for motion in item.motions:
        if motion.by[0].name:
            yield motion.by[0].name, motion.place
    voices: tuple[Reservation | Statement, ...] = (*item.reservations, *item.statements)
    for voice in voices:
        yield (voice.by[0].name if voice.by else voice.text[:18]) or "", voice.place
    for recusal in item.recusals:
        yield recusal.name, recusal.place


def misplaced(reading: Reading) -> tuple[int, list[str]]:
    """Count the facts of the §§, and list those that do not stand at their place."""
    assert isinstance(reading.content, Minutes)
    pages = {page.number: [line.text for line in page.lines] for page in reading.pages}
    told, wrong = 0, []
    for item in reading.content.items:
        for said, place in facts(item):
            told += 1
            lines = pages[place.page][place.line - 1 :]
            near = [line for line in lines if line.strip()][:LINES]
            if letters(said) not in letters("".join(near)):
                wrong.append(f"§ {item.number}: {said!r} not at {place.page}:{place.line}")
    return told, wrong


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_fact_of_a_sample_stands_at_its_place(path: Path) -> None:
    reading = read(path)
    if isinstance(reading.content, Minutes):
        told, wrong = misplaced(reading)
        assert told
        assert wrong == []


@pytest.mark.shared
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_every_fact_of_the_real_minutes_stands_at_its_place(path: Path) -> None:
    try:
        reading = read(path)
    except WrongType:
        return
    if isinstance(reading.content, Minutes):
        assert misplaced(reading)[1] == []


def test_two_yrkanden_of_one_paragraph_stand_on_their_own_lines() -> None:
    minutes, _ = read_minutes(
        "§ 7 0041/31\nBryggor\nBeslut\n\nBryggan byggs.\n\nYrkanden\n\n"
        "Ada Ek (S), Bo Al (V), Cia Ur (MP), Disa Kvarnlöf (C), Olle Brandmyr (L) samt\n"
        "Tuva Enhörning (M) och Sixten Ravald (KD) yrkar bifall till nämndens förslag. Vidare\n"
        "har de talat om bänkar och lampor, om färgen på räckena och om vägen dit.\n"
        "Ivar Stenklev (SD) yrkar avslag på nämndens förslag om bryggor i hamnen.\n\n"
        "§ 8 0042/31\nSlut\n"
    )
    assert [m.place.line for m in minutes.items[0].motions] == [9, 12]

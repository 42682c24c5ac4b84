"""What a hostile file costs: one page, and no more time and memory than one page may."""

import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from ingest.errors import TooHard
from ingest.extract import Limits
from ingest.extract.draw import Drawn, draw_pages
from tests.ingest.extract.bomb import bomb
from tests.ingest.extract.drawn import pdf, text_page


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "uploaded"


def test_a_hostile_page_is_passed_over_in_time_and_the_next_is_drawn(place: Path) -> None:
    place.write_bytes(bomb(rounds=6))
    began = time.monotonic()
    pages = list(draw_pages(place, name="a.pdf", numbers=[1, 2, 3], page_seconds=2))
    assert time.monotonic() - began < 15
    assert [isinstance(page, Drawn) for page in pages] == [True, False, True]


def test_memory_is_limited(place: Path) -> None:
    place.write_bytes(pdf(text_page("Sida")))
    limits = Limits(memory_bytes=60_000_000)
    with pytest.raises(TooHard):
        list(draw_pages(place, name="a.pdf", numbers=[1], limits=limits))


def test_a_file_that_brings_everything_down_is_given_up(place: Path) -> None:
    place.write_bytes(bomb(rounds=6))
    began = time.monotonic()
    pages = list(draw_pages(place, name="a.pdf", numbers=[2] * 9, page_seconds=0.5))
    assert len(pages) == 9
    assert not any(isinstance(page, Drawn) for page in pages)
    assert time.monotonic() - began < 12


def drawing() -> list[psutil.Process]:
    family = psutil.Process().children(recursive=True)
    nurses = [p for p in family if "ingest.extract.nurse" in p.cmdline()]
    return [p for p in nurses if p.ppid() != os.getpid() and p.status() != psutil.STATUS_ZOMBIE]


def test_whoever_stops_listening_ends_the_process(place: Path) -> None:
    place.write_bytes(bomb(rounds=6))
    pages = draw_pages(place, name="a.pdf", numbers=[1, 2])
    next(pages)
    born = drawing()
    assert born
    pages.close()
    assert not psutil.wait_procs(born, timeout=5)[1]


def test_a_process_that_is_killed_costs_one_page(place: Path) -> None:
    place.write_bytes(bomb(rounds=6))
    pages = draw_pages(place, name="a.pdf", numbers=[1, 2, 3])
    got = [next(pages)]
    for process in drawing():
        process.send_signal(signal.SIGKILL)
    got += pages
    assert [isinstance(page, Drawn) for page in got] == [True, False, True]

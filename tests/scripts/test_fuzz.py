"""A small share of `python -m scripts.fuzz`, always the same papers; run it long by hand."""

from random import Random

import pytest

from scripts.fuzz.__main__ import STAGES
from scripts.fuzz.growth import check
from scripts.fuzz.papers import paper
from scripts.fuzz.promises import read_pages


@pytest.mark.parametrize("block", range(6))
def test_made_up_minutes_keep_every_promise(block: int) -> None:
    for number in range(10 * block, 10 * block + 10):
        STAGES["structure"](Random(number))


def test_made_up_minutes_through_the_repair() -> None:
    for number in range(10):
        STAGES["repair"](Random(number))


@pytest.mark.parametrize("block", range(4))
def test_broken_files_keep_every_promise(block: int) -> None:
    for number in range(15 * block, 15 * block + 15):
        STAGES["extract"](Random(number))


def test_the_same_number_gives_the_same_paper_and_reading() -> None:
    made = paper(Random(7))
    assert made == paper(Random(7))
    assert read_pages(made) == read_pages(paper(Random(7)))


@pytest.mark.parametrize("stage", ["repair", "segment", "structure"])
@pytest.mark.parametrize("repeated", ["§ 1\n", "(S)", "-"])
def test_time_grows_with_the_text(stage: str, repeated: str) -> None:
    check(stage, "§ 1\n\nTitel\n\nBeslut\n\n{}", repeated)

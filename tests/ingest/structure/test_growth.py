"""Time grows with the text: what a broken or hostile file repeats does not stop the worker."""

import time

import pytest

from ingest.segment import segment
from ingest.structure import structure
from tests.ingest.paper import text_pages

RESERVED = "§ 1\n\nTitel\n\nReservation\n\nBo Ek (S) reserverar sig\n\n{}"
REPEATED = [
    ("{}\n\n§ 1 Titel\n\nBeslut\n\nYrkanden\n\n{}", "2) att\n"),
    (RESERVED, "Bo Ek (S) lämnar ett särskilt yttrande enligt följande:\n"),
    (RESERVED, "Bo Ek (S) och S reserverar sig skriftligt, se bilaga 2.\n"),
    ("Närvarande\n{}\n§ 1\n\nTitel\n\nBeslut\n", "dessutom var även, "),
]


@pytest.mark.parametrize(("setting", "repeated"), REPEATED)
def test_time_grows_no_faster_than_the_text(setting: str, repeated: str) -> None:
    def seconds(copies: int) -> float:
        segmentation = segment(text_pages(setting.replace("{}", repeated * copies)))
        begun = time.process_time()
        structure(segmentation)
        return time.process_time() - begun

    seconds(10)
    small = max(seconds(600), 0.02)
    # Four times the text; eight leave room for the clock, sixteen would be its square.
    assert min(seconds(2_400) for _ in range(2)) < 8 * small

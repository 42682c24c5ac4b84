"""A § heading printed again at the top of a page. No committee act here is real."""

import pytest

from tests.ingest.paper import read_minutes

FIRST = """§ 28 0127/31
Fyren
Beslut

Fyren målas.

§ 29 0128/31
Bron
Beslut

Bron målas.
"""
SECOND = """{again}
Protokollsutdrag skickas till
Hamnen

§ 30 0129/31
Kajen
Beslut

Kajen målas.
"""


@pytest.mark.parametrize("again", ["§ 29 0128/31", "§ 29 (forts.)", "§ 29 0128/31 (forts.)"])
def test_a_heading_printed_again_goes_on_with_the_same_item(again: str) -> None:
    minutes, findings = read_minutes(FIRST, SECOND.format(again=again))
    assert [item.number for item in minutes.items] == [28, 29, 30]
    assert "Hamnen" in [p.text for s in minutes.items[1].sections for p in s.paragraphs]
    assert not [f for f in findings if "två gånger" in f.text]

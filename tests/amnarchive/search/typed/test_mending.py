"""Broken syntax is mended and told; mending twice is mending once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.typed.mending import mend


@pytest.mark.parametrize(
    ("typed", "mended", "told"),
    [
        ('"sommarjobb för unga', "sommarjobb för unga", "citattecken"),
        ('skola "helt ny" "budget', 'skola "helt ny" budget', "citattecken"),
        ("(skola", "skola", "parentes saknade sitt par"),
        ("skola) budget", "skola budget", "parentes saknade sitt par"),
        ("-(budget skatt)", "-(budget skatt)", "Parenteser samlar inte ord"),
        ("skola ELLER (hem budget)", "skola ELLER (hem budget)", "Parenteser samlar inte ord"),
        ("skola -", "skola", "minustecken"),
        ("- skola", "skola", "minustecken"),
        ("skola - budget", "skola budget", "minustecken"),
        ("OR skola", "skola", "ELLER måste stå mellan två ord"),
        ("skola ELLER", "skola", "ELLER måste stå mellan två ord"),
        ("skola ELLER -budget", "skola -budget", "ELLER går inte att använda med minus"),
        ("* skola", "skola", "asterisk"),
        ("sko*skjuts", "sko skjuts", "asterisk"),
        ("*skjuts", "skjuts", "asterisk"),
        ("s*", "s", "asterisk"),
        ('"skol* budget"', '"skol budget"', "asterisk"),
        ("skola NOT", "skola", "NOT måste stå före ett ord"),
    ],
)
def test_what_is_broken_is_mended_and_told(typed: str, mended: str, told: str) -> None:
    text, notes = mend(typed)
    assert text == mended
    (note,) = notes
    assert told in note


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("skola AND budget", "skola budget"),
        ("skola OCH budget & hem", "skola budget hem"),
        ("skola NOT budget", "skola -budget"),
        ('skola AND NOT "helt ny"', 'skola -"helt ny"'),
        ("skola OR OR budget", "skola OR budget"),
        ("skola inte budget", "skola inte budget"),
        ("salt och peppar", "salt och peppar"),
        ("”helt ny” -”budget”", '"helt ny" -"budget"'),
        ("Budget – förslag", "Budget förslag"),
        ("§ 12 - 14", "§ 12 - 14"),
        ("(skola OR hem) budget", "(skola OR hem) budget"),
        ("integr* (skol*)", "integr* (skol*)"),
        ("http://exempel.se/sida", "http://exempel.se/sida"),
    ],
)
def test_what_is_well_is_not_told(typed: str, mended: str) -> None:
    assert mend(typed) == (mended, ())


@given(st.text(alphabet=st.sampled_from('ab1"“-–*()|& :ORNDELTÖö§.'), max_size=40))
def test_mending_twice_is_mending_once(typed: str) -> None:
    once, _notes = mend(typed)
    twice, notes = mend(once)
    assert twice == once
    assert not [note for note in notes if "Parenteser samlar" not in note]

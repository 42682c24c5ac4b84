"""Breaking a text into lines, for all texts."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.cards.lines import END, set_in_lines

ROOM = 10


@given(st.text(max_size=80), st.integers(1, 5))
def test_lines_fit_and_nothing_is_lost_or_made_up(text: str, most: int) -> None:
    lines = set_in_lines(text, ROOM, most, len)
    assert len(lines) <= most
    assert all(len(line) <= ROOM for line in lines)
    told = "".join("".join(lines).removesuffix(END).split())
    whole = "".join(text.split())
    assert whole.startswith(told)
    if not (lines and lines[-1].endswith(END)):
        assert told == whole


def test_words_stay_whole_where_they_can() -> None:
    assert set_in_lines("ett två tre fyra", ROOM, 3, len) == ["ett två", "tre fyra"]
    assert set_in_lines("arbetsmarknad", ROOM, 3, len) == ["arbetsmark", "nad"]
    assert set_in_lines("ett två tre fyra fem", ROOM, 2, len) == ["ett två", "tre fyra …"]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.likeness.bands import BANDS, bands
from amnarchive.likeness.compare import Likeness, likeness
from amnarchive.likeness.substance import substance
from tests.amnarchive.likeness.texts import LIBRARY, POOL, misread

WORDS = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"]
texts = st.lists(st.sampled_from(WORDS), max_size=60)


def compared(one: str, other: str) -> Likeness:
    return likeness(substance(one).words, substance(other).words)


def meet(one: str, other: str) -> bool:
    return bool(set(bands(substance(one).words)) & set(bands(substance(other).words)))


def without(text: str, *sentences: int) -> str:
    parts = text.replace("\n", " ").split(". ")
    return ". ".join(part for n, part in enumerate(parts) if n not in sentences)


@pytest.mark.parametrize(
    "other",
    [
        POOL,
        POOL.replace("\n", " "),
        misread(POOL),
        without(POOL, 2),
        without(POOL, 0, 5),
        POOL.replace("Vi menar", "Liberalerna menar").replace("våren", "sommaren"),
        POOL + " " + ". ".join(LIBRARY.split(". ")[:2]),
    ],
)
def test_nearly_the_same_is_close_and_found(other: str) -> None:
    assert compared(POOL, other).is_close
    assert meet(POOL, other)


def test_another_text_is_not_close() -> None:
    found = compared(POOL, LIBRARY)
    assert found.share < 0.1
    assert not found.is_close
    assert not meet(POOL, LIBRARY)


def test_one_that_stands_in_a_longer_text_is_close() -> None:
    longer = f"{POOL} {LIBRARY} " + " ".join(f"ord{n}" for n in range(200))
    found = compared(POOL, longer)
    assert found.share < 0.6
    assert found.within == pytest.approx(1.0, abs=0.03)
    assert found.is_close


def test_a_misread_word_costs_little() -> None:
    words = substance(POOL).words
    damaged = ["xx" if n % 20 == 10 else word for n, word in enumerate(words)]
    assert likeness(words, damaged).share == pytest.approx(0.95, abs=0.02)


@given(texts, texts)
def test_shares_are_shares_and_the_order_does_not_matter(one: list[str], other: list[str]) -> None:
    found = likeness(one, other)
    assert 0 <= found.share <= 1
    assert 0 <= found.within <= 1
    assert likeness(other, one) == found


def test_within_is_of_the_shorter_text_also_where_the_longer_says_it_twice() -> None:
    said, more = [f"ord{n}" for n in range(40)], [f"annat{n}" for n in range(20)]
    found = likeness(said + said, said + more)
    assert found.words == 60
    assert found.within == pytest.approx(40 / 60)


@given(texts.filter(lambda words: len(words) > 2))
def test_a_text_is_wholly_like_itself(words: list[str]) -> None:
    assert likeness(words, words).share == 1
    assert len(bands(words)) == len(set(bands(words))) == BANDS


def test_nothing_is_like_nothing() -> None:
    assert likeness([], []).share == 0
    assert bands([]) == []
    assert bands(["ett", "ord"]) == []


def test_bands_are_what_stored_ones_are() -> None:
    """Where this fails, stored keys no longer meet new ones: raise RECIPE, and say `reindex`."""
    assert bands(["ett", "två", "tre", "fyra"])[:2] == [
        4871623992839309752,
        -2104380398597369794,
    ]

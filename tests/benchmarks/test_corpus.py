"""The corpus of the search speed benchmark: the same each time, and like an archive."""

from collections import Counter
from itertools import chain

from benchmarks.speed.matter import Matter, matters
from benchmarks.speed.plan import sittings
from benchmarks.speed.world import YEARS, committees

ITEMS = 3_000


def _written(items: int = ITEMS) -> list[Matter]:
    return list(chain.from_iterable(map(matters, sittings(items))))


def test_same_corpus_each_time() -> None:
    first = _written(60)
    sittings.cache_clear()
    assert _written(60) == first


def test_as_many_items_as_asked_each_with_its_own_number() -> None:
    for items in (1, 7, 300, ITEMS):
        keys = [
            sitting.first + place
            for sitting in sittings(items)
            for place in range(len(sitting.agenda))
        ]
        assert keys == list(range(1, items + 1))


def test_a_committee_meets_once_a_day_over_twenty_years() -> None:
    held = sittings(200_000)
    assert len({(one.day, one.committee) for one in held}) == len(held)
    assert len({one.day.year for one in held}) == YEARS
    assert len({one.committee for one in held}) == len(committees())
    assert [one.day for one in held] == sorted(one.day for one in held)


def test_postponed_items_share_their_case_with_one_that_settles_it() -> None:
    agenda = [each for sitting in sittings(ITEMS) for each in sitting.agenda]
    settled = {each.case for each in agenda if not each.outcome}
    postponed = [each for each in agenda if each.outcome == "postponed"]
    assert 0.03 < len(postponed) / len(agenda) < 0.12
    assert sum(each.case in settled for each in postponed) > len(postponed) / 2


def test_lengths_and_facets_are_those_of_minutes() -> None:
    written = _written()
    lengths = [sum(len(text.split()) for *_heading, text in one.paragraphs) for one in written]
    assert 150 < sum(lengths) / len(lengths) < 190
    assert max(lengths) > 400
    votes = Counter(one.vote_kind for one in written)
    assert set(votes) == {"", "unanimous", "without_vote", "roll_call"}
    assert votes[""] > ITEMS / 2
    dissent = sum(bool(one.reservations) for one in written) / ITEMS
    assert 0.05 < dissent < 0.15
    spoken = (said for one in written for said in one.reservations)
    joint = sum(len({each.party for each in said.by}) > 1 for said in spoken)
    assert joint > 0


def test_words_follow_zipf() -> None:
    words = Counter(
        word.strip(".").lower()
        for one in _written(1_000)
        for *_heading, text in one.paragraphs
        for word in text.split()
    )
    ranked = [count for _word, count in words.most_common()]
    assert 5 < ranked[10] / ranked[100] < 20
    assert 5 < ranked[100] / ranked[1_000] < 25
    assert len(ranked) > 10_000

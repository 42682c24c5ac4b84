"""The word lists of the topics."""

import re
from pathlib import Path

import pytest

from amnarchive import topics
from amnarchive.search.analysis import tokens
from amnarchive.topics.catalogue import CHOICES, FORMAL, NONE, TOPICS
from amnarchive.topics.rule import topics_of
from amnarchive.topics.words import WordList, entries

DATA = Path(topics.__file__).parent / "data"


def _matched(text: str, *keys: str) -> set[str]:
    words = [token.word for token in tokens(text)]
    return {match.entry.printed for match in WordList(keys).matches(words)}


def test_each_topic_has_a_file_and_each_file_a_topic() -> None:
    assert {path.stem for path in DATA.glob("*.txt")} == {topic.key for topic in TOPICS}
    assert [key for key, _name in CHOICES] == [*(topic.key for topic in TOPICS), NONE]


@pytest.mark.parametrize("topic", [topic.key for topic in TOPICS])
def test_no_line_stands_twice_or_bars_itself(topic: str) -> None:
    lines = [(entry.printed, entry.barred) for entry in entries(topic)]
    assert len(lines) == len(set(lines))
    barred = {entry.keys for entry in entries(topic) if entry.barred}
    assert barred.isdisjoint(entry.keys for entry in entries(topic) if not entry.barred)


@pytest.mark.parametrize("topic", [topic.key for topic in TOPICS if topic.key != FORMAL])
def test_every_word_finds_itself(topic: str) -> None:
    """A word that another line bars, or whose stem is another word's, would be of no use."""
    for entry in entries(topic):
        if not entry.barred:
            assert entry.printed in _matched(entry.printed, topic), entry.printed


@pytest.mark.parametrize("topic", [topic.key for topic in TOPICS if topic.key != FORMAL])
def test_every_surname_like_word_is_spelt_in_lower_case(topic: str) -> None:
    assert all(re.fullmatch(r"[a-zåäöéü0-9 \"-]+", entry.printed) for entry in entries(topic))


def test_a_word_is_found_in_any_form_and_in_compounds() -> None:
    assert _matched("Bibliotekens öppettider", "kultur") == {"bibliotek"}
    assert _matched("Stadsbiblioteket", "kultur") == {"bibliotek"}


def test_a_whole_word_is_not_found_in_compounds() -> None:
    assert _matched("Boken är ute", "kultur") == {"bok"}
    assert not _matched("Kokboken är ute", "kultur")


def test_what_is_barred_hides_a_part() -> None:
    assert not _matched("Högskolan", "skola")
    assert _matched("Högskolan", "vuxenutbildning") == {"högskola"}


def test_an_expression_is_found_where_its_words_stand_side_by_side() -> None:
    assert "mänskliga rättigheter" in _matched("De mänskliga rättigheterna", "jamlikhet")
    assert not _matched("Mänskliga behov och rättigheter", "jamlikhet")


def test_one_who_does_a_thing_is_not_the_doing() -> None:
    assert _matched("Lärarnas löner", "skola") == {"lärare"}
    assert not _matched("Lärande", "skola")
    assert not _matched("Att utföra arbetet", "upphandling")


def test_the_rule_reads_a_word_of_each_topic() -> None:
    for topic in TOPICS:
        if topic.key != FORMAL:
            word = next(e.printed for e in entries(topic.key) if not e.general and not e.barred)
            assert topic.key in topics_of(word), word

"""Reads the words of the topics, and finds them among the words of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from amnarchive.search.analysis import exact_key, tokens
from amnarchive.search.language.keys import part_keys, word_keys
from amnarchive.search.language.lemmas import lemmas
from amnarchive.search.language.names import is_name
from amnarchive.search.language.split import split
from amnarchive.search.language.stem import stem

_DATA = Path(__file__).parent / "data"
_REMEMBERED = 20_000
_SIGNS = "=?-"
_ENDING_MOST, _STEM_LEAST = 2, 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a topic's file. `keys`: for each of its words those that say it is there.

    `whole`: not as a part of a compound; `general`: counts only where nothing else does; `barred`:
    what it matches never counts for the topic.
    """

    topic: str
    printed: str
    keys: tuple[frozenset[str], ...]
    whole: bool
    general: bool
    barred: bool


@dataclass(frozen=True, slots=True)
class Match:
    """An entry in a text: the tokens from `start` to before `end`."""

    entry: Entry
    start: int
    end: int


@cache
def entries(topic: str) -> tuple[Entry, ...]:
    """The words of a topic, in the order of its file."""
    lines = (_DATA / f"{topic}.txt").read_text("utf-8").split("\n")
    printed = (line.partition("#")[0].strip() for line in lines)
    return tuple(_entry(topic, line) for line in printed if line)


def _entry(topic: str, line: str) -> Entry:
    sign = line[0] if line[0] in _SIGNS else ""
    printed = line.removeprefix(sign)
    keys_of = _as_printed if printed.startswith('"') else _any_form
    keys = tuple(keys_of(token.word) for token in tokens(printed))
    return Entry(topic, printed, keys, sign == "=", sign == "?", sign == "-")


def _any_form(word: str) -> frozenset[str]:
    """Give what all forms of a word have in common, and few other words.

    A stem that has lost much (`fast` of fastighet) or is short says too little: then the words
    that it is a form of.
    """
    stemmed = stem(word)
    lost = len(word) - len(stemmed)
    if not lost or (lost <= _ENDING_MOST and _enough(stemmed)):
        return frozenset({stemmed})
    return frozenset(map(_form, {word, *lemmas(word)}))


def _as_printed(word: str) -> frozenset[str]:
    return frozenset({exact_key(word)})


def _enough(stemmed: str) -> bool:
    return len(stemmed) >= _STEM_LEAST


def _form(word: str) -> str:
    return f"~{word}"


@lru_cache(maxsize=_REMEMBERED)
def _own(word: str) -> frozenset[str]:
    forms = {word, *lemmas(word)}
    return word_keys(word) | {exact_key(word), *map(_form, forms | _by_last_part(word))}


def _by_last_part(word: str) -> set[str]:
    """The forms of a compound that no list has, by those of its last part."""
    parts = split(word)
    head = word[: len(word) - len(parts[-1])] if parts else word
    return {head + lemma for lemma in lemmas(parts[-1])} if parts else set()


@lru_cache(maxsize=_REMEMBERED)
def _parts(word: str) -> frozenset[str]:
    if is_name(word):
        return frozenset()
    parts = {part for form in lemmas(word) or (word,) for part in split(form)}
    forms = parts.union(*map(lemmas, parts))
    return part_keys(word) | set(map(_form, forms))


class WordList:
    """The words of some topics, by the key that each begins with."""

    def __init__(self, topics: Sequence[str]) -> None:
        self._by_key: dict[str, list[Entry]] = {}
        for topic in topics:
            for entry in entries(topic):
                for key in entry.keys[0]:
                    self._by_key.setdefault(key, []).append(entry)

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Give all that stands among words in lower case, what is barred left out."""
        found = [match for at in range(len(words)) for match in self._at(words, at)]
        barred = {
            (match.entry.topic, at)
            for match in found
            if match.entry.barred
            for at in range(match.start, match.end)
        }
        for match in found:
            places = {(match.entry.topic, at) for at in range(match.start, match.end)}
            if not match.entry.barred and barred.isdisjoint(places):
                yield match

    def _at(self, words: Sequence[str], at: int) -> Iterator[Match]:
        for key in _own(words[at]) if words[at] else ():
            for entry in self._by_key.get(key, ()):
                end = at + len(entry.keys)
                if _follow(words[at + 1 : end], entry.keys[1:]):
                    yield Match(entry, at, end)
        for key in _parts(words[at]) if words[at] else ():
            for entry in self._by_key.get(key, ()):
                if not entry.whole and len(entry.keys) == 1:
                    yield Match(entry, at, at + 1)


def _follow(words: Sequence[str], keys: Sequence[frozenset[str]]) -> bool:
    return len(words) == len(keys) and not any(
        wanted.isdisjoint(_own(word)) for wanted, word in zip(keys, words, strict=True)
    )

"""What means the same in the committees' language."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from amnarchive.search.language.keys import word_keys
from amnarchive.search.language.words import lines

Words = tuple[str, ...]
_FILE = "synonyms.txt"


@dataclass(frozen=True, slots=True)
class _Group:
    """Expressions that mean the same, and those that they find but that do not find them."""

    same: tuple[Words, ...]
    found: tuple[Words, ...]


@cache
def _groups() -> tuple[_Group, ...]:
    return tuple(_group(line) for line in lines(_FILE))


def _group(line: str) -> _Group:
    same, _narrower, found = line.lower().replace("-", " ").partition(" > ")
    return _Group(_expressions(same), _expressions(found))


def _expressions(text: str) -> tuple[Words, ...]:
    return tuple(tuple(each.split()) for each in text.split(" = ") if each)


@cache
def _by_key() -> dict[Words, set[int]]:
    """The groups of each expression, by the keys of its words."""
    found: dict[Words, set[int]] = defaultdict(set)
    for number, group in enumerate(_groups()):
        for words in group.same:
            for key in _keys(words):
                found[key].add(number)
    return found


def _keys(words: Words) -> list[Words]:
    """The keys of each word; of several words one for each, the first in the alphabet."""
    if len(words) == 1:
        return [(key,) for key in word_keys(words[0])]
    return [tuple(min(word_keys(word)) for word in words)]


def synonyms(words: Words) -> tuple[Words, ...]:
    """Give the expressions that mean the same as `words`, in lower case; not `words` themselves."""
    found: dict[Words, None] = {}
    own = set(_keys(words))
    for key in own:
        for number in sorted(_by_key().get(key, ())):
            group = _groups()[number]
            found.update(dict.fromkeys((*group.same, *group.found)))
    return tuple(other for other in found if own.isdisjoint(_keys(other)))


@cache
def longest() -> int:
    """How many words the longest expression has."""
    return max((len(words) for group in _groups() for words in group.same), default=1)


def is_expression(words: Words) -> bool:
    """Say whether several words together are one expression of the list."""
    return len(words) > 1 and any(key in _by_key() for key in _keys(words))

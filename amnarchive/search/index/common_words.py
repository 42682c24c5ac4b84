"""Words so common in minutes that a phrase of them alone would be looked for in most rows."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from amnarchive.search.language.words import listed
from amnarchive.search.stop_words import STOP_WORDS


def pairs(words: Iterable[str]) -> Iterator[str]:
    """Give a lexeme for each two common words that stand side by side (Lucene's common grams)."""
    for first, second in pairwise(words):
        if is_common(first) and is_common(second):
            yield f"~{first} {second}"


def is_common(word: str) -> bool:
    """Whether a word in lower case, or a § sign, stands in most texts."""
    return word in _common()


@cache
def _common() -> frozenset[str]:
    return STOP_WORDS | listed("common_words.txt") | {"§"}

"""Swedish text to lexemes; the index and the query go through the same functions.

Three kinds of lexeme stand beside each other in one tsvector:
`arbetslös`   the stem of a word (å, ä, ö kept),
`=arbetslöshet`   the word as printed, for phrases with stop words and § signs,
`<sölstebra…`   the stem of a long word backwards, so that the last part of a compound is a prefix.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from amnarchive.search import config
from amnarchive.search.stop_words import STOP_WORDS

_TOKEN = re.compile(r"§+|[^\W_]+")
_STEMMER = Stemmer.Stemmer("swedish")
_STEMMER_LOCK = threading.Lock()  # PyStemmer's objects are not safe between threads
_DEFINITE_LEAST = 5
_DROPPED: dict[int, str | None] = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))
_BULLETS = dict.fromkeys(map(ord, "\uf0b7\uf0a7\uf02d"), "•")  # of symbol fonts: nobody has them
_MENDED = _DROPPED | _BULLETS


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case and where it stands in the cleaned text."""

    word: str
    start: int
    end: int


def clean(text: str) -> str:
    """Compose letters with their marks, drop soft hyphens, blank out NUL bytes, show bullets."""
    return unicodedata.normalize("NFC", text).translate(_MENDED).replace("\0", " ")


def tokens(text: str) -> Iterator[Token]:
    """Give the words, numbers and § signs of a cleaned text in their order."""
    for match in _TOKEN.finditer(text):
        word = match.group().lower()[: config.WORD_MAX_CHARS]
        yield Token("§" if word[0] == "§" else word, match.start(), match.end())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give the Snowball stem of a word in lower case."""
    with _STEMMER_LOCK:
        return str(_STEMMER.stemWord(word))


def is_stop_word(word: str) -> bool:
    return word in STOP_WORDS


def exact_key(word: str) -> str:
    return f"={word}"


def backwards_key(stemmed: str) -> str:
    return f"<{stemmed[::-1]}"


def case_key(number: str) -> str:
    """Give the lexeme of a diary number."""
    return f"#{number}"


def number_key(number: int) -> str:
    """Give the lexeme of a § number."""
    return f"§{number}"


def word_stems(word: str) -> tuple[str, ...]:
    """Give the stems of a word of the text.

    Snowball leaves the ending of `skolan` and `bilagan` on; without it they meet `skola`, `bilaga`.
    """
    first = stem(word)
    if first.endswith("an") and len(first) >= _DEFINITE_LEAST:
        return first, first[:-2]
    return (first,)


def query_stems(word: str) -> tuple[str, ...]:
    """Give the stems that a query word may stand for.

    The stem's own stem is one of them: Snowball makes `skolskjutsen` into `skolskjuts`, but
    `skolskjuts` into `skolskjut`.
    """
    stems = word_stems(word)
    return tuple(dict.fromkeys([*stems, stem(stems[0])]))


def quoted(lexeme: str) -> str:
    """Write a lexeme so that Postgres's text forms of tsvector and tsquery read it back."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"

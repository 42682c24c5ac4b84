"""Snowball's Swedish stemmer."""

import threading
from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("swedish")
_STEMMER_LOCK = threading.Lock()  # PyStemmer's objects are not safe between threads
_REMEMBERED = 40_000


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Give the stem of a word in lower case."""
    with _STEMMER_LOCK:
        return str(_STEMMER.stemWord(word))

"""The corpus's words by rank, and how they are drawn: the k-th word 1/k as often as the first.

About 100,000 real Swedish forms, in wordfreq's order, those of the committees' language moved
forward, and compounds made of real parts towards the end.
"""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate, product
from pathlib import Path
from random import Random

import wordfreq

from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

DATA = Path(__file__).parent / "data"
_LISTED = 150_000
_FIELD_FROM, _FIELD_STEP = 24, 5
"""Every fifth word from the 24th on is one of the committees' own."""
_COMPOUNDS_FROM, _COMPOUNDS_STEP = 6_000, 8
_RARE_FROM = 60


def lines(name: str) -> list[str]:
    """The lines of a data file that hold something; `#` begins a remark."""
    kept = (line.partition("#")[0].strip() for line in (DATA / name).read_text("utf-8").split("\n"))
    return [line for line in kept if line]


def gathered(name: str) -> dict[str, list[str]]:
    """Read a data file of lines `kind: word word …`."""
    found: dict[str, list[str]] = {}
    for line in lines(name):
        kind, _colon, held = line.partition(":")
        found.setdefault(kind, []).extend(held.split())
    return found


@cache
def words() -> tuple[str, ...]:
    """All words in lower case, the most frequent first, each once."""
    field = _every(lines("field_words.txt"))
    compounds = _compounds()
    ranked: dict[str, None] = {}
    for word in _everyday():
        ranked[word] = None
        rank = len(ranked)
        if rank >= _FIELD_FROM and rank % _FIELD_STEP == 0:
            ranked |= dict.fromkeys(word for word in [next(field, "")] if word)
        if rank >= _COMPOUNDS_FROM and rank % _COMPOUNDS_STEP == 0:
            ranked |= dict.fromkeys(word for word in [next(compounds, "")] if word)
    return tuple(ranked)


@cache
def cumulated() -> tuple[float, ...]:
    """The words' weights added up, as `Random.choices` wants them."""
    return tuple(accumulate(1 / rank for rank in range(1, len(words()) + 1)))


def drawn(random: Random, count: int) -> list[str]:
    """Give so many words, each by its frequency."""
    return random.choices(words(), cum_weights=cumulated(), k=count)


def telling(random: Random, count: int) -> list[str]:
    """Give so many words that a matter may be about: none of the most frequent."""
    found: list[str] = []
    while len(found) < count:
        rank = int(_RARE_FROM * (len(words()) / _RARE_FROM) ** random.random())
        found.append(words()[min(rank, len(words()) - 1)])
    return found


def _everyday() -> Iterator[str]:
    known = lexicon()
    for word in wordfreq.top_n_list("sv", _LISTED):
        entry = known.find(word) if word.isalpha() else None
        if entry and entry.use & Use.WORD and not entry.use & (Use.UNLISTED | Use.NAME):
            yield word


def _every(held: list[str]) -> Iterator[str]:
    for line in held:
        yield from line.split()


def _compounds() -> Iterator[str]:
    parts = gathered("compounds.txt")
    made = [first + last for first, last in product(parts["first"], parts["last"])]
    Random(1).shuffle(made)
    return iter(made)

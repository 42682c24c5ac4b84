"""What the OCR makes of a printed word, and how likely (the noisy channel)."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from math import inf, log
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data" / "confusions.toml"
FOREIGN = frozenset("åäö")
"""The letters that a reading with the wrong language never gets right."""
_UNTOUCHED = 7.0
"""Cost in nats of å, ä or ö read right on a damaged page."""
_CASE = 0.5
"""Cost of a capital inside a word: an OCR slip of its own."""
_SLIP = 7.5
"""Cost of any other letter lost, put in or misread, on a page where that happens."""
_LONGEST = 4
"""No confusion is longer than this, on either side."""


@cache
def _table() -> tuple[dict[tuple[str, str], float], frozenset[str]]:
    """Cost in nats by (printed, read), and all that is ever printed in the table."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    costs: dict[tuple[str, str], float] = {}
    for part in ("foreign", "common"):
        for printed, shares in data[part].items():
            for read, share in shares.items():
                pair = (printed, read.lower())
                cost = -log(share) + (_CASE if read != read.lower() else 0.0)
                costs[pair] = min(cost, costs.get(pair, inf))
    for letter in FOREIGN:
        costs[letter, letter] = _UNTOUCHED
    return costs, frozenset(printed for printed, _ in costs)


def cost(printed: str, read: str, *, loose: bool = False) -> float:
    """-ln P(read | printed) of words in lower case; infinite where no way leads there.

    `loose`: any letter may have been lost, put in or taken for any other, at a price.
    """
    costs, _ = _table()
    if len(printed) == len(read):
        total = 0.0
        for pair in zip(printed, read, strict=True):
            if pair[0] != pair[1] or pair[0] in FOREIGN:
                step = costs.get(pair)
                if step is None:
                    break
                total += step
        else:
            return total
    return _aligned(printed, read, _SLIP if loose else inf)


def confusions() -> Mapping[tuple[str, str], float]:
    """Cost in nats by (printed, read)."""
    return _table()[0]


def _aligned(printed: str, read: str, slip: float) -> float:
    """The cheapest alignment, where the lengths differ or one letter became two."""
    width = len(read)
    best = [[inf] * (width + 1) for _ in range(len(printed) + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        for j, so_far in enumerate(row):
            if so_far == inf:
                continue
            for down, right, price in _steps(printed, read, i, j):
                _lower(best, i + down, j + right, so_far + price)
            if slip < inf:
                for down, right in ((1, 0), (0, 1), (1, 1)):
                    _lower(best, i + down, j + right, so_far + slip)
    return best[-1][-1]


def _steps(printed: str, read: str, i: int, j: int) -> Iterator[tuple[int, int, float]]:
    """What may have become of the next letters: how many of each, and at what cost."""
    costs, known = _table()
    if i < len(printed) and j < len(read) and printed[i] == read[j] and printed[i] not in FOREIGN:
        yield 1, 1, 0.0
    for down in range(1, _LONGEST + 1):
        step = printed[i : i + down]
        if len(step) < down or step not in known:
            continue
        for right in range(min(_LONGEST, len(read) - j) + 1):
            price = costs.get((step, read[j : j + right]))
            if price is not None:
                yield down, right, price


def _lower(best: list[list[float]], i: int, j: int, price: float) -> None:
    if i < len(best) and j < len(best[i]) and price < best[i][j]:
        best[i][j] = price

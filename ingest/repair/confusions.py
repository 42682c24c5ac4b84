"""What the OCR makes of a printed word, and how likely (the noisy channel)."""

from collections.abc import Mapping
from functools import cache
from math import inf, log

from ingest.vocabulary.table import table

FOREIGN = frozenset("åäö")
"""The letters that a reading with the wrong language never gets right."""
_UNTOUCHED = 7.0
"""Cost in nats of å, ä or ö read right on a damaged page."""
_CASE = 0.5
"""Cost of a capital inside a word: an OCR slip of its own."""
_SLIP = 7.5
"""Cost of any other letter lost, put in or misread, on a page where that happens."""


@cache
def confusions() -> Mapping[tuple[str, str], float]:
    """Cost in nats by (printed, read), in small letters."""
    data = table("confusions")
    costs: dict[tuple[str, str], float] = {}
    for part in ("foreign", "common"):
        for printed, shares in data[part].items():
            for read, share in shares.items():
                pair = (printed, read.lower())
                cost = -log(share) + (_CASE if read != read.lower() else 0.0)
                costs[pair] = min(cost, costs.get(pair, inf))
    for letter in FOREIGN:
        costs[letter, letter] = _UNTOUCHED
    return costs


def cost(printed: str, read: str, *, loose: bool = False) -> float:
    """-ln P(read | printed) of words in lower case; infinite where no way leads there.

    `loose`: any letter may have been lost, put in or taken for any other, at a price.
    """
    costs = confusions()
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


def _aligned(printed: str, read: str, slip: float) -> float:
    """The cheapest alignment, where the lengths differ or one letter became two."""
    steps = _steps()
    width = len(read)
    best = [[inf] * (width + 1) for _ in range(len(printed) + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        letter = printed[i : i + 1]
        here = steps.get(letter, ())
        for j, so_far in enumerate(row):
            if so_far == inf:
                continue
            if letter and letter not in FOREIGN and read.startswith(letter, j):
                _lower(best, i + 1, j + 1, so_far)
            for step, misread, price in here:
                if read.startswith(misread, j) and printed.startswith(step, i):
                    _lower(best, i + len(step), j + len(misread), so_far + price)
            if slip < inf:
                for down, right in ((1, 0), (0, 1), (1, 1)):
                    _lower(best, i + down, j + right, so_far + slip)
    return best[-1][-1]


@cache
def _steps() -> dict[str, tuple[tuple[str, str, float], ...]]:
    """What may have become of the next letters, and at what cost, by the first of them."""
    found: dict[str, list[tuple[str, str, float]]] = {}
    for (printed, read), price in confusions().items():
        found.setdefault(printed[0], []).append((printed, read, price))
    return {letter: tuple(steps) for letter, steps in found.items()}


def _lower(best: list[list[float]], i: int, j: int, price: float) -> None:
    if i < len(best) and j < len(best[i]) and price < best[i][j]:
        best[i][j] = price

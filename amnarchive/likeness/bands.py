"""The keys by which alike texts find each other among many: MinHash in bands (LSH)."""

from collections.abc import Sequence
from hashlib import blake2b

from rensa import RMinHash

from amnarchive.likeness.shingles import shingles

BANDS = 48
ROWS = 3
SEED = 5
RECIPE = 1
"""Raise it when anything about words, shingles or bands changes: keys of different making never
meet, and `manage.py reindex` makes all anew."""


def bands(words: Sequence[str]) -> list[int]:
    """Give BANDS signed 64-bit keys.

    Texts with the share J of their runs of words in common (Jaccard) have a key in common with
    probability 1 - (1 - J**ROWS)**BANDS.
    """
    runs = shingles(words)
    if not runs:
        return []
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update(runs)
    numbers = sketch.digest()
    return [_key(band, numbers[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)]


def _key(band: int, numbers: Sequence[int]) -> int:
    made = repr((RECIPE, band, *numbers)).encode()
    return int.from_bytes(blake2b(made, digest_size=8).digest(), "big", signed=True)

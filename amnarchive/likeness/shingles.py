"""Runs of words: what two texts are compared by."""

from collections.abc import Sequence

LENGTH = 3
"""Words in a run. Fewer are common to all that is written in Swedish; of more, too many have a
misread word in them."""


def shingles(words: Sequence[str]) -> list[str]:
    """Give the runs of LENGTH words, in order, one for each word that begins one."""
    last = len(words) - LENGTH + 1
    return [" ".join(words[start : start + LENGTH]) for start in range(last)]

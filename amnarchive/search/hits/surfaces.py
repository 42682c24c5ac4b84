"""The words of a text as they are printed, and where each stands. Made for speed.

A page of hits looks through some 100,000 characters: a list of all tokens with their places takes
ten times as long as the set of words, of which few answer the query.
"""

from collections.abc import Iterator, Sequence

from amnarchive.search import config
from amnarchive.search.analysis import TOKEN


def surfaces(text: str) -> set[str]:
    """Give the different words, numbers and § signs, in the case in which they are printed."""
    return set(TOKEN.findall(text))


def word_of(surface: str) -> str:
    """Give the word as `analysis.tokens` has it."""
    return "§" if surface[0] == "§" else surface.lower()[: config.WORD_MAX_CHARS]


def side_by_side(text: str, steps: Sequence[set[str]]) -> Iterator[tuple[int, int]]:
    """Give where one of each step's words follow each other, with no other between them."""
    for first in steps[0]:
        for start, first_end in occurrences(text, first):
            end = first_end
            for step in steps[1:]:
                following = TOKEN.search(text, end)
                if following is None or following[0] not in step:
                    break
                end = following.end()
            else:
                yield start, end


def occurrences(text: str, surface: str) -> Iterator[tuple[int, int]]:
    """Give where a word of `surfaces` begins and ends, each time that it stands by itself."""
    is_sign = surface[0] == "§"
    at = text.find(surface)
    while at >= 0:
        end = at + len(surface)
        before, after = text[at - 1 : at], text[end : end + 1]
        if is_sign:
            alone = before != "§" and after != "§"
        else:
            alone = not before.isalnum() and not after.isalnum()
        if alone:
            yield at, end
        at = text.find(surface, end)

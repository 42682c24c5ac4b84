"""Sentences out of drawn words: everyday ones by frequency, some of the matter's own, formulas."""

from functools import cache
from random import Random

from benchmarks.speed.words import drawn, lines, telling

_OWN_SHARE = 0.12
"""How many words of a text are those of its matter, so that they stand there again and again."""
_OWN_WORDS = 10
_SHORTEST, _LONGEST = 7, 17
_PARAGRAPH = 45


@cache
def formulas() -> tuple[tuple[float, str], ...]:
    """Share of the §§, and the sentence."""
    return tuple(
        (int(line.split()[0]) / 1000, line.partition(" ")[2]) for line in lines("formulas.txt")
    )


def own_words(key: str) -> list[str]:
    """Give the words of a matter; the same for the same key."""
    return telling(Random(key), _OWN_WORDS)


def said(random: Random, count: int, own: list[str]) -> list[str]:
    """Give paragraphs of together about `count` words."""
    stream = drawn(random, count)
    for place in range(count):
        if random.random() < _OWN_SHARE:
            stream[place] = random.choice(own)
    paragraphs: list[str] = []
    sentences: list[str] = []
    at = begun = 0
    while at < count:
        length = random.randint(_SHORTEST, _LONGEST)
        words = " ".join(stream[at : at + length])
        sentences.append(f"{words[0].upper()}{words[1:]}.")
        at += length
        if at - begun >= _PARAGRAPH or at >= count:
            paragraphs.append(" ".join(sentences))
            sentences, begun = [], at
    return paragraphs


def formal(random: Random) -> list[str]:
    """Give the formulas that this § has, each by its share."""
    return [sentence for share, sentence in formulas() if random.random() < share]


def title(random: Random, own: list[str]) -> str:
    """Give a heading of a few words, most of them the matter's own."""
    words = own[: random.randint(2, 4)] + drawn(random, random.randint(1, 3))
    random.shuffle(words)
    line = " ".join(words)
    return line[0].upper() + line[1:]

"""The ways in which a part of a query may be met, each a tsquery."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from amnarchive.search import config
from amnarchive.search.analysis import exact_key, is_stop_word, part_key, quoted
from amnarchive.search.index.common_words import pairs
from amnarchive.search.language.keys import word_keys
from amnarchive.search.language.synonyms import synonyms


class Kind(IntEnum):
    """Why a way meets a term, the plainest first. A fact is told by no word of the text."""

    ITSELF = 0
    PART = 1
    SYNONYM = 2
    DERIVED = 3
    CORRECTED = 4
    MISREAD = 5
    FACT = 6


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a term: lexemes side by side, each by itself one of several.

    `worth` is what it counts beside the word itself; `label` limits it to fields of one weight;
    `kind` is what a reader is told of it; `anywhere`: the steps need not stand side by side.
    """

    steps: tuple[tuple[str, ...], ...]
    worth: float = 1.0
    is_prefix: bool = False
    label: str = ""
    kind: Kind = Kind.ITSELF
    anywhere: bool = False

    @property
    def composed(self) -> str:
        """The tsquery."""
        if self.is_prefix:
            return f"{quoted(self.steps[0][0])}:*"
        mark = f":{self.label}" if self.label else ""
        steps = [any_of([quoted(lexeme) + mark for lexeme in step]) for step in self.steps]
        link = " & " if self.anywhere else " <-> "
        return steps[0] if len(steps) == 1 else f"({link.join(steps)})"

    @property
    def matched(self) -> str:
        """The same for the word index: a phrase of common words is first looked for by its pairs.

        To test a phrase each row is unpacked, and common words leave too many rows. Two of them
        are a pair, which needs no test.
        """
        if not self.is_phrase:
            return self.composed
        found = [quoted(pair) for pair in self.pairs]
        if found and len(found) == len(self.steps) - 1 == 1:
            return found[0]
        return f"({' & '.join([*found, self.composed])})" if found else self.composed

    @property
    def is_phrase(self) -> bool:
        """Whether the words must stand side by side."""
        return len(self.steps) > 1 and not self.anywhere

    @property
    def pairs(self) -> tuple[str, ...]:
        """The lexemes of the pairs of common words in a phrase."""
        exact = exact_key("")
        words = [step[0] if len(step) == 1 else "" for step in self.steps]
        return tuple(
            pairs(word.removeprefix(exact) if word.startswith(exact) else "" for word in words)
        )


def any_of(composed: list[str]) -> str:
    """Join tsqueries by OR."""
    return composed[0] if len(composed) == 1 else f"({' | '.join(composed)})"


def fact(lexeme: str, worth: float = 1.0) -> Way:
    """What no word of the text tells: a day, a number, what became of the matter."""
    return Way(((lexeme,),), worth, kind=Kind.FACT)


def as_word(word: str, worth: float, kind: Kind = Kind.ITSELF) -> Iterator[Way]:
    """The word in any form, and as a part of a compound."""
    keys = tuple(sorted(word_keys(word)))
    yield Way((keys,), worth, kind=kind)
    if word.isalpha():
        part = max(kind, Kind.PART)
        yield Way((tuple(map(part_key, keys)),), worth * config.PART, kind=part)


def as_phrase(words: tuple[str, ...], worth: float, kind: Kind = Kind.ITSELF) -> Way:
    """The words side by side, each in any form."""
    return Way(
        tuple(
            (exact_key(word),) if is_stop_word(word) else tuple(sorted(word_keys(word)))
            for word in words
        ),
        worth,
        kind=kind,
    )


def together(words: tuple[str, ...], worth: float) -> Way:
    """All the words but stop words, each in any form or as a part, wherever they stand."""
    keys = [tuple(sorted(word_keys(word))) for word in words if not is_stop_word(word)]
    steps = tuple((*each, *map(part_key, each)) for each in keys)
    return Way(steps, worth, kind=Kind.PART, anywhere=True)


def also(words: tuple[str, ...]) -> Iterator[Way]:
    """What means the same."""
    for other in synonyms(words):
        if len(other) == 1:
            yield from as_word(other[0], config.SYNONYM, Kind.SYNONYM)
        else:
            yield as_phrase(other, config.SYNONYM, Kind.SYNONYM)

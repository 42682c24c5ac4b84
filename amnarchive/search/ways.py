"""The ways in which a part of a query may be met, each a tsquery."""

from collections.abc import Iterator
from dataclasses import dataclass

from amnarchive.search import config
from amnarchive.search.analysis import exact_key, is_stop_word, part_key, quoted
from amnarchive.search.language.keys import word_keys
from amnarchive.search.language.synonyms import synonyms


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a term: lexemes side by side, each by itself one of several.

    `worth` is what it counts beside the word itself; `label` limits it to fields of one weight.
    """

    steps: tuple[tuple[str, ...], ...]
    worth: float = 1.0
    is_prefix: bool = False
    label: str = ""

    @property
    def composed(self) -> str:
        """The tsquery."""
        if self.is_prefix:
            return f"{quoted(self.steps[0][0])}:*"
        mark = f":{self.label}" if self.label else ""
        steps = [any_of([quoted(lexeme) + mark for lexeme in step]) for step in self.steps]
        return steps[0] if len(steps) == 1 else f"({' <-> '.join(steps)})"


def any_of(composed: list[str]) -> str:
    """Join tsqueries by OR."""
    return composed[0] if len(composed) == 1 else f"({' | '.join(composed)})"


def as_word(word: str, worth: float) -> Iterator[Way]:
    """The word in any form, and as a part of a compound."""
    keys = tuple(sorted(word_keys(word)))
    yield Way((keys,), worth)
    if word.isalpha():
        yield Way((tuple(map(part_key, keys)),), worth * config.PART)


def as_phrase(words: tuple[str, ...], worth: float) -> Way:
    """The words side by side, each in any form."""
    return Way(
        tuple(
            (exact_key(word),) if is_stop_word(word) else tuple(sorted(word_keys(word)))
            for word in words
        ),
        worth,
    )


def also(words: tuple[str, ...]) -> Iterator[Way]:
    """What means the same."""
    for other in synonyms(words):
        if len(other) == 1:
            yield from as_word(other[0], config.SYNONYM)
        else:
            yield as_phrase(other, config.SYNONYM)

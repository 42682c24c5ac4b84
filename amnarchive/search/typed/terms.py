"""What a query may hold: words, phrases, expressions, parties, numbers and days."""

from dataclasses import dataclass, replace

from amnarchive.search import config
from amnarchive.search.analysis import (
    dissent_key,
    exact_key,
    former_key,
    is_stop_word,
    outcome_key,
    party_key,
    year_key,
)
from amnarchive.search.language.derive import derived
from amnarchive.search.language.keys import word_keys
from amnarchive.search.typed.dates import is_year
from amnarchive.search.typed.outcomes import is_dissent, outcome_of
from amnarchive.search.typed.ways import Kind, Way, also, as_phrase, as_word, fact, together


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `is_prefix` where it was typed with `*` at its end.

    `instead`: words of the archive that a misspelt word may stand for; `misread`: what scans made
    of it there; `apart`: the parts of a compound that the archive lacks.
    """

    word: str
    is_prefix: bool = False
    instead: tuple[str, ...] = ()
    misread: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def is_weak(self) -> bool:
        """A stop word or a § sign: nothing to look for by itself, but part of a phrase."""
        return not self.is_prefix and (self.word == "§" or is_stop_word(self.word))

    def narrow(self) -> tuple[Way, ...]:
        """The word itself in any form."""
        if self.is_prefix:
            return (Way(((exact_key(self.word),),), is_prefix=True),)
        if self.is_weak:
            return (Way(((exact_key(self.word),),)),)
        return (Way((tuple(sorted(word_keys(self.word))),)),)

    def ways(self) -> tuple[Way, ...]:
        """The word, parts of compounds, what means the same, what a misspelt word stands for."""
        if self.is_prefix or self.is_weak:
            return self.narrow()
        if is_year(self.word):
            return (fact(year_key(int(self.word))), Way(((self.word,),), config.YEAR_MENTION))
        outcome = outcome_of(self.word)
        if outcome:
            named = tuple(as_word(self.word, config.OUTCOME_MENTION))
            return (fact(outcome_key(outcome)), *named)
        found = [*as_word(self.word, 1.0), *also((self.word,))]
        if is_dissent(self.word):
            found.append(fact(dissent_key()))
        for word in sorted(derived(self.word)):
            found += as_word(word, config.DERIVED, Kind.DERIVED)
        for part in self.apart:
            each = (*as_word(part, 1.0, Kind.PART), *also((part,)))
            found += [replace(way, worth=way.worth * config.APART) for way in each]
        if self.misread:
            keys = tuple(map(exact_key, self.misread))
            found.append(Way((keys,), config.MISREAD, kind=Kind.MISREAD))
        for word in self.instead:
            ways = Word(word).ways()
            found += [
                replace(way, worth=way.worth * config.CORRECTED, kind=max(way.kind, Kind.CORRECTED))
                for way in ways
            ]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Concept:
    """Several words that together mean one thing: `svenska för invandrare`."""

    words: tuple[str, ...]

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """The words side by side in any form."""
        return (as_phrase(self.words, 1.0),)

    def ways(self) -> tuple[Way, ...]:
        """The words side by side, what means the same, and the words apart in one text."""
        return (*self.narrow(), *also(self.words), together(self.words, config.TOGETHER))


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its letters, of former names too, and by its names; `code` is the archive's."""

    code: str
    letters: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """Letters, names, and what the party did."""
        return (
            Way((tuple(exact_key(letter.lower()) for letter in self.letters),)),
            *(as_phrase(name, 1.0) for name in self.names),
            fact(party_key(self.code)),
        )

    def ways(self) -> tuple[Way, ...]:
        """What the party did, then where it is named: in a title rather than in passing."""
        letters = tuple(exact_key(letter.lower()) for letter in self.letters)
        named = [Way((letters,)), *(as_phrase(name, 1.0) for name in self.names)]
        return (
            fact(party_key(self.code)),
            *(replace(way, label="A") for way in named),
            *(replace(way, worth=config.PARTY_MENTION) for way in named),
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side, as typed."""

    words: tuple[str, ...]

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """Precisely these words."""
        return (Way(tuple((exact_key(word),) for word in self.words)),)

    ways = narrow


@dataclass(frozen=True, slots=True)
class Span:
    """Several years as typed, `2026-2028`: what is of one of them meets it a little."""

    words: tuple[str, ...]
    years: tuple[int, ...]

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """Precisely these years, as printed."""
        return Phrase(self.words).narrow()

    def ways(self) -> tuple[Way, ...]:
        """These years as printed, and what is of one of them."""
        each = tuple(fact(year_key(year), config.SPAN_YEAR) for year in self.years)
        return (*self.narrow(), *each)


@dataclass(frozen=True, slots=True)
class Key:
    """A diary number, a § number, a day, a month; `printed` is the same as words.

    `is_time`: a § of which an earlier treatment then is told meets it too. `is_subject`: it does
    where the words stand in the title (*delårsrapport mars 2024*).
    """

    lexeme: str
    printed: Phrase | None = None
    is_time: bool = False
    is_subject: bool = False

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """The thing of that number or day, or the text where it is mentioned so."""
        found = [fact(self.lexeme)]
        if self.is_time:
            found.append(fact(former_key(self.lexeme), config.FORMER))
        if self.printed:
            (phrase,) = self.printed.narrow()
            if self.is_subject:
                found.append(Way(phrase.steps, label="A"))
            found.append(Way(phrase.steps, config.MENTION))
        return tuple(found)

    ways = narrow


Term = Word | Phrase | Span | Key | Party | Concept

"""The parts of a query, and the ways in which each of them may be met."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from amnarchive.search import config
from amnarchive.search.analysis import (
    dissent_key,
    exact_key,
    former_key,
    is_stop_word,
    outcome_key,
    part_key,
    party_key,
    quoted,
    year_key,
)
from amnarchive.search.dates import is_year
from amnarchive.search.language.derive import derived
from amnarchive.search.language.keys import word_keys
from amnarchive.search.language.synonyms import synonyms
from amnarchive.search.language.verbs import is_verb_form
from amnarchive.search.outcomes import is_dissent, outcome_of


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


def _as_word(word: str, worth: float) -> Iterator[Way]:
    """The word in any form, and as a part of a compound."""
    keys = tuple(sorted(word_keys(word)))
    yield Way((keys,), worth)
    if word.isalpha():
        yield Way((tuple(map(part_key, keys)),), worth * config.PART)


def _as_phrase(words: tuple[str, ...], worth: float) -> Way:
    """The words side by side, each in any form."""
    return Way(
        tuple(
            (exact_key(word),) if is_stop_word(word) else tuple(sorted(word_keys(word)))
            for word in words
        ),
        worth,
    )


def _also(words: tuple[str, ...]) -> Iterator[Way]:
    """What means the same."""
    for other in synonyms(words):
        if len(other) == 1:
            yield from _as_word(other[0], config.SYNONYM)
        else:
            yield _as_phrase(other, config.SYNONYM)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `is_prefix` where it was typed with `*` at its end.

    `instead`: words of the archive that a misspelt word may stand for.
    """

    word: str
    is_prefix: bool = False
    instead: tuple[str, ...] = ()

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
            return (Way(((year_key(int(self.word)),),)), Way(((self.word,),), config.YEAR_MENTION))
        outcome = outcome_of(self.word)
        if outcome:
            named = tuple(_as_word(self.word, config.OUTCOME_MENTION))
            return (Way(((outcome_key(outcome),),)), *named)
        found = [*_as_word(self.word, 1.0), *_also((self.word,))]
        if is_dissent(self.word):
            found.append(Way(((dissent_key(),),)))
        for word in sorted(derived(self.word)):
            found += _as_word(word, config.DERIVED)
        for word in self.instead:
            ways = Word(word).ways()
            found += [replace(way, worth=way.worth * config.CORRECTED) for way in ways]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Concept:
    """Several words that together mean one thing: `svenska för invandrare`."""

    words: tuple[str, ...]

    is_weak = False

    def narrow(self) -> tuple[Way, ...]:
        """The words side by side in any form."""
        return (_as_phrase(self.words, 1.0),)

    def ways(self) -> tuple[Way, ...]:
        """The words, and what means the same."""
        return (*self.narrow(), *_also(self.words))


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
            *(_as_phrase(name, 1.0) for name in self.names),
            Way(((party_key(self.code),),)),
        )

    ways = narrow


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
        found = [Way(((self.lexeme,),))]
        if self.is_time:
            found.append(Way(((former_key(self.lexeme),),), config.FORMER))
        if self.printed:
            (phrase,) = self.printed.narrow()
            if self.is_subject:
                found.append(Way(phrase.steps, label="A"))
            found.append(Way(phrase.steps, config.MENTION))
        return tuple(found)

    ways = narrow


Term = Word | Phrase | Key | Party | Concept


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must match (`a OR b`); none may where it is negated."""

    terms: tuple[Term, ...]
    negated: bool = False

    @property
    def is_weak(self) -> bool:
        """Nothing but stop words."""
        return all(term.is_weak for term in self.terms)

    @property
    def least_idf(self) -> float:
        """The least that it weighs: of a number or a day one means precisely that one."""
        keys = [term for term in self.terms if isinstance(term, Key)]
        if keys:
            return config.MONTH_IDF if all(key.is_subject for key in keys) else config.KEY_IDF
        years = any(isinstance(term, Word) and is_year(term.word) for term in self.terms)
        return config.YEAR_IDF if years else 0.0

    @property
    def share(self) -> float:
        """How much of its weight counts: of a verb in a question less."""
        verbs = all(isinstance(term, Word) and is_verb_form(term.word) for term in self.terms)
        return config.VERB if verbs else 1.0

    def ways(self) -> tuple[Way, ...]:
        """All ways of all terms."""
        return tuple(way for term in self.terms for way in term.ways())

    def narrow(self) -> str:
        """The tsquery of the terms themselves."""
        return any_of([way.composed for term in self.terms for way in term.narrow()])

    def wide(self) -> str:
        """The tsquery of all ways."""
        return any_of([way.composed for way in self.ways()])


@dataclass(frozen=True)
class Query:
    """What was asked for; the methods give tsqueries, "" where nothing was.

    `bonus` are things that a hit need not have, but that make it better.
    """

    clauses: tuple[Clause, ...] = ()
    bonus: tuple[Way, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @cached_property
    def wanted(self) -> tuple[Clause, ...]:
        """The clauses that a hit must have."""
        return tuple(clause for clause in self.clauses if not clause.negated)

    @property
    def lexemes(self) -> set[str]:
        """All lexemes whose frequency the ranking asks for."""
        ways = [way for clause in self.wanted for way in clause.ways()]
        return {lexeme for way in (*ways, *self.bonus) for step in way.steps for lexeme in step}

    def all_of(self) -> str:
        """Every wanted clause and no negated one."""
        return " & ".join([*(clause.wide() for clause in self.wanted), *self._without()])

    def any_of(self) -> str:
        """At least one wanted clause and no negated one."""
        return self.some_of(self.wanted)

    def some_of(self, clauses: tuple[Clause, ...]) -> str:
        """At least one of these clauses and no negated one."""
        some = [clause.wide() for clause in clauses]
        return " & ".join([*([any_of(some)] if some else []), *self._without()])

    def _without(self) -> list[str]:
        return [f"!{clause.narrow()}" for clause in self.clauses if clause.negated]

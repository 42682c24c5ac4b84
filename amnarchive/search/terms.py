"""The parts of a query, and the tsquery that each of them becomes."""

from dataclasses import dataclass

from amnarchive.search import config
from amnarchive.search.analysis import (
    backwards_key,
    exact_key,
    is_stop_word,
    query_stems,
    quoted,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `is_prefix` where it was typed with `*` at its end."""

    word: str
    is_prefix: bool = False

    @property
    def is_weak(self) -> bool:
        """A stop word or a § sign: nothing to look for by itself, but part of a phrase."""
        return not self.is_prefix and (self.word == "§" or is_stop_word(self.word))

    def narrow(self) -> str:
        """Match the word itself in any inflection."""
        if self.is_prefix:
            return f"{quoted(exact_key(self.word))}:*"
        if self.is_weak:
            return quoted(exact_key(self.word))
        return _any([quoted(stem) for stem in query_stems(self.word)])

    def wide(self) -> str:
        """Match the word, also as the first or the last part of a compound."""
        if self.is_prefix or self.is_weak or not self.word.isalpha():
            return self.narrow()
        stems = query_stems(self.word)
        ways = [
            f"{quoted(stem)}:*" if len(stem) >= config.PREFIX_LEAST else quoted(stem)
            for stem in stems
        ]
        ways += [
            f"{quoted(backwards_key(stem))}:*" for stem in stems if len(stem) >= config.SUFFIX_LEAST
        ]
        return _any(ways)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side, as typed."""

    words: tuple[str, ...]

    is_weak = False

    def narrow(self) -> str:
        """Match precisely these words."""
        chain = " <-> ".join(quoted(exact_key(word)) for word in self.words)
        return f"({chain})"

    def wide(self) -> str:
        """Match as `narrow` does: a phrase has no looser form."""
        return self.narrow()


@dataclass(frozen=True, slots=True)
class Key:
    """A diary number or a § number; `printed` is the same as words, where they say something."""

    lexeme: str
    printed: Phrase | None = None

    is_weak = False

    def narrow(self) -> str:
        """Match the item or the case of that number, or the text where it is mentioned so."""
        ways = [quoted(self.lexeme)]
        if self.printed:
            ways.append(self.printed.narrow())
        return _any(ways)

    def wide(self) -> str:
        """Match as `narrow` does."""
        return self.narrow()


Term = Word | Phrase | Key


def _any(ways: list[str]) -> str:
    return ways[0] if len(ways) == 1 else f"({' | '.join(ways)})"


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must match (`a OR b`); none may where it is negated."""

    terms: tuple[Term, ...]
    negated: bool = False

    @property
    def is_weak(self) -> bool:
        """Nothing but stop words."""
        return all(term.is_weak for term in self.terms)

    def narrow(self) -> str:
        """Match one of the terms in the narrow sense."""
        return _any([term.narrow() for term in self.terms])

    def wide(self) -> str:
        """Match one of the terms in the wide sense."""
        return _any([term.wide() for term in self.terms])


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked for; the methods give tsqueries, "" where nothing was."""

    clauses: tuple[Clause, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The clauses that a hit must have."""
        return tuple(clause for clause in self.clauses if not clause.negated)

    def all_of(self) -> str:
        """Every wanted clause and no negated one."""
        return " & ".join([*(clause.wide() for clause in self.wanted), *self._without()])

    def any_of(self) -> str:
        """At least one wanted clause and no negated one."""
        some = [clause.wide() for clause in self.wanted]
        return " & ".join([*([_any(some)] if some else []), *self._without()])

    def rank_narrow(self) -> str:
        """What counts fully towards the order."""
        return " | ".join(clause.narrow() for clause in self.wanted)

    def rank_wide(self) -> str:
        """What counts a little towards the order."""
        return " | ".join(clause.wide() for clause in self.wanted)

    def _without(self) -> list[str]:
        return [f"!{clause.narrow()}" for clause in self.clauses if clause.negated]

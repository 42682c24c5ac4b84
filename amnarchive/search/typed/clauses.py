"""A query as a whole: clauses of terms."""

from dataclasses import dataclass, field
from functools import cached_property

from amnarchive.search import config
from amnarchive.search.language.verbs import is_verb_form
from amnarchive.search.typed.dates import is_year
from amnarchive.search.typed.terms import Key, Term, Word
from amnarchive.search.typed.ways import Way, any_of


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
        if keys and all(key.is_subject for key in keys):
            return config.MONTH_IDF if len(keys) == 1 else config.YEAR_IDF
        if keys:
            return config.KEY_IDF
        years = any(isinstance(term, Word) and is_year(term.word) for term in self.terms)
        return config.YEAR_IDF if years else 0.0

    @property
    def share(self) -> float:
        """How much of its weight counts: of a verb in a question less."""
        verbs = all(isinstance(term, Word) and is_verb_form(term.word) for term in self.terms)
        return config.VERB if verbs else 1.0

    def ways(self) -> tuple[Way, ...]:
        """All ways of all terms, each once."""
        return tuple(dict.fromkeys(way for term in self.terms for way in term.ways()))

    def narrow(self) -> str:
        """The tsquery of the terms themselves."""
        return any_of([way.matched for term in self.terms for way in term.narrow()])

    def wide(self) -> str:
        """The tsquery of all ways."""
        return any_of([way.matched for way in self.ways()])


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
        """All lexemes whose frequency is asked for: to weigh them, to know what a phrase costs."""
        ways = [way for clause in self.wanted for way in clause.ways()]
        steps = [step for way in (*ways, *self.bonus) for step in (*way.steps, way.pairs)]
        return {lexeme for step in steps for lexeme in step}

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

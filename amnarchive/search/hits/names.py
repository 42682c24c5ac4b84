"""The parts of a query as a reader is told of them: as typed, or as they were taken."""

from collections.abc import Iterator

from amnarchive.search.analysis import clean, tokens
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.terms import Concept, Key, Party, Phrase, Span, Term, Word


def clause_names(query: Query, typed: str) -> list[tuple[str, ...]]:
    """Give for each wanted clause its terms in words, in the order of the query."""
    said = _Typed(typed)
    return [tuple(dict.fromkeys(_terms(clause, said))) for clause in query.wanted]


def _terms(clause: Clause, said: "_Typed") -> Iterator[str]:
    return (_name(term, said) for term in clause.terms)


def _name(term: Term, said: "_Typed") -> str:
    match term:
        case Word(word, is_prefix, instead):
            return instead[0] if instead else said.words((word,)) + ("*" if is_prefix else "")
        case Phrase(words) | Concept(words) | Span(words):
            return said.words(words)
        case Key(lexeme, printed):
            return said.words(printed.words) if printed else lexeme[1:]
        case Party(_code, letters):
            return letters[0]


class _Typed:
    """What was typed, to find words in it as they were written."""

    def __init__(self, typed: str) -> None:
        self._text = clean(typed)
        self._tokens = list(tokens(self._text))

    def words(self, words: tuple[str, ...]) -> str:
        """Give the stretch of these words; the words themselves where it holds no such."""
        for at in range(len(self._tokens) - len(words) + 1):
            here = self._tokens[at : at + len(words)]
            if tuple(token.word for token in here) == words:
                return self._text[here[0].start : here[-1].end]
        return " ".join(words)

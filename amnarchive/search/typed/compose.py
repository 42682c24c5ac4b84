"""What the words of a query are together: parties, expressions, neighbours."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from amnarchive.search import config
from amnarchive.search.analysis import body_key, dissent_key
from amnarchive.search.language.keys import word_keys
from amnarchive.search.language.synonyms import is_expression, longest
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.outcomes import is_dissent
from amnarchive.search.typed.terms import Concept, Party, Phrase, Word
from amnarchive.search.typed.ways import Way


def joined_concepts(clauses: Sequence[Clause]) -> list[Clause]:
    """Make one clause of several words that mean one thing."""
    made: list[Clause] = []
    at = 0
    while at < len(clauses):
        for length in range(min(longest(), len(clauses) - at), 1, -1):
            words = _plain_words(clauses[at : at + length])
            if words and is_expression(words):
                made.append(Clause((Concept(words),)))
                at += length
                break
        else:
            made.append(clauses[at])
            at += 1
    return made


def _plain_words(clauses: Sequence[Clause]) -> tuple[str, ...]:
    words = [_plain_word(clause) for clause in clauses]
    return tuple(word for word in words if word) if all(words) else ()


def _plain_word(clause: Clause) -> str | None:
    """The word of a clause that is nothing but one."""
    term = clause.terms[0]
    if clause.negated or len(clause.terms) > 1 or not isinstance(term, Word) or term.is_prefix:
        return None
    return term.word


def without_quotes(query: Query) -> Query | None:
    """Give the query with the words of its phrases each by itself; None where it has no phrase."""
    clauses: list[Clause] = []
    for clause in query.clauses:
        (term, *others) = clause.terms
        if isinstance(term, Phrase) and not others and not clause.negated:
            words = [Word(word) for word in dict.fromkeys(term.words)]
            strong = [word for word in words if not word.is_weak]
            clauses += [Clause((word,)) for word in strong or words]
        else:
            clauses.append(clause)
    if tuple(clauses) == query.clauses:
        return None
    kept = tuple(clauses[: config.QUERY_MAX_CLAUSES])
    return Query(kept, bonus(kept))


def bonus(clauses: Sequence[Clause]) -> tuple[Way, ...]:
    """What makes a hit better: the committee named, a party's own dissent, words side by side."""
    return tuple(_bonus(clauses))


def _bonus(clauses: Sequence[Clause]) -> Iterator[Way]:
    words = [_plain_word(clause) for clause in clauses]
    yield from (Way(((body_key(word),),)) for word in words if word)
    parties = [term for clause in clauses for term in clause.terms if isinstance(term, Party)]
    if any(word and is_dissent(word) for word in words):
        yield from (Way(((dissent_key(party.code),),)) for party in parties)
    for first, second in pairwise(clauses):
        if _is_spelt(first) and _is_spelt(second):
            yield Way((_forms(first), _forms(second)), config.PAIR)


def _is_spelt(clause: Clause) -> bool:
    return (_plain_word(clause) or "").isalpha()


def _forms(clause: Clause) -> tuple[str, ...]:
    """The lexemes of a word, or of what it stands for."""
    words = [w for t in clause.terms if isinstance(t, Word) for w in (t.word, *t.instead)]
    return tuple(sorted({key for word in words for key in word_keys(word)}))

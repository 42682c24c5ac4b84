"""What a row is filtered by, as lexemes: so the word index alone says which rows a search lists.

A planner does not know what it costs to unpack a tsvector. Given a word and a party it would rather
read all of the party's rows and test each; given two lexemes it can but ask the word index.
"""

from collections.abc import Iterable, Iterator

from amnarchive.models import SearchEntry
from amnarchive.search.index.vector import VectorBuilder
from amnarchive.topics.catalogue import NONE

SAMPLES = 256


def filter_key(name: str, value: object) -> str:
    """Give the lexeme of a filter's value; `name` as in the address."""
    return f"|{name}:{value}"


def sample_key(number: int) -> str:
    """Give the lexeme of one of `SAMPLES` equal parts of all rows, by the number of a row's source.

    Where very much matches, it is counted in one part.
    """
    return filter_key("del", number % SAMPLES)


def with_vector(entry: SearchEntry, vector: VectorBuilder) -> SearchEntry:
    """Give the entry its vector, what it is filtered by put into it; its source has a key."""
    for key in _keys_of(entry):
        vector.add_filter(key)
    entry.vector = str(vector)
    return entry


def _keys_of(entry: SearchEntry) -> Iterator[str]:
    yield filter_key("typ", entry.kind)
    yield filter_key("ar", entry.date.year)
    yield sample_key(entry.item_id or entry.document_id or 0)
    if entry.body_id is not None:
        yield filter_key("namnd", entry.body_id)
    yield from _each("parti", entry.parties)
    yield from _each("forslag", entry.proposals)
    if entry.kind != SearchEntry.Kind.DOCUMENT:
        yield filter_key("utfall", entry.outcome)
        yield filter_key("beslut", entry.vote_kind)
        yield from _each("amne", entry.topics or [NONE])


def _each(name: str, values: Iterable[str]) -> Iterator[str]:
    return (filter_key(name, value) for value in values)

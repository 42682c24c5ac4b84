"""Whether a word is Swedish: one of the list, or a compound of such."""

from amnarchive.search.language.split import split
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon


def is_swedish(word: str) -> bool:
    """Say whether a word in lower case is in the word list or put together of its words."""
    return is_listed(word) or bool(split(word))


def is_listed(word: str) -> bool:
    """Say whether a word in lower case is in the word list."""
    entry = lexicon().find(word)
    return entry is not None and not entry.use & Use.UNLISTED

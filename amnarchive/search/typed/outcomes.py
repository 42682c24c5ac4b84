"""Words for what became of a matter that was not settled, and for dissent."""

from functools import cache

from amnarchive.search.language.keys import word_keys

_WORDS = {
    "postponed": ("bordlägga", "bordläggning", "bordlagd"),
    "referred_back": ("återremittera", "återremiss", "återremitterad"),
}


@cache
def _outcomes() -> dict[str, str]:
    return {
        key: outcome for outcome, words in _WORDS.items() for w in words for key in word_keys(w)
    }


def outcome_of(word: str) -> str | None:
    """Give the outcome that a word in lower case names: `bordlagda` → postponed."""
    return next((_outcomes()[key] for key in word_keys(word) if key in _outcomes()), None)


@cache
def _dissent() -> frozenset[str]:
    return frozenset(key for word in ("reservation", "reservera") for key in word_keys(word))


def is_dissent(word: str) -> bool:
    """Say whether a word in lower case speaks of reservations."""
    return not _dissent().isdisjoint(word_keys(word))

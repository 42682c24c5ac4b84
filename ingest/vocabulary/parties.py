"""Party letters and party names."""

from functools import cache

from ingest.vocabulary.fold import fold
from ingest.vocabulary.table import table


@cache
def _letters() -> dict[str, str]:
    return {letter.casefold(): letter for letter in table("parties")["parties"]}


@cache
def _names() -> dict[str, str]:
    parties = table("parties")["parties"]
    return {fold(name): letter for letter, names in parties.items() for name in names}


@cache
def _none() -> frozenset[str]:
    return frozenset(letter.casefold() for letter in table("parties")["none"]["letters"])


def is_party(text: str) -> bool:
    """Say whether `text` is a known party letter ("SD"), in any case."""
    return text.strip().casefold() in _letters()


def party_letter(printed: str) -> str | None:
    """Give the letter as printed, None for "(-)" and the like, which stand for no party."""
    printed = printed.strip()
    if printed.casefold() in _none():
        return None
    return printed


def party_by_name(word: str) -> str | None:
    """Give the letter of a party called by its name, in the genitive too ("Moderaternas" → M)."""
    folded = fold(word)
    names = _names()
    return names.get(folded) or (names.get(folded[:-1]) if folded.endswith("s") else None)


def letters_and_names(letter: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give all letters and all names of the party that has, or had, this letter; today's first."""
    parties, formerly = table("parties")["parties"], table("parties")["formerly"]
    today = next((now for now, before in formerly.items() if letter in before), letter)
    letters = (today, *formerly.get(today, ()))
    return letters, tuple(name for one in letters for name in parties.get(one, ()))


def letter_of(text: str) -> str | None:
    """Give a party letter as it is written ("SD") from any case; None for what is none."""
    return _letters().get(text.strip().casefold())

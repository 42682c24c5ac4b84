"""The speaker grammar: `[role] Name [m.fl.] (PARTY) [m.fl.]`, in lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.types import Speaker
from ingest.vocabulary import fold, is_party, near, party_by_name, party_letter, table
from ingest.vocabulary.particles import PARTICLES

_PARTY = re.compile(r"\(\s?([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}|[-–])\s?\)")
_OTHERS_AFTER = re.compile(r"\s*m\.? ?fl\b\.?|\s*med fler[as]*\b")
_OTHERS_BEFORE = re.compile(r"\s*(?:m\.? ?fl\.?|med flera)\s*$")
_CUT = re.compile(r",|;|:|[.!?][\"”]?\s|\n|\boch\b|\bsamt\b|\beller\b|\)")
_LETTERS = r"(?:[A-ZÅÄÖ]{1,3}|Fi|FI)\b"
_LETTER = rf"(?:{_LETTERS}|\({_LETTERS}\))"
_FROM = re.compile(
    rf"\b(?:från|[Ll]edamöter(?:na)? för) ({_LETTER}(?:(?:, och |, | och | samt | & ){_LETTER})*)"
)
_ONE = re.compile(_LETTERS)
_AND = re.compile(r",? (?:och|samt|&) |, ")
_MOST_WORDS = 6
_LONGEST_ROLE = 4
_FUZZY_FROM = 8


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker and where in the text the words about them stand."""

    speaker: Speaker
    start: int
    end: int


@cache
def _roles() -> dict[str, str]:
    return {fold(printed): role for printed, role in table("roles")["speaking"].items()}


@cache
def _plurals() -> frozenset[str]:
    return frozenset(fold(word) for word in table("roles")["listing"]["plural"])


def speakers_in(text: str) -> tuple[Spoken, ...]:
    """Find the persons with a party letter, in order."""
    found: list[Spoken] = []
    end = 0
    shared: str | None = None
    for party in _PARTY.finditer(text):
        letters = party[1]
        if not (is_party(letters) or letters.isupper() or letters in "-–"):
            continue
        before = text[max(end, party.start() - 160) : party.start()]
        listed = end > 0 and _joins(before)
        named = _person(before)
        if named is None:
            end = party.end()
            continue
        name, own_role, others = named
        if own_role is not None:
            shared = own_role if is_plural(before) else None
        elif not listed:
            shared = None
        role = own_role or shared
        after = _OTHERS_AFTER.match(text, party.end())
        end = after.end() if after else party.end()
        speaker = Speaker(name, party_letter(letters), role, others or after is not None)
        found.append(Spoken(speaker, party.start() - len(name) - 1, end))
    return tuple(found)


def _joins(before: str) -> bool:
    return before.lstrip().startswith((",", "och ", "samt "))


def is_plural(words: str) -> bool:
    """Say whether a role among the words is that of a whole list: *ledamöterna*, *ersättarna*."""
    return any(fold(word) in _plurals() for word in words.split())


def _person(before: str) -> tuple[str, str | None, bool] | None:
    """Read role, name and *m.fl.* from the words before a party letter."""
    without = _OTHERS_BEFORE.sub("", before)
    others = without != before
    cuts = list(_CUT.finditer(without))
    words = (without[cuts[-1].end() :] if cuts else without).split()
    role, words = _role(words)
    name: list[str] = []
    for word in reversed(words[-_MOST_WORDS:]):
        bare = word.strip("”\"'«»–")
        if bare[:1].isupper() or (name and bare.casefold() in PARTICLES):
            name.insert(0, bare)
        else:
            break
    while name and name[0].casefold() in PARTICLES and len(name) >= _MOST_WORDS // 2:
        name.pop(0)
    if role is None and name:
        role, name = _role(name)
    if not name or not any(len(part) > 1 for part in name):
        return None
    return " ".join(name), role, others


def _role(words: list[str]) -> tuple[str | None, list[str]]:
    """Part the words into the role among them and what follows it."""
    for start in range(len(words)):
        for length in range(min(_LONGEST_ROLE, len(words) - start - 1), 0, -1):
            role = _role_of(" ".join(words[start : start + length]))
            if role:
                return role, words[start + length :]
    return None, words


def _role_of(words: str) -> str | None:
    folded = fold(words)
    known = _roles()
    if folded in known:
        return known[folded]
    if len(folded) >= _FUZZY_FROM:
        for printed, role in known.items():
            if printed[0] == folded[0] and near(printed, folded, 1):
                return role
    return None


def parties_from(text: str) -> tuple[Speaker, ...]:
    """Read "från S, V och MP" as speakers without a name; empty where no letters follow *från*."""
    for found in _FROM.finditer(text):
        letters = _ONE.findall(found[1])
        if all(is_party(letter) for letter in letters):
            return tuple(Speaker(None, letter) for letter in letters)
    return ()


def parties_named(text: str) -> tuple[Speaker, ...]:
    """Read "Moderaterna, S och (V)" where the text is nothing but parties; else empty."""
    words = [word.strip(" ()") for word in _AND.split(text.strip())]
    letters = [word if is_party(word) else party_by_name(word) for word in words]
    if not all(letters):
        return ()
    return tuple(Speaker(None, letter) for letter in letters if letter)


def party_sets(text: str) -> Iterator[frozenset[str]]:
    """Give each "från S, V och MP" of the text as a set of letters."""
    for found in _FROM.finditer(text):
        yield frozenset(_ONE.findall(found[1]))

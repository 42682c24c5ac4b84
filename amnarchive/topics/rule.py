"""Finds the topics of a § in its own words.

1. A title that has a formal expression (`val av justerare`), and beside it no word of a topic:
   formalia.
2. Else the topics with most words in the title. Names of people do not count; the sender of a
   motion or a letter, names of committees and general words count only where nothing else does.
3. Says the title nothing, the decision and the beginning of the text are asked the same; one word
   alone is not enough there.

A § has two topics at most.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache

from amnarchive.search.analysis import clean, tokens
from amnarchive.search.language.names import people_in
from amnarchive.topics.catalogue import FORMAL, TOPICS
from amnarchive.topics.words import Match, WordList

MOST = 2
"""So many topics a § has at most."""
TEXT_CHARS = 1_200
"""So much of the text after the decision is read where the title says nothing."""
TEXT_LEAST, TEXT_SHARE = 3, 0.6
"""So many words a topic needs there, and the share of the first topic's that a second one needs."""

_SENT = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:motion|interpellation|fråga|hemställan|yrkande|skrivelse|framställan|"
    r"framställning|remiss|anmälan|yttrande|begäran|medborgarförslag|enkel fråga)\b"
    r"(?P<sender>.{0,400}?)\s(?P<turn>om|angående|gällande|avseende|rörande|kring|[-–—])\s",
    re.IGNORECASE | re.DOTALL,
)
"""`Motion av … om`: what stands before the turn is from whom, what stands after is the matter."""
_OFFICE = re.compile(
    r"\w{2,}(?:nämnd|förvaltning|departement|utskott|styrelse|direktör|kontor)"
    r"(?:e[nt]|er|erna|na)?s?"
)
_NUMBER = re.compile(r"^(?:§\s*\d+|\d+[.)]?|dnr\b)\W*", re.IGNORECASE)


def topics_of(title: str, decision: str = "", text: str = "", own: Iterable[str] = ()) -> list[str]:
    """Give the keys of the topics of a §, the one with most words first; none where none is found.

    `own` are the names of its committee, which say nothing of the matter.
    """
    title = _NUMBER.sub("", clean(title))
    words = _words(title)
    own_words = {token.word for name in own for token in tokens(clean(name))}
    if _is_formal(words or _words(clean(text))[:12]):
        return [FORMAL]
    sender = _sender(title)
    kept = [word if word not in own_words else "" for word in words]
    found = list(_list().matches(kept))
    strong = _count(found, lambda match: not _is_weak(match, kept, sender))
    if len(strong) == 1:
        return list(strong)
    lead = f"{decision}\n{clean(text)[:TEXT_CHARS]}"
    told = _told(lead, own_words)
    if strong:
        return _best(strong, told)
    general = _count(found, lambda _match: True)
    told.update(dict.fromkeys(general, TEXT_LEAST - 1))
    return _likely(told) or _best(general, told)


def _words(text: str) -> list[str]:
    """The words of a text in lower case, empty where one is of somebody's name."""
    people = people_in(text)
    return ["" if token.word in people else token.word for token in tokens(text)]


def _sender(title: str) -> int:
    """Give how many words of the title say from whom and to whom it is."""
    match = _SENT.match(title)
    return len(list(tokens(title[: match.start("turn")]))) if match else 0


def _is_weak(match: Match, words: Sequence[str], sender: int) -> bool:
    return (
        match.entry.general
        or match.start < sender
        or (match.end - match.start == 1 and bool(_OFFICE.fullmatch(words[match.start])))
    )


def _count(found: Iterable[Match], counts: Callable[[Match], bool]) -> Counter[str]:
    """Count the words of each topic, each once however many entries match it."""
    return Counter(
        topic
        for topic, _at in {
            (match.entry.topic, at)
            for match in found
            if counts(match)
            for at in range(match.start, match.end)
        }
    )


def _told(text: str, own: Collection[str]) -> Counter[str]:
    """Count the different words of each topic in running text, general ones left out."""
    words = [word if word not in own else "" for word in _words(text)]
    return Counter(
        topic
        for topic, _said in {
            (match.entry.topic, match.entry.keys)
            for match in _list().matches(words)
            if not _is_weak(match, words, 0)
        }
    )


def _best(strong: Counter[str], told: Counter[str]) -> list[str]:
    """Those with most words in the title; where these are as many, with most in the text."""
    place = {topic.key: at for at, topic in enumerate(TOPICS)}
    return sorted(strong, key=lambda key: (-strong[key], -told[key], place[key]))[:MOST]


def _likely(told: Counter[str]) -> list[str]:
    """What the text is about, if it says so often enough."""
    first = max(told.values(), default=0)
    least = max(TEXT_LEAST, TEXT_SHARE * first)
    return _best(Counter({key: n for key, n in told.items() if n >= least}), told)


def _is_formal(words: Sequence[str]) -> bool:
    """Whether it has a formal expression, and beside that no topic's word."""
    formal = [match for match in _formal().matches(words) if _stands(match)]
    within = {at for match in formal for at in range(match.start, match.end)}
    rest = ["" if at in within else word for at, word in enumerate(words)]
    return bool(formal) and all(_is_weak(match, rest, 0) for match in _list().matches(rest))


def _stands(match: Match) -> bool:
    """Some of the expressions are formal only where the title begins with them."""
    return match.start == 0 or not match.entry.whole


@cache
def _list() -> WordList:
    return WordList([topic.key for topic in TOPICS if topic.key != FORMAL])


@cache
def _formal() -> WordList:
    return WordList([FORMAL])

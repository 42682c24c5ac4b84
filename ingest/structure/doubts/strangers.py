"""Names of those who act under a § and stand on no list of those present."""

from collections.abc import Iterator

from ingest.structure.doubts.voiced import voices_of, voters_of
from ingest.types import Finding, FindingKind, Minutes, Role
from ingest.vocabulary import fold, near

_LEAST_LISTED = 3
"""Fewer elected names are no attendance list."""
_FROM_OUTSIDE = ("kommunalråd", "borgarråd", "insyn", "revisor", "gruppledare")
_ELECTED = frozenset(
    {Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SERVING_SUBSTITUTE, Role.SUBSTITUTE}
)
_IN_COMMON = 2
_LONG = 6
"""Folded names as long as this may differ in a second letter."""
_MOST = 8
"""More strangers than this say that the list is not whole, not that the names are wrong."""


def strangers(minutes: Minutes) -> Iterator[Finding]:
    """Tell each name that acts and that the minutes' own lists do not know.

    Silent where there is no list. Spelling, a second surname or an initial make no stranger.
    """
    head = minutes.head
    elected = [who for who in head.attendance if who.role in _ELECTED]
    if len(elected) < _LEAST_LISTED or minutes.is_extract:
        return
    names = [who.name for who in (*head.attendance, *head.absent)]
    names += [who.replaces for who in head.attendance if who.replaces]
    names += [*head.approvers, *([head.secretary] if head.secretary else [])]
    known = [_words(name) for name in names]
    seen = set(names)
    told: list[Finding] = []
    for speaker, place in (*voices_of(minutes.items), *voters_of(minutes.items)):
        name = speaker.name
        if not name or name in seen or any(w in (speaker.role or "") for w in _FROM_OUTSIDE):
            continue
        seen.add(name)
        if not any(_same(_words(name), words) for words in known):
            text = f"{name} ({speaker.party})" if speaker.party else name
            told.append(Finding(FindingKind.UNKNOWN_NAME, place.page, place.line, text))
    if len(told) <= _MOST:
        yield from told


def _words(name: str) -> list[str]:
    return [folded for word in name.replace("-", " ").split() if (folded := fold(word))]


def _same(a: list[str], b: list[str]) -> bool:
    """Say whether two names may be one person's: two words in common, or initial and surname.

    A name of one word is known by its surname.
    """
    if not a or not b:
        return False
    if _alike("".join(a), "".join(b)):
        return True
    common = sum(any(_alike(x, y) for y in b) for x in a)
    if common >= min(_IN_COMMON, len(a), len(b)):
        return common > 0
    initial = 1 in {len(a[0]), len(b[0])} and a[0][0] == b[0][0]
    return initial and any(_alike(x, y) for x in a[1:] for y in b[1:])


def _alike(a: str, b: str) -> bool:
    return a == b or near(a, b, 2 if min(len(a), len(b)) >= _LONG else 1)

"""What kind of document it is, where having §§ is not enough to say."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ingest.types import Item, Minutes, Segmentation

_MINUTES = re.compile(r"\b\w{0,20}(?:protokoll|protokollsutdrag|utdrag)\b", re.IGNORECASE)
_EXTRACT = re.compile(
    r"(?:\S+ ){0,3}?(?:(?:protokolls|sammanträdes)utdrag\b|utdrag ur (?:\S+ ){0,3}?protokoll)"
    r"(?!.*\b(?:till|skickas|sänds|delges|expedieras)\b)",
    re.IGNORECASE,
)
"""Not the list of those who are sent an extract, which stands under a §."""
_ATTACHED = re.compile(r"(?:bilaga|bilagor)\b", re.IGNORECASE)
_TOP_LINES = 25
_RUNNING_LINES = 6
_LONGEST_HEAD = 160


def top_lines(segmentation: Segmentation, most: int = _TOP_LINES) -> Iterator[str]:
    """Give the tidied lines at the top: the first page's running heads, then the text's own."""
    running = [line.text for line in segmentation.running if line.place.page == 1]
    yield from _tidied(running, _RUNNING_LINES)
    own = (line.text for block in segmentation.blocks[:most] for line in block.lines)
    yield from _tidied(own, most)


def tells_of_a_meeting(minutes: Minutes, segmentation: Segmentation) -> bool:
    """Say whether what has §§ is minutes: a statute or an agreement has §§ too, and no meeting.

    One sign is enough, so that damaged or headless minutes are minutes still: somebody is present,
    something happens under a §, body and day are named, or the top says *protokoll*.
    """
    if not happens_nothing(minutes) or (minutes.head.date and minutes.body):
        return True
    return any(_MINUTES.search(text) for text in _head(segmentation) if not _ATTACHED.match(text))


def happens_nothing(minutes: Minutes) -> bool:
    """Say whether nobody is present and nothing is decided or said under any §."""
    head = minutes.head
    here = head.attendance or head.absent or head.approvers
    return not here and not any(map(_happens, minutes.items))


def calls_itself_extract(segmentation: Segmentation) -> bool:
    """Say whether the top of the document says *protokollsutdrag* or *utdrag ur protokoll*."""
    return any(_EXTRACT.match(text) for text in _head(segmentation))


def _head(segmentation: Segmentation) -> Iterator[str]:
    """The top lines before the first §: a statute has a § on minutes, too."""
    return takewhile(lambda text: not text.startswith("§"), top_lines(segmentation))


def _happens(item: Item) -> bool:
    told = (item.decision, item.diary_numbers, item.motions, item.votes, item.reservations)
    return any(told) or bool(item.statements or item.recusals or item.vote or item.outcome)


def _tidied(texts: Iterator[str] | list[str], most: int) -> Iterator[str]:
    count = 0
    for text in texts:
        tidy = " ".join(text.split())
        if tidy and len(tidy) < _LONGEST_HEAD:
            yield tidy
            count += 1
        if count >= most:
            return

"""Which proposal reached which § of a case."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from amnarchive.forwarding.bodies import is_called, rank
from amnarchive.forwarding.turn import Reached, Turn
from ingest.vocabulary import fold

LATEST = dt.timedelta(days=2 * 365)
"""A proposal that is older than this is not taken for the one that was decided on."""


def follow(turns: Iterable[Turn]) -> dict[int, Reached]:
    """Give each § that a proposal of another body reached, by its key, with that proposal.

    `turns`: §§ of one case. A body's newest proposal counts until the body that it is addressed to
    has decided, or has sent the matter back. A body that passes a matter on (the board, from a
    committee to the council) is reached by what is addressed to the body above it. Where a meeting
    has several §§ of the case, those of one title belong together; else nothing is said.
    """
    waiting: dict[str, list[Turn]] = {}
    reached: dict[int, Reached] = {}
    for meeting in _meetings(turns):
        body = meeting[0].body
        for turn in meeting:
            if found := _reached(turn, meeting, waiting):
                reached[turn.key] = found
        for to in [to for to in waiting if is_called(to, body.name) or rank(to) > rank(body.name)]:
            if _is_done(to, meeting):
                del waiting[to]
        for to in {to for turn in meeting if not turn.outcome for to in turn.told.onward}:
            waiting[to] = [turn for turn in meeting if to in turn.told.onward]
    return reached


def _meetings(turns: Iterable[Turn]) -> list[list[Turn]]:
    """In order of time; of one day those of the lower body first, as matters go."""
    rows = sorted(turns, key=lambda turn: (turn.day, rank(turn.body.name), *turn.place))
    return [list(group) for _meeting, group in groupby(rows, key=lambda turn: turn.meeting)]


def _reached(turn: Turn, meeting: Sequence[Turn], waiting: dict[str, list[Turn]]) -> Reached | None:
    if turn.outcome:
        return None
    for to, sources in waiting.items():
        source = _of_title(turn, sources, meeting)
        if source is None or not _may_reach(source, turn):
            continue
        own = is_called(to, turn.body.name)
        made = turn.told.own if own else turn.told.onward.get(to, ())
        if made and (not own or _agrees(turn, source)):
            bare = [_bare(points, to) for points in (source.told.onward[to], made)]
            followed = own and bool(turn.told.follows)
            return Reached(source, bare[0], bare[1], "" if own else to, followed)
    return None


def _of_title(turn: Turn, sources: Sequence[Turn], meeting: Sequence[Turn]) -> Turn | None:
    decided = [one for one in meeting if not one.outcome]
    if len(sources) == len(decided) == 1:
        return sources[0]
    if sum(_title(one) == _title(turn) for one in decided) > 1:
        return None
    alike = [source for source in sources if _title(source) == _title(turn)]
    return alike[0] if len(alike) == 1 and _title(turn) else None


def _title(turn: Turn) -> str:
    return fold(turn.title)


def _may_reach(source: Turn, turn: Turn) -> bool:
    return (
        source.body.municipality == turn.body.municipality
        and source.body != turn.body
        and turn.day - source.day <= LATEST
    )


def _agrees(turn: Turn, source: Turn) -> bool:
    """What the minutes say of whose proposal was followed does not speak against the source."""
    said = turn.told.follows
    return not said or is_called(said, source.body.name)


def _is_done(to: str, meeting: Sequence[Turn]) -> bool:
    """Whether the meeting has used up what waited for `to`, or sent it back."""
    decides = is_called(to, meeting[0].body.name)
    return any(
        turn.outcome == "referred_back" or (decides and not turn.outcome and turn.told.own)
        for turn in meeting
    )


def _bare(points: Iterable[str], to: str) -> tuple[str, ...]:
    """The points without the name of the body that is to decide, and that it does."""
    start = re.compile(rf"{re.escape(to)}(?: besluta(?:r|de)| beslöt)?(?: att)? ", re.IGNORECASE)
    return tuple(_capital(start.sub("", point.strip(), count=1)) for point in points)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

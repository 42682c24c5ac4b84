"""Plain helpers for the tests of suggestions."""

import datetime as dt

from amnarchive.search.suggest.suggestion import Kind
from amnarchive.search.suggest.suggestions import suggest
from tests import factories as make


def labels(text: str, kind: Kind) -> list[str]:
    """What is suggested of one kind."""
    return [one.label for one in suggest(text).get(kind, [])]


def present(*names: str, letter: str = "S", published: bool = True, day: int = 1) -> None:
    """Put them on the list of a meeting in March 2020."""
    meeting = make.make_meeting(date=dt.date(2020, 3, day), published=published)
    for name in names:
        make.make_attendance(meeting, name, letter)

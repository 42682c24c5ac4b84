"""What became of each file of an upload, kept in the clerk's session.

How the reading goes on stands in the Document rows; here is only which files the clerk sent.
"""

import uuid
from dataclasses import asdict, dataclass

from django.contrib.sessions.backends.base import SessionBase

KEY = "uploads"
KEPT = 10
"""So many uploads are remembered for each clerk."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`document` is the row's id, None where the file was refused for `reason`.

    `twin`: the same bytes were in the archive before.
    """

    name: str
    document: int | None = None
    twin: bool = False
    reason: str = ""
    advice: str = ""


def keep(session: SessionBase, token: uuid.UUID, outcomes: list[Outcome]) -> None:
    """Remember the outcomes under `token`; the oldest are forgotten."""
    uploads = dict(session.get(KEY, {}))
    uploads[str(token)] = [asdict(outcome) for outcome in outcomes]
    session[KEY] = dict(list(uploads.items())[-KEPT:])


def recall(session: SessionBase, token: uuid.UUID) -> list[Outcome] | None:
    """The outcomes under `token`, None where they are not this session's or forgotten."""
    rows = session.get(KEY, {}).get(str(token))
    return None if rows is None else [Outcome(**row) for row in rows]

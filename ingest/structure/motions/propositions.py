"""What a count decided: the clauses of the proposition that was voted on."""

import re
from collections.abc import Iterator

from ingest.structure.votes.meanings import meanings_in
from ingest.types import Vote

_COUNTER = re.compile(r"motförslag|huvudvotering", re.IGNORECASE)
_FOR = re.compile(r"(?:att )?(?:bifall(?:a|er)?(?: till)?|godkänna|anta) (.+)", re.DOTALL)
_AGAINST = re.compile(r"(?:att )?(?:avslag|avslå|avstyrka)(?: på)?\b ?(.*)", re.DOTALL)
_PLAIN = re.compile(r"förslag|yrkande|motion", re.IGNORECASE)
_REFER = re.compile(r"återremi", re.IGNORECASE)
_TODAY = re.compile(r"avgör", re.IGNORECASE)


def clauses_in(text: str) -> tuple[str, str] | None:
    """Give what *ja* and what *nej* stands for, where the text puts a proposition to the vote.

    The choice of a counter-proposal ("motförslag i huvudvoteringen") decides nothing yet.
    """
    if _COUNTER.search(text):
        return None
    return meanings_in(text)


def findings(clauses: tuple[str, str], vote: Vote) -> Iterator[str]:
    """Say in the chair's words what the count decided; nothing where it is a tie."""
    if vote.yes == vote.no:
        return
    won, lost = clauses if vote.yes > vote.no else clauses[::-1]
    if _REFER.search(won) and not _AGAINST.match(won):
        yield "finner att ärendet återremitteras"
        return
    if _TODAY.search(won):
        yield "finner att ärendet ska avgöras idag"
        return
    if rejected := _AGAINST.match(won):
        subject = rejected[1].strip() or _subject(lost)
        if subject:
            yield f"finner att {subject} avslagits"
        return
    approved, other = _subject(won), _subject(lost)
    if other and other != approved:
        yield f"finner att {other} avslagits"
    if approved:
        yield f"finner att {approved} bifallits"
    elif won.startswith("att ") and not other:
        yield f"finner {won}"


def _subject(clause: str) -> str:
    """Give the proposal that the clause is for, also where it is only named."""
    if found := _FOR.match(clause):
        return found[1].strip()
    return clause if _PLAIN.search(clause) and not _AGAINST.match(clause) else ""

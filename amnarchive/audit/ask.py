"""All questions, in the order in which they are shown."""

from collections.abc import Callable

from amnarchive.audit.answer import Answer
from amnarchive.audit.documents import documents, unmatched
from amnarchive.audit.findings import findings, unplaced
from amnarchive.audit.gaps import gaps
from amnarchive.audit.people import people
from amnarchive.audit.postponed import postponed
from amnarchive.audit.repaired import repaired
from amnarchive.audit.scope import Scope
from amnarchive.audit.undecided import undecided
from amnarchive.audit.unheard import unheard

QUESTIONS: dict[str, Callable[[Scope], Answer]] = {
    "undecided": undecided,
    "gaps": gaps,
    "unheard": unheard,
    "postponed": postponed,
    "unplaced": unplaced,
    "findings": findings,
    "documents": documents,
    "unmatched": unmatched,
    "people": people,
    "repaired": repaired,
}


def ask(key: str, scope: Scope) -> Answer | None:
    """The answer to one question; None where there is no such question."""
    question = QUESTIONS.get(key)
    return question(scope) if question else None


def ask_all(scope: Scope) -> list[Answer]:
    """The answers to all of them."""
    return [question(scope) for question in QUESTIONS.values()]

"""Writes down what each § is about."""

from collections.abc import Iterable
from functools import lru_cache

from amnarchive.models import AgendaItem, Body
from amnarchive.topics.rule import topics_of

_REMEMBERED = 500
"""As many as whole minutes have: what was found when they were stored is not looked for again."""


def store_topics(*, items: Iterable[AgendaItem]) -> None:
    """Find the topics of `items` anew, here and in the database; one query, none without change.

    They are locked by the caller and have their decisions and committees loaded.
    """
    changed = []
    for item in items:
        found = found_topics(
            title=item.title,
            decision=[point.text for point in item.decision.all()],
            text=item.text,
            body=item.meeting.body,
        )
        if found != item.topics:
            item.topics = found
            changed.append(item)
    if changed:
        AgendaItem.objects.bulk_update(changed, ["topics"])


def found_topics(*, title: str, decision: Iterable[str], text: str, body: Body) -> list[str]:
    """Give the topics of a § of this committee; `decision` are its points."""
    own = (body.name, body.abbreviation, *body.aliases)
    return list(_found(title, "\n".join(decision), text, own))


@lru_cache(maxsize=_REMEMBERED)
def _found(title: str, decision: str, text: str, own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(topics_of(title, decision=decision, text=text, own=own))

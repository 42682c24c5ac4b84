"""Writes down what each § is about."""

from collections.abc import Iterable

from amnarchive.models import AgendaItem, Body
from amnarchive.topics.rule import topics_of


def store_topics(*, items: Iterable[AgendaItem]) -> None:
    """Find the topics of `items` anew, here and in the database; one query, none without change.

    They are locked by the caller and have their decisions and committees loaded.
    """
    changed = []
    for item in items:
        found = topics_of(
            item.title,
            decision="\n".join(point.text for point in item.decision.all()),
            text=item.text,
            own=_names(item.meeting.body),
        )
        if found != item.topics:
            item.topics = found
            changed.append(item)
    if changed:
        AgendaItem.objects.bulk_update(changed, ["topics"])


def _names(body: Body) -> tuple[str, ...]:
    return (body.name, body.abbreviation, *body.aliases)

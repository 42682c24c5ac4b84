"""What the archive merged by itself is undone when one list shows that there are two."""

from collections import defaultdict
from collections.abc import Iterable

from amnarchive.actions.people.separate import separate_people
from amnarchive.models import Person, PersonAlias, PersonMatch


def part_contradicted(listed: Iterable[list[PersonAlias]]) -> bool:
    """Undo automatic merges by which two names on one list would be one person.

    `listed`: for each name on the list the aliases that it may mean. Gives whether any was undone.
    What a clerk decided stays.
    """
    keys: dict[int, dict[str, PersonAlias]] = defaultdict(dict)
    for aliases in listed:
        if aliases:
            keys[aliases[0].person_id][aliases[0].key] = aliases[0]
    undone = False
    for aliases_of_one in keys.values():
        if len(aliases_of_one) > 1:
            for alias in aliases_of_one.values():
                undone |= alias.origin_id is not None and _undo(alias.origin_id)
    return undone


def _undo(origin: int) -> bool:
    person = Person.objects.get(pk=origin)
    match = PersonMatch.objects.filter(
        status=PersonMatch.Status.SAME,
        automatic=True,
        first__in=[person.pk, person.merged_into_id],
        second__in=[person.pk, person.merged_into_id],
    ).first()
    return match is not None and separate_people(match=match, by=None) is not None

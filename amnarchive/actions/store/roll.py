"""The list of one document: who of those present a name under the §§ is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from amnarchive.actions.people.apart import judged
from amnarchive.actions.store.printed import Printed
from amnarchive.models import Party, Person, PersonMatch
from ingest.names import Likeness, compare, name_key, traces


@dataclass(frozen=True, slots=True)
class Listed:
    """A name on the list with its party, and who it is."""

    name: str
    party: Party | None
    person: Person


class Roll:
    """Whoever speaks was there, so a name that is like one on the list only is that one."""

    def __init__(self, listed: Iterable[Listed], *, apart: Collection[tuple[str, str]]) -> None:
        """`apart`: keys of names, not on the list and on it, that cannot be one person's."""
        self._listed = [(each, name_key(each.name), traces(each.name)) for each in listed]
        self._apart = apart

    def like(self, printed: Printed, party: Party | None) -> tuple[Person, Likeness] | None:
        """Who on the list is meant, and how sure that is of the name alone; None where unclear."""
        key, marks = name_key(printed.name), traces(printed.name)
        here = [
            (each, known == key)
            for each, known, left in self._listed
            if (known == key or left & marks)
            and (key, known) not in self._apart
            and (party is None or each.party is None or each.party == party)
        ]
        exact = {each.person for each, same in here if same}
        if exact:
            return (exact.pop(), Likeness.SAME) if len(exact) == 1 else None
        alike = [(each.person, compare(each.name, printed.name)) for each, _same in here]
        found = {
            person: likeness
            for person, likeness in alike
            if likeness in {Likeness.DIACRITICS, Likeness.SPELLING}
        }
        return next(iter(found.items())) if len(found) == 1 else None

    def has_party(self, person: Person) -> bool:
        """Whether the list prints a party with the person."""
        return any(each.person == person and each.party for each, _key, _traces in self._listed)

    def is_another(self, one: Person, other: Person) -> bool:
        """Whether both are on the list, or were found to be two people."""
        people = {each.person for each, _key, _traces in self._listed}
        different = PersonMatch.Status.DIFFERENT
        return {one, other} <= people or bool(judged([one.pk, other.pk], status=different))

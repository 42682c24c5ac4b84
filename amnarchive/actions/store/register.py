"""Who is meant by a printed name."""

from collections import defaultdict
from collections.abc import Iterable

from amnarchive.actions.people.apart import Pair, pair
from amnarchive.actions.people.contradiction import part_contradicted
from amnarchive.actions.store.newcomers import make_people
from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.printed import Printed
from amnarchive.actions.store.roll import Listed, Roll
from amnarchive.models import Party, Person, PersonAlias
from ingest.names import Likeness, name_key

LONGEST_NAME = 200

_Spoken = tuple[str, int | None]
"""A name's key, and the id of the party that it is printed with."""


class PersonRegister:
    """People of one municipality by the names that one document prints; new names, new people.

    A name that is on the list, or like exactly one there, is that one. Any other is whom the
    archive knows by the name, of namesakes the one of that party. The caller holds the archive's
    lock, so that no other worker makes the same person.

    `to_compare`: new people, and others whom the document takes for somebody on its list, with
    these pairs in `told`.
    """

    def __init__(
        self, municipality: str, printed: Iterable[Printed], parties: PartyRegister
    ) -> None:
        self._municipality = municipality
        self._parties = parties
        self._who: dict[_Spoken, Person | None] = {}
        self.to_compare: list[Person] = []
        self.told: set[Pair] = set()
        named = [each for each in printed if name_key(each.name)]
        listed = [each for each in named if each.listed]
        self._load(named)
        if part_contradicted(self._known_by(each) for each in listed):
            self._load(named)
        self._settle(listed)
        self._roll = Roll(
            [
                Listed(each.name, self._party(each), person)
                for each in listed
                if (person := self._who[self._spoken(each)]) is not None
            ],
            apart={(name_key(each.name), name_key(each.beside)) for each in named if each.beside},
        )
        self._settle(each for each in named if not each.listed and not self._on_the_roll(each))

    def person(self, name: str | None, letter: str | None = None) -> Person | None:
        """The person of a name, with its party letter, that was announced to the register."""
        return self._who.get(self._spoken(Printed(name, letter))) if name else None

    def _load(self, named: list[Printed]) -> None:
        keys = {name_key(each.name) for each in named}
        found = PersonAlias.objects.filter(key__in=keys, person__municipality=self._municipality)
        self._aliases: dict[str, list[PersonAlias]] = defaultdict(list)
        # The oldest person keeps the name, so that the answer is the same each time.
        for alias in found.select_related("person").order_by("person_id", "pk"):
            self._aliases[alias.key].append(alias)

    def _settle(self, named: Iterable[Printed]) -> None:
        """Say who the names are by what the archive knows; make those whom it does not know."""
        missing: dict[_Spoken, tuple[str, Party | None]] = {}
        waiting: dict[_Spoken, _Spoken] = {}
        for each in named:
            spoken = self._spoken(each)
            if spoken in self._who:
                continue
            known = self._known_by(each)
            if known:
                people = {alias.person_id: alias.person for alias in known}
                self._who[spoken] = known[0].person if len(people) == 1 else None
                continue
            # Where all who have the name are known by their parties, so is the new one.
            party = self._party(each) if self._meaning(spoken[0]) else None
            as_one = (spoken[0], party.pk if party else None)
            missing.setdefault(as_one, (each.name[:LONGEST_NAME], party))
            waiting[spoken] = as_one
        aliases = make_people(self._municipality, list(missing.values()))
        for alias in aliases:
            self._aliases[alias.key].append(alias)
        made = {as_one: alias.person for as_one, alias in zip(missing, aliases, strict=True)}
        self.to_compare += made.values()
        self._who |= {spoken: made[as_one] for spoken, as_one in waiting.items()}

    def _known_by(self, each: Printed) -> list[PersonAlias]:
        """The aliases that the name may mean: those of its party, else those of any."""
        aliases, party = self._meaning(name_key(each.name)), self._party(each)
        if party is None:
            return aliases
        with_party = [alias for alias in aliases if alias.party_id == party.pk]
        return with_party or [alias for alias in aliases if alias.party_id is None][:1]

    def _meaning(self, key: str) -> list[PersonAlias]:
        return [alias for alias in self._aliases[key] if not alias.slip]

    def _on_the_roll(self, each: Printed) -> bool:
        """Whether the name is settled by the document's own list."""
        spoken, party = self._spoken(each), self._party(each)
        found = self._roll.like(each, party)
        if found is None or spoken in self._who:
            return spoken in self._who
        person, likeness = found
        known = self._known_by(each)
        owner = known[0].person if len({alias.person_id for alias in known}) == 1 else None
        if owner is not None and owner != person and likeness != Likeness.SAME:
            lettered = party is not None and self._roll.has_party(person)
            if not (likeness.is_certain or lettered) or self._roll.is_another(owner, person):
                return False
            self.told.add(pair(owner.pk, person.pk))
            self.to_compare.append(owner)
        elif likeness != Likeness.SAME and owner is None:
            self._remember(person, each.name, slip=not likeness.is_certain)
        self._who[spoken] = person
        return True

    def _remember(self, person: Person, name: str, *, slip: bool) -> None:
        key = name_key(name)
        if not any(alias.person_id == person.pk for alias in self._aliases[key]):
            alias = PersonAlias.of(person, name[:LONGEST_NAME], slip=slip)
            alias.save()
            self._aliases[key].append(alias)

    def _party(self, each: Printed) -> Party | None:
        return self._parties.party(each.letter)

    def _spoken(self, each: Printed) -> _Spoken:
        party = self._party(each)
        return name_key(each.name), party.pk if party else None

"""Which facts are whose, when one person's are given to two again."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q, QuerySet

from amnarchive.actions.people.facts import FACTS, Fact, Repointing, printed_as
from amnarchive.models import Attendance, Meeting, PersonAlias


class Share:
    """Gives `to` what the aliases `mine` mean, out of all that names `owner`.

    Facts keep the printed name, so what was stored long after a merge is told apart too. Where
    both have a spelling, the party decides; then, for slips and names without a party, who
    of the two is on the meeting's list.
    """

    def __init__(
        self, *, owner: int, to: int, mine: Iterable[PersonAlias], theirs: Iterable[PersonAlias]
    ) -> None:
        self._owner, self._to = owner, to
        self._mine, self._theirs = _by_key(mine), _by_key(theirs)
        # Asked before anything moves: the lists are facts themselves.
        self._my_meetings = self._listed(self._mine, self._theirs)
        self._their_meetings = self._listed(self._theirs, self._mine)

    def carry_out(self) -> None:
        """Repoint the facts and refresh the search rows of their §§."""
        moving = Repointing.begin()
        for fact in FACTS:
            for key in self._mine:
                names = printed_as(fact, self._owner, [key])
                if names:
                    rows = fact.rows([self._owner]).filter(**{f"{fact.printed}__in": names})
                    moving.move(fact, self._of(fact, key, rows), self._to)
        moving.finish()

    def _of(self, fact: Fact, key: str, rows: QuerySet[Any]) -> QuerySet[Any]:
        theirs = self._theirs.get(key)
        if not theirs:
            return rows
        mine = self._mine[key]
        on_my_list = Q(**{f"{fact.at}__in": self._my_meetings})
        on_their_list = Q(**{f"{fact.at}__in": self._their_meetings})
        my_parties, their_parties = _parties(mine), _parties(theirs)
        if not fact.has_party:
            return rows.filter(on_my_list & ~on_their_list)
        if any(alias.party_id is None and not alias.slip for alias in mine):
            return rows.exclude(party__in=their_parties).exclude(on_their_list)
        unlettered = Q(party=None) & on_my_list & ~on_their_list
        slipped = Q(pk__in=[])
        if any(alias.slip for alias in mine):
            slipped = on_my_list & ~Q(party__in=their_parties)
        return rows.filter(Q(party__in=my_parties) | unlettered | slipped)

    def _listed(
        self, ours: dict[str, list[PersonAlias]], others: dict[str, list[PersonAlias]]
    ) -> list[int]:
        """The meetings on whose list our side stands by what only it is called."""
        alone = [key for key in ours if key not in others]
        rows = Attendance.objects.filter(person=self._owner)
        names = printed_as(FACTS[0], self._owner, alone)
        ours_alone = Q(name__in=names)
        for key, aliases in ours.items():
            if key in others and (parties := _parties(aliases)):
                shared = printed_as(FACTS[0], self._owner, [key])
                ours_alone |= Q(name__in=shared, party__in=parties)
            elif key in others and (strange := _parties(others[key])):
                shared = printed_as(FACTS[0], self._owner, [key])
                ours_alone |= Q(name__in=shared) & ~Q(party__in=strange)
        found = Meeting.objects.filter(pk__in=rows.filter(ours_alone).values("meeting"))
        return list(found.values_list("pk", flat=True))


def _by_key(aliases: Iterable[PersonAlias]) -> dict[str, list[PersonAlias]]:
    grouped: dict[str, list[PersonAlias]] = {}
    for alias in aliases:
        grouped.setdefault(alias.key, []).append(alias)
    return grouped


def _parties(aliases: Collection[PersonAlias]) -> list[int]:
    return [alias.party_id for alias in aliases if alias.party_id is not None]

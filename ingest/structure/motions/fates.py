"""What became of each thing that was put to the vote."""

from collections import deque
from dataclasses import dataclass, field

from ingest.structure.motions.claims import Ruling
from ingest.structure.motions.wants import Aim, Want
from ingest.types import Speaker
from ingest.vocabulary import fold, near

CHAIR = "(ordföranden)"
"""Stands for the name of whoever presides, where the minutes say only *Ordföranden*."""
_CHAIRS = frozenset({"ordföranden", "tjänstgörande ordföranden"})
_SURNAME = 5
"""A last name shorter than this is not enough to know somebody by."""
_FUZZY_FROM = 12
_MOST_RULINGS = 100
"""No § has more; a broken file might."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A proposal by its parties or its movers' folded names, and whether it was carried."""

    parties: frozenset[str]
    names: frozenset[str]
    carried: bool


@dataclass(slots=True)
class Fates:
    """All that the procedure and the decision tell. None and absence: nothing is said."""

    offices: dict[str, bool] = field(default_factory=dict)
    referral: bool | None = None
    motion: bool | None = None
    postponed: bool | None = None
    answered: bool = False
    additions: list[Fate] = field(default_factory=list)
    proposals: list[Fate] = field(default_factory=list)
    chosen: str | None = None
    """The number of the proposal that was chosen ("enligt förslag 2")."""
    found: deque[Ruling] = field(default_factory=lambda: deque(maxlen=_MOST_RULINGS))
    """What the chair found and the decision, in their own words."""

    def of(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        """Say whether the want of these speakers was carried; None where nothing tells."""
        if want.aim is Aim.MATTER and not want.support and self.motion is None:
            own = _match([f for f in self.proposals if f.names and f.carried], want, by)
            if own:
                return True
        fate = self._aim(want, by if want.support else ())
        return fate if fate is None or want.support else not fate

    def link(self, wants: tuple[Want, ...], by: tuple[Speaker, ...]) -> None:
        """Learn from a named winner what became of the parties' paper that they supported."""
        for want in wants:
            if want.support and want.parties and want.aim in {Aim.OWN, Aim.ADDITION}:
                fates = self.proposals if want.aim is Aim.OWN else self.additions
                named = [f for f in fates if f.names]
                carried = _match(named, Want(want.content, want.aim, support=True), by)
                known = any(f.parties == want.parties for f in fates)
                if carried and not known:
                    fates.insert(0, Fate(want.parties, frozenset(), carried))

    def turn(self, winners: frozenset[str]) -> None:
        """Let a count overturn what the chair had found: only these names have won."""
        self.proposals = [
            Fate(f.parties, f.names, f.carried and bool(f.names & winners)) for f in self.proposals
        ]

    def _aim(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        if want.aim is Aim.ADMINISTRATION:
            return self._office(want, by)
        if want.aim is Aim.ADDITION:
            fate = _match(self.additions, want, by)
            return _match(self.proposals, want, by) if fate is None else fate
        if want.aim is Aim.MATTER:
            return self._matter(want)
        if want.aim is Aim.ANSWER:
            fate = _match(self.proposals, want, by)
            return True if fate is None and self.answered else self._proposal(want, by)
        if want.aim is Aim.OWN or (want.aim is Aim.MOTION and self.motion is None):
            return self._proposal(want, by)
        plain = {
            Aim.REFERRAL: self.referral,
            Aim.POSTPONEMENT: self.postponed,
            Aim.MOTION: self.motion,
        }
        return plain.get(want.aim)

    def _matter(self, want: Want) -> bool | None:
        """What is on the table is carried in whatever form it is carried."""
        if self.motion is not None or self.offices:
            return self.motion if self.motion is not None else self._office(want, ())
        return True if any(fate.carried for fate in self.proposals) else None

    def _office(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        office = want.office or ""
        if office in self.offices:
            return self.offices[office]
        if self.offices and (not office or "" in self.offices):
            return self.offices.get("", next(iter(self.offices.values())))
        if any(self.offices.values()):
            return False
        if any(fate.carried for fate in self.proposals):
            return _match(self.proposals, want, by) or False
        return None

    def _proposal(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        fate = _match(self.proposals, want, by)
        if fate is not None:
            return fate
        if any(s.role in _CHAIRS for s in by) and self.offices.get("ordforandens"):
            return True
        others_won = any(self.offices.values()) or any(f.carried for f in self.proposals)
        if others_won or self.motion is not None:
            return False
        return True if self.offices else None


def _match(fates: list[Fate], want: Want, by: tuple[Speaker, ...]) -> bool | None:
    """Find the fate of the want by its parties, else by its movers, else the only one there is."""
    own = [fold(s.name) for s in by if s.name]
    own += [CHAIR for s in by if s.role in _CHAIRS]
    loose: bool | None = None
    for fate in reversed(fates):
        if want.parties and fate.parties == want.parties:
            return fate.carried
        if any(_same(name, mine) for name in fate.names for mine in own):
            return fate.carried
        if not fate.parties and not fate.names:
            loose = fate.carried
    if loose is None and fates and not any(f.carried for f in fates) and not want.parties:
        return False
    return loose


def _same(printed: str, own: str) -> bool:
    """Know Ada Bromsten by "Ada Bromstens", by the last name alone, and misspelt."""
    bare = printed.removesuffix("s")
    if not bare or own in {printed, bare}:
        return bool(bare)
    if len(own) >= _FUZZY_FROM and near(bare, own, 2):
        return True
    return len(bare) >= _SURNAME and own.endswith(bare)

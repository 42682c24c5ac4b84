"""Which meeting has which §§, and which §§ share a case. Made alike in every process."""

import datetime as dt
from bisect import bisect
from collections import defaultdict, deque
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from benchmarks.speed.world import FIRST_YEAR, YEARS, committees

SEED = 4
_A_MEETING = 25
"""§§ of a meeting, on average."""
_WITHOUT_CASE, _POSTPONED, _REFERRED = 0.22, 0.09, 0.02
_CONTINUED = 0.12
"""How many §§ go on with a case that was not postponed."""
_OPEN = 40


@dataclass(frozen=True, slots=True)
class Agenda:
    """One § before it has words; `case` is a number, 0 where it has none."""

    case: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting by `number` from 1; `first` is the number of its first §, from 1."""

    number: int
    committee: int
    day: dt.date
    first: int
    agenda: tuple[Agenda, ...]


@cache
def sittings(items: int) -> tuple[Sitting, ...]:
    """All meetings with `items` §§ in total, the oldest first."""
    random = Random(f"{SEED} plan")
    held = _days(random, max(1, round(items / _A_MEETING)))
    waiting: dict[int, deque[int]] = defaultdict(deque)
    known: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=_OPEN))
    made: list[Sitting] = []
    first, cases = 1, 0
    for number, (day, committee) in enumerate(held, 1):
        left, to_come = items - first + 1, len(held) - number
        count = left if not to_come else round(left / (to_come + 1) * random.uniform(0.4, 1.6))
        agenda: list[Agenda] = []
        due = [waiting[committee].popleft() for _ in range(min(count, len(waiting[committee])))]
        for place in range(count):
            chance = random.random()
            if place < len(due):
                case = due[place]
            elif chance < _WITHOUT_CASE:
                case = 0
            elif chance < _WITHOUT_CASE + _CONTINUED and known[committee]:
                case = random.choice(known[committee])
            else:
                cases += 1
                case = cases
                known[committee].append(case)
            outcome = _outcome(random.random()) if case else ""
            if outcome:
                waiting[committee].append(case)
            agenda.append(Agenda(case, outcome))
        made.append(Sitting(number, committee, day, first, tuple(agenda)))
        first += count
    return tuple(made)


def _outcome(chance: float) -> str:
    if chance < _POSTPONED:
        return "postponed"
    return "referred_back" if chance < _POSTPONED + _REFERRED else ""


def _days(random: Random, count: int) -> list[tuple[dt.date, int]]:
    """Days and committees of the meetings: each committee at most once a day, none in July."""
    weights = list(accumulate(one.weight for one in committees()))
    begin = dt.date(FIRST_YEAR, 1, 1)
    found: set[tuple[dt.date, int]] = set()
    while len(found) < count:
        # A few more every year: the archive is fuller towards today.
        day = begin + dt.timedelta(int(random.random() ** 0.8 * YEARS * 365.2))
        if day.month != 7 and day.weekday() < 5:  # noqa: PLR2004 - July, Saturday
            found.add((day, bisect(weights, random.random() * weights[-1])))
    return sorted(found)

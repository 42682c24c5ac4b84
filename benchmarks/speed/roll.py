"""Who was at the meetings of the corpus: what the pages of meetings and persons read."""

from collections.abc import Iterable
from random import Random

from amnarchive.models import Attendance
from benchmarks.speed.plan import SEED, Sitting
from benchmarks.speed.table import Table
from benchmarks.speed.world import Figure, seated

_MEMBERS = 13
_ABSENT = 0.08


def write_roll(held: Iterable[Sitting], parties: dict[str, int]) -> None:
    """Send the lists of those present; `parties` are keys in the database."""
    table = Table(Attendance)
    for sitting in held:
        random = Random(f"{SEED} roll {sitting.number}")
        for position, one in enumerate(members(sitting), 1):
            table.rows.append(
                {
                    "meeting_id": sitting.number,
                    "position": position,
                    "person_id": one.number + 1,
                    "name": one.name,
                    "party_id": parties[one.party],
                    "party_letter": one.letter,
                    "role": _role(position),
                    "absent": position > 1 and random.random() < _ABSENT,
                }
            )
    table.send()


def members(sitting: Sitting) -> list[Figure]:
    """Everybody who sits in the committee that year, by party."""
    benches = seated(sitting.committee, sitting.day.year)
    return [one for bench in benches.values() for one in bench]


def _role(position: int) -> str:
    if position <= 2:  # noqa: PLR2004 - the first two seats
        return ("chair", "vice_chair")[position - 1]
    return "member" if position <= _MEMBERS else "substitute"

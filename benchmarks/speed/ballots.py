"""The counted votes of the corpus with their ballots, for the matrix and the pages of persons."""

from collections.abc import Iterable
from random import Random

from amnarchive.models import Ballot, Vote
from benchmarks.speed.matter import matters
from benchmarks.speed.plan import SEED, Sitting
from benchmarks.speed.roll import members
from benchmarks.speed.table import Table

_VOTERS = 13
_STRAYS, _ABSTAINS = 0.04, 0.03


def write_votes(held: Iterable[Sitting], parties: dict[str, int]) -> None:
    """Send a vote for each § that was settled by one; parties vote together but for a few."""
    votes, ballots = Table(Vote), Table(Ballot)
    for sitting in held:
        for matter in matters(sitting):
            if matter.vote_kind == "roll_call":
                _write(votes, ballots, sitting, matter.key, parties)
    votes.send()
    ballots.send()


def _write(
    votes: Table, ballots: Table, sitting: Sitting, item: int, parties: dict[str, int]
) -> None:
    random = Random(f"{SEED} vote {item}")
    lines = {code: random.choice(("yes", "yes", "no")) for code in sorted(parties)}
    counts = dict.fromkeys(("yes", "no", "abstain"), 0)
    for position, one in enumerate(members(sitting)[:_VOTERS], 1):
        chance = random.random()
        choice = lines[one.party]
        if chance < _ABSTAINS:
            choice = "abstain"
        elif chance < _ABSTAINS + _STRAYS:
            choice = "no" if choice == "yes" else "yes"
        counts[choice] += 1
        ballots.rows.append(
            {
                "vote_id": item,
                "position": position,
                "name": one.name,
                "person_id": one.number + 1,
                "party_id": parties[one.party],
                "party_letter": one.letter,
                "choice": choice,
            }
        )
    means = {"yes_means": "bifall till förslaget", "no_means": "avslag på förslaget"}
    votes.rows.append({"id": item, "item_id": item, "position": 1, **counts, **means})

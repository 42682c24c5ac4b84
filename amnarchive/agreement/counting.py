"""Counts agreement between all pairs of parties from groups of like cases."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from amnarchive.agreement.cells import Cell

Pair = tuple[str, str]
"""Two codes of parties, the first before the second in the alphabet."""

Cells = Mapping[Pair, Cell]


@dataclass(frozen=True, slots=True)
class Group:
    """`count` cases alike: the parties behind them; of votes those that said yes and no.

    Codes of parties; in no set twice, and no party both in `yes` and `no`.
    """

    count: int
    parties: AbstractSet[str] = frozenset()
    yes: AbstractSet[str] = frozenset()
    no: AbstractSet[str] = frozenset()


Count = Callable[[Iterable[Group]], Cells]


def joint(groups: Iterable[Group]) -> dict[Pair, Cell]:
    """Count motions or reservations: those of both parties ÷ those of at least one of them.

    Jaccard's index |A ∩ B| ÷ |A ∪ B| (P. Jaccard, "The distribution of the flora in the alpine
    zone", New Phytologist 11, 1912). Every pair of parties that occur has its cell.
    """
    each: Counter[str] = Counter()
    both: Counter[Pair] = Counter()
    for group in groups:
        for party in group.parties:
            each[party] += group.count
        for pair in pairs(group.parties):
            both[pair] += group.count
    return {
        (one, other): Cell(both[one, other], each[one] + each[other] - both[one, other])
        for one, other in pairs(each)
    }


def votes(groups: Iterable[Group]) -> dict[Pair, Cell]:
    """Count votes: those in which both said the same ÷ those in which both said yes or no.

    The simple matching of two voters over what both took part in (Hix, Noury and Roland 2005, as
    in `lines`). Every pair of parties that said something has its cell, with n = 0 where they
    never did so in one vote.
    """
    seen: set[str] = set()
    same: Counter[Pair] = Counter()
    voted: Counter[Pair] = Counter()
    for group in groups:
        said = group.yes | group.no
        seen |= said
        for pair in pairs(said):
            voted[pair] += group.count
        for side in (group.yes, group.no):
            for pair in pairs(side):
                same[pair] += group.count
    return {pair: Cell(same[pair], voted[pair]) for pair in pairs(seen)}


def pairs(codes: Iterable[str]) -> Iterable[Pair]:
    """Give every pair once."""
    return combinations(sorted(codes), 2)

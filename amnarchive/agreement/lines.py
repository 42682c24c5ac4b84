"""How parties voted, from the ballots of their members."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

YES, NO = "yes", "no"


class Lines(NamedTuple):
    """Codes of parties in alphabetical order: all with a named ballot, those for yes, for no."""

    parties: list[str]
    yes: list[str]
    no: list[str]


def lines(ballots: Iterable[tuple[str, str]]) -> Lines:
    """Give how each party voted; `ballots` are (code of the party, "yes" | "no" | "abstain").

    A party said yes where more than half of its named ballots did, no likewise. One that was split
    evenly, or abstained with half of its ballots or more, said neither: it had no line to agree
    with. How often the majorities of two groups voted alike is what Hix, Noury and Roland count
    ("Power to the Parties", British Journal of Political Science 35, 2005).
    """
    cast = Counter(ballots)
    sizes = Counter(party for party, _choice in cast.elements())
    return Lines(
        sorted(sizes),
        *(
            sorted(party for party, size in sizes.items() if 2 * cast[party, choice] > size)
            for choice in (YES, NO)
        ),
    )

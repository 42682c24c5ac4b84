"""The three ways to count, each by itself: they mean different things and are never mixed."""

from dataclasses import dataclass

from amnarchive.agreement.counting import Count, joint, votes

VOTE, RESERVATION, MOTION = "vote", "reservation", "motion"
"""The kinds of `Stand`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`slug` stands in the address; `kind` is that of the rows that `count` counts."""

    slug: str
    kind: str
    count: Count


VOTES = Measure("omrostningar", VOTE, votes)
RESERVATIONS = Measure("reservationer", RESERVATION, joint)
MOTIONS = Measure("yrkanden", MOTION, joint)

MEASURES = {measure.slug: measure for measure in (VOTES, RESERVATIONS, MOTIONS)}
DEFAULT = RESERVATIONS
"""Minutes hold reservations with those who entered them (kommunallagen 5 kap. 65–67 §§ and 6 kap.
35 §); few votes have named ballots, and not always are all printed who put a motion."""

"""Who puts a motion, enters a reservation or makes a statement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """As printed, after repair. `name` is None where a party speaks and no person is named.

    `party` is the letter as printed (S, FP, Fi); `role` as printed ("ordföranden"), in lower case;
    `and_others` is *m.fl.*
    """

    name: str | None
    party: str | None
    role: str | None = None
    and_others: bool = False

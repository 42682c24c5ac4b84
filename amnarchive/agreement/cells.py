"""The agreement of two parties: how many of how many."""

from dataclasses import dataclass

FEW = 10
"""Below so many a share says little: one case moves it by more than ten percentage points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`together` of `n`: in how many cases the two stood together, of those that count for them."""

    together: int
    n: int

    @property
    def share(self) -> float | None:
        """`together` ÷ `n`, from 0 to 1; None where nothing counts."""
        return self.together / self.n if self.n else None

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, halves upwards; 0 and 100 only where none or all are."""
        if not self.n:
            return None
        rounded = (200 * self.together + self.n) // (2 * self.n)
        if 0 < self.together < self.n:
            return min(max(rounded, 1), 99)
        return rounded

    @property
    def is_few(self) -> bool:
        """Whether there are too few for the share to say much; none at all is not few."""
        return 0 < self.n < FEW

    @property
    def apart(self) -> int:
        """In how many of `n` they did not stand together."""
        return self.n - self.together

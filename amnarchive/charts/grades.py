"""How strongly a cell of a heat table is tinted."""

import math

STEPS = 5


def grade(value: float, top: float) -> int:
    """0 for nothing, else 1 to 5 in equal steps up to `top`: the class `grade-3`.

    What is above `top` counts as `top`. The number itself always stands in the cell.
    """
    if value <= 0 or top <= 0:
        return 0
    return min(STEPS, math.ceil(STEPS * value / top))

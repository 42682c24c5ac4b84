"""Positions along a chart, written as SVG wants them."""


def percent(part: float, whole: float) -> str:
    """`part` of `whole` as `12.5%`, whatever the language; all of nothing is nothing."""
    share = 100 * part / whole if whole else 0.0
    return f"{share:.3f}".rstrip("0").rstrip(".") + "%"


def pixels(value: float) -> str:
    """A length in CSS pixels: `12.5`."""
    return f"{value:.2f}".rstrip("0").rstrip(".")

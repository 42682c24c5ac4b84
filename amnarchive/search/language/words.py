"""Reads the closed lists of words."""

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data`/`name` that hold something; `#` begins a remark."""
    kept = (
        line.partition("#")[0].strip() for line in (_DATA / name).read_text("utf-8").split("\n")
    )
    return tuple(line for line in kept if line)


@cache
def listed(name: str) -> frozenset[str]:
    """All words of `data`/`name`."""
    return frozenset(word for line in lines(name) for word in line.split())

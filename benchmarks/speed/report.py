"""Prints what the engines took, and says whether the goal is met."""

from collections.abc import Sequence

from benchmarks.speed.asked import CLASSES, Question
from benchmarks.speed.timing import Times, share

_SLOWEST = 10
RATIO, LARGE, P95_MS, MAX_MS = 0.8, 1_000_000, 150, 250
"""The goal: p95 against SQLite's; at so many §§ p95 and the slowest answer in milliseconds."""


def print_times(results: Sequence[Times]) -> None:
    """Print p50, p95 and the slowest by class and engine, and the site against SQLite."""
    print(f"{'ms':16}{'queries':>8}" + "".join(f"{one.name:>26}" for one in results))
    print(" " * 24 + f"{'p50':>10}{'p95':>8}{'max':>8}" * len(results))
    for kind in (*CLASSES, "all"):
        held = [one for one in results[0].taken if kind in {one.kind, "all"}]
        cells = ""
        for one in results:
            values = _values(one, held)
            cells += f"{share(values, 0.5):10.1f}{share(values, 0.95):8.1f}{max(values):8.1f}"
        print(f"{kind:16}{len(held):8}{cells}")
    by_name = {one.name: one for one in results}
    if {"site", "sqlite"} <= by_name.keys():
        site, other = _values(by_name["site"]), _values(by_name["sqlite"])
        ratios = [share(site, part) / share(other, part) for part in (0.5, 0.95, 1)]
        print("site / sqlite   p50 {:.2f}   p95 {:.2f}   max {:.2f}".format(*ratios))


def print_slowest(results: Sequence[Times]) -> None:
    """Print the queries that the first engine takes longest for, by the median."""
    first = results[0]
    slowest = sorted(first.taken, key=lambda one: share(first.taken[one], 0.5), reverse=True)
    print(f"Slowest of {first.name}, median ms: " + ", ".join(one.name for one in results))
    for question in slowest[:_SLOWEST]:
        cells = "".join(f"{share(one.taken[question], 0.5):9.1f}" for one in results)
        print(f"{cells}  {question.kind}: {question}")


def missed(results: Sequence[Times], items: int) -> list[str]:
    """Say what of the goal is not met."""
    by_name = {one.name: _values(one) for one in results}
    site = by_name["site"]
    found = []
    if "sqlite" in by_name:
        ratio = share(site, 0.95) / share(by_name["sqlite"], 0.95)
        if ratio > RATIO:
            found.append(f"p95 is {ratio:.2f} of SQLite's, not {RATIO}")
    if items >= LARGE and share(site, 0.95) > P95_MS:
        found.append(f"p95 is {share(site, 0.95):.0f} ms, not {P95_MS}")
    if items >= LARGE and max(site) > MAX_MS:
        found.append(f"the slowest answer took {max(site):.0f} ms, not {MAX_MS}")
    return found


def _values(one: Times, questions: Sequence[Question] | None = None) -> list[float]:
    asked = one.taken if questions is None else questions
    return [value for question in asked for value in one.taken[question]]

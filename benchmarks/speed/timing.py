"""Times the engines in turns: each query of each round goes to all of them, one after the other."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from benchmarks.speed.asked import Question
from benchmarks.speed.plan import SEED


class Engine(Protocol):
    """What answers the mix."""

    name: str

    def ask(self, question: Question) -> str:
        """Give the answer as text."""

    def forget(self) -> None:
        """Drop what is remembered of answers before a round begins."""


@dataclass
class Times:
    """Milliseconds of one engine, by query; the first answer of each, which was not timed."""

    name: str
    taken: dict[Question, list[float]] = field(default_factory=dict)
    answers: dict[Question, str] = field(default_factory=dict)


def timed(engines: Sequence[Engine], questions: Sequence[Question], rounds: int) -> list[Times]:
    """Ask every query once to warm up, then `rounds` times, in an order mixed anew each round."""
    random = Random(f"{SEED} rounds")
    results = [Times(engine.name) for engine in engines]
    for question in questions:
        for engine, result in zip(engines, results, strict=True):
            result.answers[question] = engine.ask(question)
            result.taken[question] = []
    for _round in range(rounds):
        for engine in engines:
            engine.forget()
        for question in random.sample(questions, len(questions)):
            for engine, result in zip(engines, results, strict=True):
                began = time.perf_counter()
                engine.ask(question)
                result.taken[question].append((time.perf_counter() - began) * 1000)
    return results


def share(values: Sequence[float], part: float) -> float:
    """Give the value that `part` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered), -int(-part * len(ordered) // 1)) - 1)]

"""Looks for better settings of the ranking: `python benchmarks/tune.py --help`.

Coordinate search over `amnarchive/search/config.py`: each number in turn is tried smaller and
larger, and kept where the mean nDCG@10 of all queries rises by more than chance in one query would.
Prints each step; what it finds is written into config.py by hand. Nothing is tuned by query, and
with `--cross` one sees whether it is tuned to these queries: halves are tuned, the others scored.
"""

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.relevance import archive, ask, filled

NUMBERS = (
    "SATURATION", "LENGTH_SHARE", "COVERAGE", "POSTPONED", "PART", "SYNONYM", "PAIR", "CORRECTED",
    "DERIVED", "VERB", "KEY_IDF", "MONTH_IDF", "YEAR_IDF", "MENTION", "YEAR_MENTION",
    "OUTCOME_MENTION", "PARTY_MENTION", "SPAN_YEAR", "FORMER", "TOGETHER", "APART", "TITLE",
    "DECISION", "LOW",
)  # fmt: skip
FACTORS = (0.7, 1.4)
LEAST_GAIN = 0.001
GAINS = {2: 3.0, 1: 1.0}
DEEP = 10
Query = dict[str, str]
Score = Callable[[list[Query]], float]


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Grades by query and document."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        query, document, grade = line.split("\t")
        if grade.isdecimal():
            grades[query][document] = int(grade)
    return grades


def ndcg(found: list[str], grades: dict[str, int]) -> float:
    """nDCG@10 as the collection's own scorer computes it."""
    best = sorted((GAINS.get(grade, 0.0) for grade in grades.values()), reverse=True)
    had = [GAINS.get(grades.get(document, 0), 0.0) for document in found]
    ideal = _dcg(best)
    return _dcg(had) / ideal if ideal else 0.0


def _dcg(gains: list[float]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains[:DEEP]))


def search(score: Score, queries: list[Query], rounds: int) -> Iterator[str]:
    """Try each number; gives a line for each that was changed. The settings found are left on."""
    from amnarchive.search import config

    best = score(queries)
    yield f"{best:.4f} as it is"
    for _ in range(rounds):
        before = best
        for name in NUMBERS:
            for factor in FACTORS:
                old = getattr(config, name)
                setattr(config, name, old * factor)
                new = score(queries)
                if new > best + LEAST_GAIN:
                    best = new
                    yield f"{best:.4f} {name} = {old * factor:.3g}"
                else:
                    setattr(config, name, old)
        if best == before:
            return


def crossed(score: Score, queries: list[Query], rounds: int) -> Iterator[str]:
    """Tune on each half of the queries and score the other: what is gained there is no chance."""
    from amnarchive.search import config

    usual = {name: getattr(config, name) for name in NUMBERS}
    halves = queries[::2], queries[1::2]
    for number, (seen, unseen) in enumerate((halves, halves[::-1]), 1):
        before = score(unseen)
        for line in search(score, seen, rounds):
            yield f"half {number}: {line}"
        yield f"half {number}: the other half {before:.4f} before, {score(unseen):.4f} after"
        for name, value in usual.items():
            setattr(config, name, value)


def read_queries(paths: list[Path]) -> list[Query]:
    """The queries of several files, those of one kind together, so that the halves are alike."""
    found = [query for path in paths for query in json.loads(path.read_text("utf-8"))]
    return sorted(found, key=lambda query: query["tag"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True, nargs="+")
    parser.add_argument("--qrels", type=Path, required=True, nargs="+", help="in the same order")
    parser.add_argument("--store", type=Path, required=True, help="the archive of relevance.py")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--cross", action="store_true", help="tune on halves, score the others")
    options = parser.parse_args()
    queries = read_queries(options.queries)
    qrels = {query: grades for path in options.qrels for query, grades in read_qrels(path).items()}
    folder = options.store.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with archive(folder):
        named = filled(options.docs, folder)

        def score(some: list[Query]) -> float:
            found = {q["id"]: [named[item] for item in ask(q["query"], DEEP)] for q in some}
            return sum(ndcg(found[q["id"]], qrels.get(q["id"], {})) for q in some) / len(some)

        for line in (crossed if options.cross else search)(score, queries, options.rounds):
            print(line, flush=True)


if __name__ == "__main__":
    main()

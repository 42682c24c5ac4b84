"""How often each party reserved itself, by year and by topic."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection
from django.db.models import Count
from django.db.models.functions import ExtractYear

from amnarchive.search.match.matching import Entries
from amnarchive.topics.catalogue import NONE

# Each two of the three, so that no more comes out than the tables have cells.
_COUNT = """
SELECT parties, topics, year, count(*)
FROM (
    SELECT parties, topics, date_part('year', date)::int AS year FROM ({}) AS found
) AS plain
GROUP BY GROUPING SETS ((parties, year), (parties, topics), (topics, year))
"""


@dataclass(frozen=True, slots=True)
class AtlasCounts:
    """A row of several parties or topics counts for each of them, once in the sums.

    A row that has no topic is of `NONE`; `nameless` is how many rows no known party is behind.
    """

    by_year_party: Counter[tuple[int, str]] = field(default_factory=Counter)
    by_topic_party: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_topic_year: Counter[tuple[str, int]] = field(default_factory=Counter)
    by_party: Counter[str] = field(default_factory=Counter)
    by_topic: Counter[str] = field(default_factory=Counter)
    by_year: Counter[int] = field(default_factory=Counter)
    nameless: int = 0

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self.by_year.total()


def atlas_counts(entries: Entries) -> AtlasCounts:
    """Count search rows in one statement."""
    inner, parameters = entries.values("parties", "topics", "date").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(_COUNT.format(inner), parameters)
        return _summed(cursor.fetchall())


def _summed(groups: Sequence[tuple[Any, ...]]) -> AtlasCounts:
    """Sum the groups of all three kinds; None stands where a kind has no such column."""
    counts = AtlasCounts()
    nameless = 0
    for parties, topics, year, count in groups:
        if topics is None:
            counts.by_year[year] += count
            nameless += 0 if parties else count
            for party in parties:
                counts.by_year_party[year, party] += count
                counts.by_party[party] += count
        elif year is None:
            for party in parties:
                for topic in topics or [NONE]:
                    counts.by_topic_party[topic, party] += count
        else:
            for topic in topics or [NONE]:
                counts.by_topic_year[topic, year] += count
                counts.by_topic[topic] += count
    return replace(counts, nameless=nameless)


@dataclass(frozen=True, slots=True)
class Cube:
    """How many rows a party has in a year on a topic."""

    party: str
    year: int
    topic: str
    count: int


def cubes(entries: Entries) -> Iterator[Cube]:
    """Count each party × year × topic that has a row, in no order; one statement."""
    rows = (
        entries.annotate(year=ExtractYear("date"))
        .values_list("parties", "year", "topics")
        .annotate(count=Count("pk"))
    )
    found: Counter[tuple[str, int, str]] = Counter()
    for parties, year, topics, count in rows:
        for party in parties:
            for topic in topics or [NONE]:
                found[party, year, topic] += count
    for (party, year, topic), count in found.items():
        yield Cube(party, year, topic, count)

"""Sums of parties, topics and years."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amnarchive.actions.index import index_items
from amnarchive.models import Document, SearchEntry
from amnarchive.search.match.atlas_counts import atlas_counts, cubes
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_document, make_reservation

ROWS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["S", "V", "M"]), unique=True, max_size=3),
        st.sampled_from(["Cykelbanor", "Skolskjuts och hållplatser", "Något annat"]),
        st.integers(2018, 2020),
    ),
    max_size=12,
)
TOPICS = {
    "Cykelbanor": ["trafik"],
    "Skolskjuts och hållplatser": ["skola", "trafik"],
    "Något annat": ["ovrigt"],
}


@pytest.mark.django_db
@settings(deadline=None)  # of the database: as in test_atlas
@given(ROWS)
def test_the_sums_are_those_made_by_hand(rows: list[tuple[list[str], str, int]]) -> None:
    SearchEntry.objects.all().delete()
    SearchEntry.objects.bulk_create(_entries(rows))
    counts = atlas_counts(SearchEntry.objects.all())
    assert counts.total == len(rows)
    assert counts.nameless == sum(not parties for parties, _title, _year in rows)
    assert counts.by_year == Counter(year for _parties, _title, year in rows)
    assert counts.by_party == Counter(p.lower() for parties, _title, _year in rows for p in parties)
    assert counts.by_topic == Counter(t for _parties, title, _year in rows for t in TOPICS[title])
    assert counts.by_year_party == Counter(
        (year, party.lower()) for parties, _title, year in rows for party in parties
    )
    assert counts.by_topic_party == Counter(
        (topic, party.lower())
        for parties, title, _year in rows
        for party in parties
        for topic in TOPICS[title]
    )
    assert counts.by_topic_year == Counter(
        (topic, year) for _parties, title, year in rows for topic in TOPICS[title]
    )
    assert {(c.party, c.year, c.topic): c.count for c in cubes(SearchEntry.objects.all())} == (
        Counter(
            (party.lower(), year, topic)
            for parties, title, year in rows
            for party in parties
            for topic in TOPICS[title]
        )
    )


def _entries(rows: list[tuple[list[str], str, int]]) -> list[SearchEntry]:
    """Documents' rows stand in for reservations: they need no § under them."""
    documents = [*Document.objects.order_by("pk"), *(make_document() for _row in rows)]
    return [
        SearchEntry(
            kind="document",
            document=document,
            date=f"{year}-05-06",
            parties=[party.lower() for party in parties],
            topics=[topic for topic in TOPICS[title] if topic != "ovrigt"],
            vector="",
        )
        for document, (parties, title, year) in zip(documents, rows, strict=False)
    ]


@pytest.mark.django_db
def test_a_joint_one_on_two_topics_counts_for_each_and_once_in_all() -> None:
    item = make_indexed("Skolskjutsarnas hållplatser", day="2019-06-18")
    make_reservation(item, [("Bo Ek", "S"), ("Ylva Granqvist", "V")])
    index_items(items=[item])
    counts = atlas_counts(SearchEntry.objects.filter(kind="reservation"))
    assert counts.total == 1
    assert counts.by_topic_party == Counter(
        {(topic, party): 1 for topic in ("skola", "trafik") for party in ("s", "v")}
    )

"""SQLite's full-text search over the same rows, as Datasette would ask it.

Twenty hits by bm25 with their snippets, the exact count, and seven facets, each one GROUP BY over
the matches. The facets stand in narrow tables beside the text, with indexes for the filters.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from benchmarks.speed.asked import Question
from benchmarks.speed.source import Listed

_SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE entry (id INTEGER PRIMARY KEY, title TEXT, text TEXT);
CREATE TABLE facts (id INTEGER PRIMARY KEY, body TEXT, kind TEXT, outcome TEXT, year INTEGER);
CREATE TABLE entry_party (entry INTEGER, party TEXT, PRIMARY KEY (entry, party)) WITHOUT ROWID;
CREATE TABLE entry_topic (entry INTEGER, topic TEXT, PRIMARY KEY (entry, topic)) WITHOUT ROWID;
CREATE TABLE entry_person (
    entry INTEGER, person INTEGER, PRIMARY KEY (entry, person)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE fts USING fts5(
    title, text, content='entry', content_rowid='id', tokenize="unicode61 remove_diacritics 0"
);
"""
_INDEXES = """
INSERT INTO fts(fts) VALUES ('rebuild');
INSERT INTO fts(fts) VALUES ('optimize');
CREATE INDEX facts_year ON facts (year);
CREATE INDEX party_entry ON entry_party (party, entry);
CREATE INDEX topic_entry ON entry_topic (topic, entry);
CREATE INDEX person_entry ON entry_person (person, entry);
ANALYZE;
"""
_CACHE_KB = 262_144
# With the plus SQLite tests each match against the set, and does not search once for each of it;
# with CROSS JOIN the matches lead. Both are the quickest of the ways that were tried.
_BY_YEAR = " AND +fts.rowid IN (SELECT id FROM facts WHERE year = :year)"
_BY_PARTY = " AND +fts.rowid IN (SELECT entry FROM entry_party WHERE party = :party)"
_SHOWN = "rowid, title, snippet(fts, -1, '<mark>', '</mark>', '…', 40)"
_FACETS = (
    ("facts", "id", "body"),
    ("facts", "id", "kind"),
    ("facts", "id", "outcome"),
    ("facts", "id", "year"),
    ("entry_party", "entry", "party"),
    ("entry_topic", "entry", "topic"),
    ("entry_person", "entry", "person"),
)
_MANY = 31
"""Datasette shows thirty values of a facet, and asks for one more."""


def build(path: Path, rows: Iterable[Listed]) -> None:
    """Write the rows into a new file, index them."""
    making = path.with_suffix(".new")
    making.unlink(missing_ok=True)
    with sqlite3.connect(making) as database:
        database.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off;" + _SCHEMA)
        for row in rows:
            facts = (row.key, row.body, row.kind, row.outcome, row.year)
            database.execute("INSERT INTO entry VALUES (?, ?, ?)", (row.key, row.title, row.text))
            database.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?)", facts)
            parties = [(row.key, party) for party in set(row.parties)]
            topics = [(row.key, topic) for topic in row.topics]
            persons = [(row.key, person) for person in set(row.persons)]
            database.executemany("INSERT INTO entry_party VALUES (?, ?)", parties)
            database.executemany("INSERT INTO entry_topic VALUES (?, ?)", topics)
            database.executemany("INSERT INTO entry_person VALUES (?, ?)", persons)
        database.commit()
        database.executescript(_INDEXES)
    database.close()
    making.rename(path)


class Sqlite:
    """Answers with hits, count and facets."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KB}")

    def forget(self) -> None:
        """Nothing is kept but pages."""

    def ask(self, question: Question) -> str:
        """Give all that Datasette's page would show, as text."""
        values = {"words": _expression(question), "year": question.year, "party": question.party}
        matched = "fts MATCH :words"
        matched += _BY_YEAR if question.year else ""
        matched += _BY_PARTY if question.party else ""
        asked = [
            f"SELECT {_SHOWN} FROM fts WHERE {matched} ORDER BY rank LIMIT 20",
            f"SELECT count(*) FROM fts WHERE {matched}",
        ]
        asked += [
            f"SELECT {column}, count(*) AS n FROM fts CROSS JOIN {table} ON {key} = fts.rowid"
            f" WHERE {matched} GROUP BY {column} ORDER BY n DESC, {column} LIMIT {_MANY}"
            for table, key, column in _FACETS
        ]
        return repr([self._database.execute(sql, values).fetchall() for sql in asked])


def _expression(question: Question) -> str:
    """Every word, or the phrase, in FTS5's own syntax."""
    if question.is_phrase:
        return f'"{" ".join(question.words)}"'
    return " ".join(f'"{word}"' for word in question.words)

"""tantivy over the same rows: the twenty best hits and nothing else."""

from collections.abc import Iterable
from pathlib import Path

import tantivy

from benchmarks.speed.asked import Question
from benchmarks.speed.source import Listed

_TOP = 20


def build(path: Path, rows: Iterable[Listed]) -> None:
    """Write the rows into a new folder, index them into one segment."""
    schema = (
        tantivy.SchemaBuilder()
        .add_unsigned_field("id", stored=True)
        .add_text_field("title")
        .add_text_field("text")
        .add_text_field("party", tokenizer_name="raw")
        .add_unsigned_field("year", indexed=True)
        .build()
    )
    path.mkdir(exist_ok=True)
    index = tantivy.Index(schema, str(path))
    writer = index.writer(500_000_000, 1)
    for row in rows:
        document = tantivy.Document(title=row.title, text=row.text, party=row.parties)
        document.add_unsigned("id", row.key)
        document.add_unsigned("year", row.year)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Tantivy:
    """Answers with the keys of the hits."""

    name = "tantivy"

    def __init__(self, path: Path) -> None:
        self._index = tantivy.Index.open(str(path))
        self._searcher = self._index.searcher()

    def forget(self) -> None:
        """Nothing is kept but pages."""

    def ask(self, question: Question) -> str:
        """Give the keys of the best as text."""
        words = [question.typed] if question.is_phrase else question.words
        wanted = " ".join(f"+{word}" for word in words)
        wanted += f" +party:{question.party}" if question.party else ""
        wanted += f" +year:{question.year}" if question.year else ""
        query = self._index.parse_query(wanted, ["title", "text"])
        hits = self._searcher.search(query, _TOP, count=False).hits
        return repr([self._searcher.doc(address)["id"] for _score, address in hits])

"""Marks the words of a query in a text. The text comes from outside and is escaped here."""

from collections.abc import Sequence
from itertools import accumulate

from django.utils.safestring import SafeString

from amnarchive.search import config
from amnarchive.search.analysis import clean
from amnarchive.search.hits.passage import Passage, beginning, marked, passage
from amnarchive.search.hits.spans import Finder, Span
from amnarchive.search.typed.clauses import Query


class Marker:
    """Finds the words of one query as the index does: inflected, in compounds, in phrases."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._finder = Finder(query) if query.wanted else None

    def __bool__(self) -> bool:
        return self._finder is not None

    def spans(self, text: str) -> list[Span]:
        """Find what is to be marked in a cleaned text; spans never overlap."""
        return self._finder.spans(text) if self._finder and text else []

    def spans_as_printed(self, text: str) -> list[Span]:
        """The same in a text as it is stored: the places are those of `text` itself."""
        cleaned = clean(text)
        if cleaned == text:
            return self.spans(text)
        clusters = _clusters(text)
        parts = [clean(cluster) for cluster in clusters]
        if "".join(parts) != cleaned:
            return []
        stored = list(accumulate(map(len, clusters), initial=0))
        places: list[int] = []
        for start, part in zip(stored, parts, strict=False):
            places += [start] * len(part)
        places.append(len(text))
        return [
            Span(places[span.start], places[span.end], span.met) for span in self.spans(cleaned)
        ]

    def mark(self, text: str) -> SafeString:
        """Give the whole text, escaped, with <mark> around what was looked for."""
        text = clean(text)
        return marked(text, self.spans(text), 0, len(text))

    def passage(self, text: str, length: int = config.SNIPPET_CHARS) -> Passage:
        """Give the window of a text, blanks put right, that answers most."""
        text = tidy(text)
        return passage(text, self.spans(text), length)

    def beginning(self, text: str, length: int) -> Passage:
        """Give how a text begins, or the window that answers more."""
        text = tidy(text)
        return beginning(text, self.spans(text), length)

    def snippet(self, text: str, length: int = config.SNIPPET_CHARS) -> SafeString:
        """Give that window, escaped and marked."""
        return self.passage(text, length).html


def tidy(text: str) -> str:
    """Clean a text and leave one blank between words."""
    return " ".join(clean(text).split())


def _clusters(text: str) -> Sequence[str]:
    """Letters with the signs that are set on them, and what the cleaning drops after them."""
    clusters: list[str] = []
    for letter in text:
        if clusters and (
            not clean(letter) or clean(clusters[-1] + letter) != clean(clusters[-1]) + clean(letter)
        ):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters

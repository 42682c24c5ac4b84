"""What a reader looked for before landing on a page: its words are marked there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem
from amnarchive.search import config
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.landing import PARAMETER
from amnarchive.search.hits.names import clause_names
from amnarchive.search.hits.spans import Span
from amnarchive.search.typed.query import parse
from amnarchive.templatetags.archive import paragraphs

FORMER_PARAMETER = "q"
"""What links to documents were made with before; they are still kept somewhere."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a text; `found`: it was looked for."""

    text: str
    found: bool = False


class Looked:
    """The marks of one query on one page.

    The passages that have marks are numbered in the order in which the page tells them, so that
    each leads to the next. `texts` are all that it numbers, in that order; `head` is what stands
    above them. `words` are those of the query that the page has, `missing` the others.
    """

    def __init__(self, typed: str, marker: Marker, head: str, texts: Iterable[str]) -> None:
        self._marker = marker
        self._known: dict[str, list[Span]] = {}
        self._read = 0
        self._passed = 0
        self.passages = sum(1 for text in texts if self.spans(text))
        self.spans(head)
        met = {n for spans in self._known.values() for span in spans for n in span.met}
        names = list(enumerate(clause_names(marker.query, typed)))
        self.words = _joined(words for n, words in names if n in met)
        self.missing = _joined(words for n, words in names if n not in met)

    def spans(self, text: str) -> list[Span]:
        """Where the words stand in a text as it is stored; in very long pages not to the end."""
        known = self._known.get(text)
        if known is None:
            self._read += len(text)
            within = self._read <= config.LANDING_CHARS
            known = self._known[text] = self._marker.spans_as_printed(text) if within else []
        return known

    def next_passage(self) -> int:
        """The number of the passage that the page tells now, from 1."""
        self._passed += 1
        return self._passed

    def link_after(self, number: int) -> SafeString:
        """Lead from a passage to the next one, from the last one back to the top."""
        goes_on = number < self.passages
        return format_html(
            ' <a class="next-mark" href="#{}" aria-label="{}">{}</a>',
            f"traff-{number + 1}" if goes_on else "traffar",
            _("Nästa träff") if goes_on else _("Tillbaka till början"),
            "↓" if goes_on else "↑",
        )


def _joined(names: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(name for clause in names for name in clause))


class LandingContext(TypedDict):
    """What a template needs: `canonical` is "" where nothing was looked for."""

    looked: Looked | None
    canonical: str
    unmarked: str


def landing_context(
    request: HttpRequest, own: str, head: str, texts: Iterable[str]
) -> LandingContext:
    """Read what the address says was looked for. `own` is the address without it. No query."""
    typed = request.GET.get(PARAMETER) or request.GET.get(FORMER_PARAMETER) or ""
    typed = typed[: config.QUERY_MAX_CHARS]
    marker = Marker(parse(typed)[0])
    return {
        "looked": Looked(typed, marker, head, texts) if marker else None,
        "canonical": request.build_absolute_uri(own) if typed else "",
        "unmarked": own,
    }


def passages_of(item: AgendaItem, brief: Iterable[str] = ()) -> Iterator[str]:
    """The passages of a § in the order in which its page tells them, first what stands in short."""
    yield from brief
    yield from (point.text for point in item.decision.all())
    for deeds in (item.motions.all(), item.reservations.all(), item.statements.all()):
        for deed in deeds:
            yield from paragraphs(deed.text)
    for section in item.sections:
        yield from (paragraph["text"] for paragraph in section["paragraphs"])


def stretches(text: str, spans: Iterable[Span], start: int = 0) -> Iterator[Stretch]:
    """Cut a run of a longer text, in which it starts at `start`, at the edges of the spans."""
    done, end = start, start + len(text)
    for span in spans:
        first, last = max(span.start, start), min(span.end, end)
        if first >= last:
            continue
        if first > done:
            yield Stretch(text[done - start : first - start])
        yield Stretch(text[first - start : last - start], found=True)
        done = last
    if done < end:
        yield Stretch(text[done - start :])

"""Why a hit is one: what met each part of the query, where that is not plain to see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.search import config
from amnarchive.search.hits.passage import Passage
from amnarchive.search.hits.spans import Span
from amnarchive.search.typed.ways import Kind

Names = Sequence[tuple[str, ...]]
"""For each clause of the query its terms as a reader is told of them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What met a clause: words that a text prints, or `told`, a sentence of its own about a fact.

    `place` says where, as the end of a sentence. `shown`: the words stand marked before the reader.
    """

    kind: Kind
    found: str = ""
    place: str = ""
    shown: bool = False
    told: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the reader sees it without a word."""
        return self.shown and self.kind in {Kind.ITSELF, Kind.FACT}

    @property
    def rank(self) -> tuple[bool, bool, Kind]:
        """The best is plain, then shown, then nearest to what was typed."""
        return (not self.is_plain, not self.shown, self.kind)


class Why:
    """Gathers what met the clauses of a query in one hit, and tells it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._best: dict[int, Evidence] = {}
        self._missing: frozenset[int] = frozenset()

    def take(self, clause: int, evidence: Evidence) -> None:
        """Keep it where nothing better is known."""
        known = self._best.get(clause)
        if known is None or evidence.rank < known.rank:
            self._best[clause] = evidence

    def take_passage(self, passage: Passage, place: str) -> None:
        """Keep what the spans of a text answer of which that passage is shown."""
        self.take_spans(passage.text, passage.spans, place, shown=passage)

    def take_spans(
        self, text: str, spans: Iterable[Span], place: str, *, shown: Passage | bool
    ) -> None:
        """Keep what the spans of a text answer; `shown` says whether, or as far as, one sees it."""
        for span in spans:
            seen = (
                shown
                if isinstance(shown, bool)
                else shown.start <= span.start and span.end <= shown.end
            )
            for clause, kind in span.met.items():
                found = text[span.start : span.end]
                self.take(clause, Evidence(kind, found, place, shown=seen))

    @property
    def unmet(self) -> set[int]:
        """The clauses of which nothing is known."""
        return set(range(len(self._names))) - self._best.keys()

    def lack(self, clauses: Iterable[int]) -> None:
        """Take note of clauses that the hit does not meet."""
        self._missing = frozenset(clauses)

    @property
    def sentences(self) -> list[SafeString]:
        """What to tell, escaped: a few reasons, then what is missing."""
        told = [
            _sentence(self._names[clause], evidence)
            for clause, evidence in sorted(self._best.items())
            if not evidence.is_plain
        ]
        told = [one for one in dict.fromkeys(told) if one][: config.REASONS]
        if self._missing:
            names = [name for n in sorted(self._missing) for name in self._names[n]]
            told.append(format_html(_("Saknar {words}."), words=_joined(names, _("och"))))
        return told


def _sentence(names: tuple[str, ...], evidence: Evidence) -> SafeString:
    if evidence.kind == Kind.FACT:
        return conditional_escape(evidence.told)
    form = _form(evidence)
    return format_html(
        form,
        typed=_joined(names, _("eller")),
        found=word(_short(evidence.found)),
        place=evidence.place,
    )


def _form(evidence: Evidence) -> str:
    """The sentence for that kind of evidence, with its place or without."""
    by_kind: Mapping[Kind, tuple[str, str]] = {
        Kind.ITSELF: (_("Träff på {typed} {place}."), _("Träff på {typed}.")),
        Kind.PART: (_("Träff på {typed} i {found}, {place}."), _("Träff på {typed} i {found}.")),
        Kind.CORRECTED: (
            _("Träff på {found} i stället för {typed}, {place}."),
            _("Träff på {found} i stället för {typed}."),
        ),
        Kind.MISREAD: (
            _("Träff på {typed}, felläst som {found}, {place}."),
            _("Träff på {typed}, felläst som {found}."),
        ),
    }
    other = (_("Träff på {typed} som {found}, {place}."), _("Träff på {typed} som {found}."))
    with_place, without = by_kind.get(evidence.kind, other)
    return with_place if evidence.place else without


def word(text: str) -> SafeString:
    """A word that is spoken of."""
    return format_html("<b>{}</b>", text)


def _joined(names: Sequence[str], link: str) -> SafeString:
    """`a`, `a och b`, `a, b och c`."""
    words = [word(name) for name in names]
    head = format_html_join(", ", "{}", ((one,) for one in words[:-1]))
    return format_html("{} {} {}", head, link, words[-1]) if head else words[-1]


def _short(found: str) -> str:
    most = config.REASON_WORD_CHARS
    return found if len(found) <= most else f"{found[: most - 1].rstrip()}…"

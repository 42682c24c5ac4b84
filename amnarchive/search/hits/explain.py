"""What is known of a hit beside its text: its body, its day, its number, who acted."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import dateformat, translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Body, SearchEntry
from amnarchive.models.speaker import Speaker
from amnarchive.search.analysis import (
    case_key,
    clean,
    day_key,
    dissent_key,
    month_key,
    number_key,
    outcome_key,
    party_key,
    year_key,
)
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.names import clause_names
from amnarchive.search.hits.reasons import Evidence, Why, word
from amnarchive.search.hits.spans import Span
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.search.typed.ways import Kind
from ingest.diary_number import normalise


class Explainer:
    """Made once for a page of hits. `typed` is the query as the reader wrote it."""

    def __init__(self, marker: Marker, typed: str) -> None:
        self._marker = marker
        self._wanted = marker.query.wanted
        self._names = clause_names(marker.query, typed)
        self._seen: dict[object, list[tuple[str, list[Span]]]] = {}

    @cached_property
    def _facts(self) -> dict[str, list[int]]:
        """The clauses that each fact answers."""
        found: dict[str, list[int]] = {}
        for number, clause in enumerate(self._wanted):
            for way in clause.ways():
                if way.kind == Kind.FACT:
                    found.setdefault(way.steps[0][0], []).append(number)
        return found

    @property
    def asks_for_a_case(self) -> bool:
        """Whether a diary number is looked for."""
        return any(lexeme.startswith("#") for lexeme in self._facts)

    def why(self, entry: SearchEntry, item: AgendaItem | None = None) -> Why:
        """Begin with what every hit shows: its body and its day; of a § also what was done."""
        why = Why(self._names)
        if not self._wanted:
            return why
        for text, spans in self._of_body(entry.body) if entry.body else ():
            # Other names of the body lead to the one that is shown.
            why.take_spans(text, spans, _("nämndens namn"), shown=True)
        for text, spans in self._of_day(entry.date):
            why.take_spans(text, spans, "", shown=True)
        for lexeme, told in self._told(entry, item) if self._facts else ():
            for number in self._facts.get(lexeme, ()):
                why.take(number, Evidence(Kind.FACT, told=told, shown=not told))
        return why

    def _of_body(self, body: Body) -> list[tuple[str, list[Span]]]:
        """The names of a body with what is looked for in them."""
        if body.pk not in self._seen:
            names = [clean(name) for name in (body.name, body.abbreviation, *body.aliases)]
            self._seen[body.pk] = [(name, self._marker.spans(name)) for name in names]
        return self._seen[body.pk]

    def _of_day(self, day: dt.date) -> list[tuple[str, list[Span]]]:
        """The day as the index says it."""
        if day not in self._seen:
            with translation.override("sv"):
                said = dateformat.format(day, "j F Y")
            self._seen[day] = [(said, self._marker.spans(said))]
        return self._seen[day]

    def _told(self, entry: SearchEntry, item: AgendaItem | None) -> Iterator[tuple[str, str]]:
        """The facts of a hit, each with what is told of it; "" where the hit shows it."""
        day = entry.date
        for lexeme in (day_key(day), month_key(day.year, day.month), year_key(day.year)):
            yield lexeme, ""
        if entry.outcome:
            yield outcome_key(entry.outcome), ""
        if item is None:
            return
        if item.number is not None:
            yield number_key(item.number), ""
        if self.asks_for_a_case:
            for link in item.item_cases.all():
                told = _("Träff på diarienumret {number}.")
                slug = normalise(link.printed).slug
                yield case_key(slug), format_html(told, number=word(link.printed))
        if entry.kind == SearchEntry.Kind.ITEM:
            yield from self._deeds(entry, item)
            return
        # A part is listed with those behind it.
        yield from ((party_key(code), "") for code in entry.parties)
        if entry.kind == SearchEntry.Kind.RESERVATION:
            yield dissent_key(), ""

    @staticmethod
    def _deeds(entry: SearchEntry, item: AgendaItem) -> Iterator[tuple[str, str]]:
        """What the parties did under a §. A hit shows who reserved itself."""
        reserved = _codes(one for each in item.reservations.all() for one in each.by.all())
        stated = _codes(one for each in item.statements.all() for one in each.by.all())
        if item.reservations.all():
            yield dissent_key(), ""
        for code in entry.parties:
            if code in reserved:
                yield party_key(code), ""
                continue
            did = _("{party} har gjort ett uttalande.")
            if code not in stated:
                did = _("{party} har lagt fram ett yrkande.")
            yield party_key(code), format_html(did, party=word(stated.get(code, code.upper())))

    def settle(self, found: Collection[tuple[SearchEntry, Why]]) -> None:
        """Ask the index of clauses that nothing is known of, and note those that are missing.

        One query where there are such, none for a query of one clause: it has been met.
        """
        open_ = set[int]().union(*(why.unmet for _entry, why in found))
        if len(self._wanted) == 1 or not open_:
            return
        met = {
            f"met_{n}": ExpressionWrapper(
                Q(vector=LexemeQuery(self._wanted[n].wide())), output_field=BooleanField()
            )
            for n in open_
        }
        rows = SearchEntry.objects.filter(pk__in=[entry.pk for entry, _why in found])
        known = {row["pk"]: row for row in rows.annotate(**met).values("pk", *met)}
        for entry, why in found:
            row = known.get(entry.pk, {})
            why.lack(n for n in why.unmet if row.get(f"met_{n}") is False)


def _codes(speakers: Iterable[Speaker]) -> dict[str, str]:
    """The letters of the parties among the speakers, by their codes."""
    return {one.party.code: one.party_letter for one in speakers if one.party is not None}

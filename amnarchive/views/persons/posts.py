"""In what capacity, where and when a person has been present, with the party of the day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amnarchive.charts import Cell, Lane, LaneChart, Row, Span, Table, lanes
from amnarchive.models import Attendance
from amnarchive.views.deeds import PRESENCE
from amnarchive.views.persons.attendance import Attended, Term
from amnarchive.views.persons.links import NO_LETTER, link
from amnarchive.views.persons.presence import ATTENDED


@dataclass(frozen=True, slots=True)
class Post:
    """One capacity in one body under one letter, with its terms in order of time."""

    body: str
    body_name: str
    role: str
    letter: str
    party: str
    terms: tuple[Term, ...]

    @property
    def first(self) -> dt.date:
        return self.terms[0].first

    @property
    def last(self) -> dt.date:
        return self.terms[-1].last

    @property
    def count(self) -> int:
        """At how many meetings."""
        return sum(term.count for term in self.terms)

    @property
    def label(self) -> str:
        """The role in words."""
        return str(Attendance.Role(self.role).label)

    def url(self, term: Term | None = None) -> str:
        """The list of exactly these meetings, of all terms or of one."""
        span = {"fran": term.first.year, "till": term.last.year} if term else {}
        return link(
            PRESENCE,
            lage=ATTENDED,
            namnd=self.body,
            roll=self.role,
            beteckning=self.letter or NO_LETTER,
            **span,
        )


def posts(attended: Attended) -> list[Post]:
    """All of them, the latest first."""
    found = [
        Post(body, name, role, letter, party, _terms(held))
        for (body, name, role, letter, party), held in sorted(attended.terms.items())
    ]
    return sorted(found, key=lambda post: (post.last, post.first), reverse=True)


def _terms(years: Sequence[Term]) -> tuple[Term, ...]:
    """Years that follow each other are one term."""
    terms: list[Term] = []
    for year in years:
        if terms and year.first.year <= terms[-1].last.year + 1:
            before = terms.pop()
            terms.append(Term(before.first, year.last, before.count + year.count))
        else:
            terms.append(year)
    return tuple(terms)


def chart(found: Sequence[Post]) -> LaneChart | None:
    """A lane for each post, a line for each term."""
    return lanes(
        "uppdrag",
        _("Uppdrag enligt protokollen"),
        [_lane(post) for post in found],
        table=_table(found),
        note=_("Från första till sista sammanträdet som personen var med på."),
    )


def _lane(post: Post) -> Lane:
    name = f"{post.body_name}, {post.label}"
    spans = tuple(
        Span(term.first, term.last, f"{name}, {said_term(term)}", post.url(term))
        for term in post.terms
    )
    return Lane(name, spans, party=(post.party, post.letter))


def said_term(term: Term) -> str:
    """`7 februari 2007 – 4 maj 2010: 34 sammanträden`."""
    days = [date_format(day, "j F Y") for day in dict.fromkeys((term.first, term.last))]
    meetings = ngettext("%(n)d sammanträde", "%(n)d sammanträden", term.count) % {"n": term.count}
    return f"{' – '.join(days)}: {meetings}"


def _table(found: Sequence[Post]) -> Table:
    heads = (_("Nämnd"), _("Roll"), _("Parti"), _("Tid"), _("Sammanträden"))
    rows = tuple(
        Row(
            Cell(post.body_name, reverse("body", args=[post.body])),
            (
                Cell(post.label),
                Cell(post.letter),
                Cell(", ".join(_years(term) for term in post.terms)),
                Cell(str(post.count), post.url()),
            ),
        )
        for post in found
    )
    return Table(heads, rows, numeric=False)


def _years(term: Term) -> str:
    first, last = term.first.year, term.last.year
    return f"{first}" if first == last else f"{first}–{last}"

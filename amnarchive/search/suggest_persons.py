"""People whose name, or a spelling of it, has words that begin as typed."""

from collections.abc import Sequence

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, Q, Subquery, Value, When

from amnarchive.models import Attendance, Person, PersonAlias
from amnarchive.models.folded import folded_words
from amnarchive.search.public import public_persons, public_spellings
from amnarchive.search.suggest_words import Typed
from amnarchive.search.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.tsquery import LexemeQuery
from ingest.names import name_key

_CANDIDATES = 60
_LISTS = 20
"""So many lists of those present are counted: who stands on more is no better known."""


def persons(typed: Typed, most: int) -> list[Suggestion]:
    """Give public people, those often present first; who was merged is found by all names."""
    spelt = _spelt(typed)
    lists = Attendance.objects.filter(person=OuterRef("pk"), meeting__published=True)
    latest = lists.exclude(party_letter="").order_by("-meeting__date", "-pk")
    found = list(
        public_persons()
        .filter(pk__in=spelt)
        .annotate(
            lists=ArraySubquery(lists.values("pk")[:_LISTS]),
            letter=Subquery(latest.values("party_letter")[:1]),
        )
    )
    printed = _printed(typed, found, spelt)
    rows = [row for row in found if typed.marks(row.name) is not None or row.pk in printed]
    rows.sort(key=lambda row: (row.pk in printed, -len(row.lists), row.name))
    return [_suggestion(typed, row, printed.get(row.pk, "")) for row in rows[:most]]


def _spelt(typed: Typed) -> dict[int, list[str]]:
    """Spellings that have all words, by person; those that begin so before others."""
    begins = Case(When(key__startswith=name_key(typed.text), then=Value(0)), default=Value(1))
    rows = (
        PersonAlias.objects.annotate(words=folded_words("name"))
        .filter(words=LexemeQuery(typed.query), slip=False, person__merged_into=None)
        .order_by(begins, "name")
        .values_list("person", "name")[:_CANDIDATES]
    )
    spelt: dict[int, list[str]] = {}
    for person, name in rows:
        if typed.marks(name) is not None:
            spelt.setdefault(person, []).append(name)
    return spelt


def _printed(typed: Typed, found: Sequence[Person], spelt: dict[int, list[str]]) -> dict[int, str]:
    """The spelling that is typed, of those whose own name is another; a held one tells nothing."""
    others = [row.pk for row in found if typed.marks(row.name) is None]
    if not others:
        return {}
    names = [name for person in others for name in spelt[person]]
    wanted = Q(person__in=others, name__in=names)
    return dict(public_spellings().filter(wanted).values_list("person", "name"))


def _suggestion(typed: Typed, person: Person, spelling: str) -> Suggestion:
    letter = person.letter or ""  # type: ignore[attr-defined]  # annotated above
    detail = " · ".join(filter(None, [letter, spelling]))
    return suggestion(Kind.PERSON, typed, person.name, person.get_absolute_url(), detail)

"""People whose name, or a spelling of it, has words that begin as typed."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When

from amnarchive.models import Attendance, Person, PersonAlias
from amnarchive.models.folded import folded_words
from amnarchive.search.public import public_persons, public_spellings
from amnarchive.search.suggest.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.suggest.words import Typed
from amnarchive.search.tsquery import LexemeQuery
from ingest.names import name_key

_CANDIDATES = 40
_LISTS = 20
"""So many lists of those present are counted: who stands on more is no better known."""


def persons(typed: Typed, most: int) -> list[Suggestion]:
    """Give public people, those often present first; who was merged is found by all names."""
    if any(sign.isdigit() for sign in typed.text):
        return []
    spelt = _spelt(typed)
    lists = ArraySubquery(_lists().order_by().values("pk")[:_LISTS])
    found = _public(Person.objects.filter(pk__in=spelt).annotate(lists=lists))
    printed = _printed(typed, found, spelt)
    rows = [row for row in found if typed.marks(row.name) is not None or row.pk in printed]
    rows.sort(key=lambda row: (row.pk in printed, -len(row.lists), row.name))
    letters = _letters([row.pk for row in rows[:most]])
    return [
        _suggestion(typed, row, letters.get(row.pk), printed.get(row.pk)) for row in rows[:most]
    ]


def _public(people: Iterable[Any]) -> list[Any]:
    """Who stands on a public list is public; of others more must be asked."""
    people = list(people)
    absent = [one.pk for one in people if not one.lists]
    named = set(public_persons().filter(pk__in=absent).values_list("pk", flat=True))
    return [one for one in people if one.lists or one.pk in named]


def _lists() -> QuerySet[Attendance]:
    return Attendance.objects.filter(person=OuterRef("pk"), meeting__published=True)


def _letters(people: Sequence[int]) -> dict[int, str | None]:
    """The letter that each bore last."""
    latest = _lists().exclude(party_letter="").order_by("-meeting__date", "-pk")
    letter = Subquery(latest.values("party_letter")[:1])
    return dict(Person.objects.filter(pk__in=people).values_list("pk", letter))


def _spelt(typed: Typed) -> dict[int, list[str]]:
    """Spellings that have all words, by person; those that begin so before others."""
    begins = Case(When(key__startswith=name_key(typed.text), then=Value(0)), default=Value(1))
    rows = (
        PersonAlias.objects.alias(words=folded_words("name"))
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


def _suggestion(
    typed: Typed, person: Person, letter: str | None, spelling: str | None
) -> Suggestion:
    detail = " · ".join(filter(None, [letter, spelling]))
    return suggestion(Kind.PERSON, typed, person.name, person.get_absolute_url(), detail)

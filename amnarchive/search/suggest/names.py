"""Committees and parties whose name begins as typed. There are few of them: all are looked at."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from amnarchive.models import Attendance, Body, Meeting, Party, PartyName, ReservationSpeaker
from amnarchive.models.folded import fold
from amnarchive.search.public import public_at
from amnarchive.search.suggest.suggestion import Kind, Suggestion, suggestion
from amnarchive.search.suggest.words import Typed


def bodies(typed: Typed, most: int) -> list[Suggestion]:
    """Give committees with public minutes by name, abbreviation or another name; letters first."""
    held = Meeting.objects.public().filter(body=OuterRef("pk"))
    rows = [
        (typed.text.casefold() != body.abbreviation.casefold(), body)
        for body in Body.objects.filter(Exists(held))
        if _fits(typed, (body.name, body.abbreviation, *body.aliases))
    ]
    rows.sort(key=lambda row: row[0])
    return [
        suggestion(Kind.BODY, typed, body.label, body.get_absolute_url(), body.abbreviation)
        for _later, body in rows[:most]
    ]


def parties(typed: Typed, most: int) -> list[Suggestion]:
    """Give parties that public minutes name, by letter or by any name that they ever had."""
    names: dict[int, list[PartyName]] = {}
    for name in PartyName.objects.all():
        names.setdefault(name.party_id, []).append(name)
    fitting = {
        party: [name for name in known if _is_called(typed, name)]
        for party, known in names.items()
        if any(_is_called(typed, name) for name in known)
    }
    if not fitting:
        return []
    mine = {"party": OuterRef("pk")}
    public = Party.objects.filter(
        Exists(Attendance.objects.filter(**mine, meeting__published=True))
        | Exists(ReservationSpeaker.objects.filter(**mine, **public_at("reservation__item")))
    )
    return [
        _party(typed, party, names[party.pk][-1], fitting[party.pk])
        for party in public.filter(pk__in=fitting)[:most]
    ]


def _party(typed: Typed, party: Party, now: PartyName, fitting: list[PartyName]) -> Suggestion:
    """`now` is its latest name; `fitting` are those that are typed."""
    detail = "" if now in fitting else _("tidigare %s") % fitting[-1]
    return suggestion(Kind.PARTY, typed, str(now), party.get_absolute_url(), detail)


def _is_called(typed: Typed, name: PartyName) -> bool:
    """A letter must be whole: `s` is no beginning of SD."""
    return fold(typed.text) == fold(name.letter) or (
        typed.longest > 1 and typed.marks(name.name) is not None
    )


def _fits(typed: Typed, names: Iterable[str]) -> bool:
    return any(typed.marks(name) is not None for name in names)

"""Made-up meetings and §§, never stored: what the components of lists are shown with."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import Model

from amnarchive.models import (
    AgendaItem,
    Body,
    Meeting,
    Party,
    Person,
    Reservation,
    ReservationSpeaker,
    Vote,
)

HERE = "#rader"
"""Where all links of the examples lead: they name nothing that is there."""
_PARTIES = {
    letter: Party(pk=-place, code=letter.lower(), order=place)
    for place, letter in enumerate(("M", "KD", "L", "C", "MP", "S", "V"), 1)
}


Row = TypeVar("Row", bound=Model)


def speakers() -> list[ReservationSpeaker]:
    """People and parties as minutes name them."""
    return [
        _speaker("Ylva Granqvist", "S", known=True),
        _speaker("Torvald Lindeskog", "V", and_others=True),
        _speaker("", "MP"),
        _speaker("Åke Öman", "Lokalpartiet"),
    ]


def meetings() -> list[Meeting]:
    """One as most are, one of another municipality, one of the samples."""
    return [
        _meeting(dt.date(2019, 6, 18), "Arbetsmarknadsnämnden", 12, location="Stadshuset"),
        _meeting(dt.date(2019, 5, 7), "Barn- och utbildningsnämnden", 1, municipality="Sjöstad"),
        _meeting(dt.date(2018, 12, 4), "Parknämnden", 0, is_sample=True),
    ]


def items() -> list[AgendaItem]:
    """Decided by all, after a vote with dissent, postponed, referred back, without a title."""
    return [
        _item(1, "Val av justerare", vote_kind="unanimous"),
        _item(
            2,
            "Svar på skrivelse om trygga och lärorika sommarjobb för ungdomar i ytterstadens"
            " stadsdelar under de kommande tre åren",
            vote_kind="roll_call",
            topics=["arbetsmarknad", "skola"],
            votes=[Vote(yes=7, no=6)],
            dissent=("M", "KD", "L"),
        ),
        _item(3, "Rapport om läget", outcome="postponed", vote_kind="without_vote"),
        _item(4, "Skrivelse om öppettider", outcome="referred_back"),
        _item(5, "", opening="Ordföranden förklarar sammanträdet avslutat."),
    ]


def _meeting(date: dt.date, body: str, count: int, **values: Any) -> Meeting:
    place = values.pop("municipality", "Stockholm")
    made = Meeting(date=date, body=Body(name=body, municipality=place), **values)
    return _shown(made, item_count=count)


def _item(number: int, title: str, **values: Any) -> AgendaItem:
    extra = {"opening": values.pop("opening", "")}
    votes, dissent = values.pop("votes", []), values.pop("dissent", ())
    made = AgendaItem(pk=-number, number=number, position=number, title=title, **values)
    made.meeting = meetings()[0]
    reservation = _with(Reservation(pk=-number), by=[_speaker("", one) for one in dissent])
    return _shown(_with(made, votes=votes, reservations=[reservation] if dissent else []), **extra)


def _speaker(name: str, letter: str, *, known: bool = False, **values: Any) -> ReservationSpeaker:
    party = _PARTIES.get(letter)
    person = _shown(Person(name=name)) if known else None
    return ReservationSpeaker(
        name=name,
        party_letter=letter,
        party=_shown(party) if party else None,
        person=person,
        **values,
    )


def _with(row: Row, **related: Sequence[Model]) -> Row:
    """Give a row what the database would have prefetched."""
    vars(row)["_prefetched_objects_cache"] = related
    return row


def _shown(row: Row, **values: Any) -> Row:
    """Let its links stay on the page; `values` are what queries annotate."""
    vars(row).update(values, get_absolute_url=lambda: HERE)
    return row

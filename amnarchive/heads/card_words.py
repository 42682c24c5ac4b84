"""What stands on the card of each thing, in the language of the page. No query.

The page and the picture take their words from here, so that the address of a picture (its version)
tells what is on it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amnarchive.cards.text import CardText
from amnarchive.heads.tally import Tally
from amnarchive.models import AgendaItem, Body, Case, Document, Meeting, Person


@dataclass(frozen=True, slots=True)
class CaseKnown:
    """What is public of a case. `title`: where all its §§ agree on it, else "".

    `items` and `papers` are how many §§ and papers there are; `last` is the day of the last §.
    """

    title: str = ""
    items: int = 0
    papers: int = 0
    last: dt.date | None = None


def archive_words() -> CardText:
    """The archive itself, for pages that have no card of their own."""
    title = _("Vad beslutade nämnden, hur – och vilka höll inte med?")
    return CardText(
        _("Nämndernas protokoll"), title, (_("Protokoll att söka i, följa och citera."),)
    )


def body_words(body: Body, count: int, first: dt.date | None, last: dt.date | None) -> CardText:
    """A committee with the number of its public meetings, and the days of the first and last."""
    said = ngettext("Protokoll från %(n)d sammanträde", "Protokoll från %(n)d sammanträden", count)
    days = [_said(day) for day in dict.fromkeys((first, last)) if day is not None]
    facts = (said % {"n": count}, " – ".join(days)) if count else (_("Inga protokoll än"),)
    return CardText(body.municipality, body.name, facts)


def meeting_words(meeting: Meeting, count: int) -> CardText:
    """A meeting with the number of its public §§."""
    day = capfirst(date_format(meeting.date, "l j F Y"))
    title = f"{day} ({meeting.letter})" if meeting.letter else day
    return CardText(_origin(meeting), title, (_items(count),))


def item_words(item: AgendaItem) -> CardText:
    """A §: its title and who disagreed, if anyone did. Reservations and speakers are loaded."""
    how = item.get_outcome_display() or item.get_vote_kind_display()
    letters = ", ".join(_disagreeing(item))
    facts = (
        str(capfirst(how)),
        _("Reservation: %(parties)s") % {"parties": letters} if letters else "",
    )
    kicker = f"{item.label} · {_origin(item.meeting)} · {_said(item.meeting.date)}"
    return CardText(kicker, item.title or item.label, tuple(filter(None, facts)))


def case_words(case: Case, known: CaseKnown) -> CardText:
    """A case, and how much of it is public."""
    papers, last = known.papers, known.last
    said = ngettext("%(n)d handling", "%(n)d handlingar", papers) % {"n": papers}
    parts = [_items(known.items) if known.items else "", said if papers else ""]
    latest = _("Senast %(day)s") % {"day": _said(last)} if last else ""
    kicker = _("Ärende %(number)s") % {"number": case.label} if known.title else _("Ärende")
    facts = (", ".join(filter(None, parts)), latest)
    return CardText(kicker, known.title or case.label, tuple(filter(None, facts)))


def person_words(person: Person, tally: Tally) -> CardText:
    """A person by name, and what was counted of them."""
    facts = tuple(filter(None, (capfirst(tally.told), tally.span)))
    return CardText(_("I nämndernas protokoll"), person.name, facts)


def party_words(name: str, letter: str, tally: Tally) -> CardText:
    """A party under the name of today, and what was counted of it."""
    title = f"{name} ({letter})" if letter and letter != name else name
    facts = tuple(filter(None, (capfirst(tally.told), tally.span)))
    return CardText(_("Parti i nämndernas protokoll"), title, facts)


def paper_words(document: Document, body: Body | None, cases: Sequence[Case]) -> CardText:
    """A report or an attachment."""
    kicker = [
        str(capfirst(document.get_kind_display())),
        body.label if body else "",
        _said(document.dated) if document.dated else "",
    ]
    numbers = ", ".join(case.label for case in cases)
    n = document.pages_total
    facts = [
        _("Ärende %(number)s") % {"number": numbers} if numbers else "",
        ngettext("%(n)d sida", "%(n)d sidor", n) % {"n": n} if n else "",
    ]
    return CardText(
        " · ".join(filter(None, kicker)), document.shown_title, tuple(filter(None, facts))
    )


def _items(count: int) -> str:
    return ngettext("%(n)d paragraf", "%(n)d paragrafer", count) % {"n": count}


def _said(day: dt.date) -> str:
    return date_format(day, "j F Y")


def _origin(meeting: Meeting) -> str:
    return f"{meeting.body.name}, {meeting.body.municipality}"


def _disagreeing(item: AgendaItem) -> list[str]:
    """The letters of those who reserved themselves, each once, in the order of the paper."""
    speakers = [by for reservation in item.reservations.all() for by in reservation.by.all()]
    return list(dict.fromkeys(by.party_letter for by in speakers if by.party_letter))

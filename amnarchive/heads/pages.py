"""The heads of the pages of one thing each. No query: the views have loaded what is told."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.heads.card_words import (
    CaseKnown,
    body_words,
    case_words,
    item_words,
    meeting_words,
    paper_words,
    party_words,
    person_words,
)
from amnarchive.heads.cards import (
    card,
    item_args,
    meeting_args,
    paper_args,
    todays_party_card,
    todays_person_card,
)
from amnarchive.heads.head import PageHead, node, shortened
from amnarchive.heads.nouns import (
    body_node,
    case_node,
    item_node,
    meeting_node,
    paper_node,
    party_node,
    person_node,
    site_node,
)
from amnarchive.heads.tally import Tally
from amnarchive.models import AgendaItem, Body, Case, Document, Meeting, Party, Person


def home_head() -> PageHead:
    """The start page: the archive itself."""
    said = _(
        "Ett öppet arkiv över nämndernas protokoll: vad som beslutades, hur, och vilka som inte"
        " höll med."
    )
    return PageHead(title="AMN-arkivet", description=said, json_ld=(site_node("AMN-arkivet"),))


def item_head(item: AgendaItem, source: Document | None, said: Iterable[str]) -> PageHead:
    """A §: its title, and what was decided in the minutes' own words, which are `said`."""
    meeting = item.meeting
    decided = " ".join(said)
    if decided:
        decided = _("Beslut: %(text)s") % {"text": decided}
    elif item.outcome:
        decided = _("Ärendet blev %(outcome)s.") % {"outcome": item.get_outcome_display()}
    day = date_format(meeting.date, "j F Y")
    about = f"{meeting.body.label}, {day}. {decided}"
    cases = [link.printed for link in item.item_cases.all()]
    return PageHead(
        title=shortened(f"{item.label} {item.title}", 110),
        description=shortened(about),
        path=item.get_absolute_url(),
        kind="article",
        card=card("item_card", item_args(item), item_words(item)),
        json_ld=(item_node(item, source, cases),),
    )


def meeting_head(meeting: Meeting, count: int) -> PageHead:
    """A meeting by its body and day; `count` is that of its public §§."""
    values = {"body": meeting.body.label, "date": date_format(meeting.date, "j F Y")}
    said = _("Protokoll från %(body)s den %(date)s: vad som beslutades, hur det gick till och vilka"
             " som inte höll med.")  # fmt: skip
    return PageHead(
        title=f"{values['body']} {values['date']}",
        description=said % values,
        path=meeting.get_absolute_url(),
        card=card("meeting_card", meeting_args(meeting), meeting_words(meeting, count)),
        json_ld=(meeting_node(meeting),),
    )


def body_head(body: Body, days: Sequence[dt.date]) -> PageHead:
    """A committee; `days` are those of its public meetings in order of time."""
    said = _("Alla protokoll från %(body)s i arkivet, år för år.") % {"body": body.label}
    words = body_words(body, len(days), *((days[0], days[-1]) if days else (None, None)))
    return PageHead(
        title=body.label,
        description=said,
        card=card("body_card", [body.slug], words),
        json_ld=(body_node(body),),
    )


def case_head(case: Case, known: CaseKnown) -> PageHead:
    """A case, and what is public of it."""
    said = _("Ärendet %(number)s från förslag till beslut: alla sammanträden och handlingar i"
             " tidsordning.") % {"number": case.label}  # fmt: skip
    return PageHead(
        title=shortened(f"{case.label} {known.title}", 110),
        description=said,
        card=card("case_card", [case.slug], case_words(case, known)),
        json_ld=(case_node(case, known.title),),
    )


def person_head(person: Person, tally: Tally | None = None) -> PageHead:
    """A person; what is told of the party stands on the page, by its day.

    `tally`: None on a page that has not counted everything.
    """
    said = _(
        "%(name)s i nämndernas protokoll: uppdrag, närvaro, yrkanden, reservationer och röster."
    )
    profile = node("ProfilePage", {"mainEntity": person_node(person)})
    return PageHead(
        title=person.name,
        description=said % {"name": person.name},
        kind="profile",
        card=card("person_card", [person.slug], person_words(person, tally))
        if tally
        else todays_person_card(person),
        json_ld=(profile,),
    )


def party_head(party: Party, name: str, letter: str, tally: Tally | None = None) -> PageHead:
    """A party under the name and letter of today. `tally`: as `person_head` has it."""
    said = _("%(party)s i nämndernas protokoll: reservationer, yrkanden och röster.")
    return PageHead(
        title=name,
        description=said % {"party": name},
        card=card("party_card", [party.code], party_words(name, letter, tally))
        if tally
        else todays_party_card(party, name),
        json_ld=(party_node(name, letter, party.get_absolute_url()),),
    )


def paper_head(document: Document, path: str, body: Body | None, cases: Sequence[Case]) -> PageHead:
    """A report or an attachment; `path` is the address of the part of it that is shown."""
    said = _("%(kind)s i arkivet: %(title)s")
    kind = document.get_kind_display().capitalize()
    return PageHead(
        title=shortened(document.shown_title, 110),
        description=shortened(said % {"kind": kind, "title": document.shown_title}),
        path=path,
        kind="article",
        card=card("paper_card", paper_args(document), paper_words(document, body, cases)),
        json_ld=(paper_node(document, body, cases),),
    )

"""The heads of the pages of one thing each. No query: the views have loaded what is told."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.heads.cards import item_card, meeting_card
from amnarchive.heads.head import PageHead, node, shortened
from amnarchive.heads.nouns import (
    body_node,
    document_node,
    item_node,
    meeting_node,
    party_node,
    person_node,
    site_node,
)
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
        card=item_card(item),
        json_ld=(item_node(item, source, cases),),
    )


def meeting_head(meeting: Meeting) -> PageHead:
    """A meeting by its body and day."""
    values = {"body": meeting.body.label, "date": date_format(meeting.date, "j F Y")}
    said = _("Protokoll från %(body)s den %(date)s: vad som beslutades, hur det gick till och vilka"
             " som inte höll med.")  # fmt: skip
    return PageHead(
        title=f"{values['body']} {values['date']}",
        description=said % values,
        path=meeting.get_absolute_url(),
        card=meeting_card(meeting),
        json_ld=(meeting_node(meeting),),
    )


def body_head(body: Body) -> PageHead:
    """A committee."""
    said = _("Alla protokoll från %(body)s i arkivet, år för år.") % {"body": body.label}
    return PageHead(title=body.label, description=said, json_ld=(body_node(body),))


def case_head(case: Case, title: str) -> PageHead:
    """A case; `title` is what it is about, where its §§ agree on that, else ""."""
    said = _("Ärendet %(number)s från förslag till beslut: alla sammanträden och handlingar i"
             " tidsordning.") % {"number": case.label}  # fmt: skip
    return PageHead(title=shortened(f"{case.label} {title}", 110), description=said)


def person_head(person: Person) -> PageHead:
    """A person; what is told of the party stands on the page, by its day."""
    said = _(
        "%(name)s i nämndernas protokoll: uppdrag, närvaro, yrkanden, reservationer och röster."
    )
    profile = node("ProfilePage", {"mainEntity": person_node(person)})
    return PageHead(
        title=person.name,
        description=said % {"name": person.name},
        kind="profile",
        json_ld=(profile,),
    )


def party_head(party: Party, name: str) -> PageHead:
    """A party under the name of today."""
    said = _("%(party)s i nämndernas protokoll: reservationer, yrkanden och uttalanden.")
    return PageHead(
        title=name,
        description=said % {"party": name},
        json_ld=(party_node(name, party.code, party.get_absolute_url()),),
    )


def paper_head(document: Document, path: str) -> PageHead:
    """A report or an attachment; `path` is the address of the part of it that is shown."""
    said = _("%(kind)s i arkivet: %(title)s")
    kind = document.get_kind_display().capitalize()
    return PageHead(
        title=shortened(document.shown_title, 110),
        description=shortened(said % {"kind": kind, "title": document.shown_title}),
        path=path,
        kind="article",
        json_ld=(document_node(document),),
    )

"""A small archive in which every kind of page has something to show."""

import datetime as dt
from dataclasses import dataclass

import pytest

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, Body, Case, Document, Meeting, Party, Person
from tests import factories as make
from tests.sheets import make_sheet


@dataclass(frozen=True)
class Archive:
    """What the pages are about; `paths` names one address of every kind of public page."""

    body: Body
    meeting: Meeting
    item: AgendaItem
    case: Case
    person: Person
    party: Party
    document: Document
    paper: Document

    @property
    def paths(self) -> dict[str, str]:
        return {
            "home": "/",
            "meetings": "/moten/",
            "year": "/moten/2019/",
            "month": "/moten/2019/6/",
            "empty_month": "/moten/2019/7/",
            "day": "/moten/2019/6/?dag=18",
            "bodies": "/namnder/",
            "body": f"/{self.body.slug}/",
            "meeting": self.meeting.path,
            "item": self.item.path,
            "facsimile": f"{self.item.path}faksimil/?sok=platser",
            "cite": f"{self.item.path}citera/",
            "cite_part": f"{self.item.path}citera/?del=reservation-1",
            "cite_meeting": f"{self.meeting.path}citera/",
            "cite_paper": f"/handlingar/{self.paper.sha256[:16]}/citera/",
            "cases": "/arenden/",
            "case": f"/arenden/{self.case.slug}/",
            "persons": "/personer/",
            "person": f"/personer/{self.person.slug}/",
            "person_motions": f"/personer/{self.person.slug}/?visa=yrkanden",
            "person_votes": f"/personer/{self.person.slug}/?visa=roster&rost=nej&linje=oklart",
            "persons_letter": "/personer/?bokstav=L",
            "parties": "/partier/",
            "party": f"/partier/{self.party.code}/",
            "party_votes": f"/partier/{self.party.code}/?visa=omrostningar&ar=2019",
            "documents": "/handlingar/",
            "sheet": f"/handlingar/{self.document.sha256[:16]}/sidor/3/?sok=platser",
            "paper": f"/handlingar/{self.paper.sha256[:16]}/text/",
            "search": "/sok/",
            "search_hits": "/sok/?q=sommarjobb",
            "search_nothing": "/sok/?q=qvxzqvxz",
            "reservations": "/reservationer/",
            "statements": "/uttalanden/",
            "login": "/logga-in/",
            "about": "/om/",
            "review": "/granska/",
            "atlas": "/atlas/",
            "atlas_topic": "/atlas/?amne=arbetsmarknad&parti=s",
            "topics": "/amnen/",
            "agreement": "/samsyn/?matt=omrostningar",
            "agreement_row": "/samsyn/?matt=omrostningar&parti=s",
            "agreement_pair": "/samsyn/s-sd/?matt=omrostningar",
            "likenesses": "/lika/",
            "compare": f"/lika/jamfor/?a={self.item.path[1:]}uttalande-1"
            f"&b={self.item.path[1:]}uttalande-2",
            "components": "/komponenter/",
            "not_found": "/finns/inte/alls/",
        }


SAID_TWICE = (
    "Vi ser fram emot uppföljningen. De unga som söker ett sommarjobb behöver få besked långt"
    " före skolavslutningen, och de som inte får något ska få hjälp att hitta en annan väg till en"
    " första lön. Det kostar mindre än att vänta."
)


def build_archive() -> Archive:
    """Fill the database; used here and by tests/browser."""
    document = make.make_document(name="protokoll-2019-06-18.pdf")
    meeting = make.make_meeting(
        location="Stadshuset, Örnrummet",
        starts_at=dt.time(16),
        ends_at=dt.time(17, 40),
        approved_on=dt.date(2019, 6, 25),
        secretary="Ottilia Brunn",
    )
    meeting.documents.add(document)
    make_sheet(document, 3, ["§ 9 Sommarjobb", "Nämnden antar förslaget.", "Fler platser"])
    make_sheet(document, 4, ["Förvaltningen föreslår fler platser."])
    make.make_meeting(date=dt.date(2017, 2, 7))
    meeting.approvers.create(position=1, name="Ylva Granqvist", person=make.make_person())
    make.make_attendance(meeting, "Ylva Granqvist", "S", "chair")
    make.make_attendance(meeting, "Torvald Lindeskog", "SD")
    make.make_attendance(
        meeting, "Maj-Britt Åkerö", "V", "serving_substitute", replaces="Ylva Granqvist"
    )
    make.make_attendance(meeting, "Åke Öman", "M", "member", absent=True)
    make.make_item(meeting, 8, "Val av justerare", vote_kind="unanimous", document=document)
    item = make.make_item(
        meeting,
        9,
        "Sommarjobb för unga i ytterstaden",
        decision=["Nämnden antar förslaget.", "Förvaltningen får i uppdrag att följa upp det."],
        cases=["AMN 2019-0178"],
        document=document,
        vote_kind="roll_call",
        immediate_approval=True,
        report_dated=dt.date(2019, 5, 28),
        sections=sections(),
    )
    speaker = [("Torvald Lindeskog", "SD")]
    make.make_motion(item, [("Ylva Granqvist", "S")], "administration", carried=True)
    make.make_motion(item, speaker, "own", carried=False)
    ballots = [("Ylva Granqvist", "S", "yes"), ("Torvald Lindeskog", "SD", "no")]
    make.make_vote(item, 7, 6, ballots=ballots)
    make.make_reservation(item, speaker, text="\n".join(["Vi vill något annat. " * 20] * 4))
    make.make_statement(item, [("Maj-Britt Åkerö", "V")], text=SAID_TWICE)
    make.make_statement(item, [("", "M")], "substitute_statement", text=SAID_TWICE[:-20])
    make.make_recusal(item, "Åke Öman", "M")
    make.make_item(meeting, 10, "Rapport om läget", outcome="postponed", decision=[])
    person = make.make_person("Torvald Lindeskog")
    party = make.make_party("SD")
    paper = make.make_paper(
        title="Sommarjobb i ytterstaden",
        cases=["AMN 2019-0178"],
        dated=dt.date(2019, 5, 28),
        facts={"proposed_decision": ["Nämnden antar förslaget."], "attachments": ["1. Kalkyl"]},
        name="tjansteutlatande.pdf",
    )
    make.make_paper(
        kind="attachment", title="Kalkyl", meeting=meeting, item_slug=item.slug, name="kalkyl.pdf"
    )
    case = make.make_case("AMN 2019-0178")
    index_items(items=AgendaItem.objects.all())
    return Archive(meeting.body, meeting, item, case, person, party, document, paper)


def sections() -> list[dict[str, object]]:
    """A § over two pages with points in points."""
    lines = [
        ("body", None, "AMN 2019-0178", None, 0, 3),
        ("decision", "Beslut", "Nämnden antar förslaget.", "1.", 0, 3),
        ("decision", None, "Gäller alla stadsdelar.", "a)", 1, 3),
        ("matter", "Ärendet", "Förvaltningen föreslår fler platser. " * 12, None, 0, 4),
    ]
    return [
        {
            "kind": kind,
            "heading": heading,
            "paragraphs": [
                {"text": text, "mark": mark, "level": level, "page": page, "line": 1, "box": None}
            ],
        }
        for kind, heading, text, mark, level, page in lines
    ]


@pytest.fixture
def archive(db: None) -> Archive:  # noqa: ARG001 - the database must be there
    return build_archive()

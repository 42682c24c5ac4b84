"""Göteborg: the executive board and the council with its lists of votes."""

import datetime as dt

from ingest.types import FindingKind, MotionContent, Outcome, SectionKind, VoteKind
from tests.ingest.paper import read_minutes
from tests.ingest.papers_goteborg import BOARD, COUNCIL


def test_numbers_titles_and_head_from_the_running_lines() -> None:
    minutes, findings = read_minutes(BOARD)
    assert [item.number for item in minutes.items] == [11, 12, 13]
    assert minutes.items[1].title == (
        "Delårsrapport per mars 2031 för hamnen och för de angränsande kajerna"
    )
    assert minutes.items[2].diary_numbers == ("SLK-2031-00013:2",)
    assert minutes.body == "Kommunstyrelsen"
    assert minutes.head.date == dt.date(2031, 5, 21)
    assert [f.kind for f in findings] == [FindingKind.DATE_IMPLAUSIBLE]  # it lies ahead


def test_postponed_on_proposal() -> None:
    item = read_minutes(BOARD)[0].items[1]
    assert item.outcome is Outcome.POSTPONED
    assert [p.text for p in item.decision] == [
        "Ärendet bordläggs till sammanträdet den 4 juni 2031."
    ]
    (motion,) = item.motions
    assert (motion.content, motion.carried) == (MotionContent.POSTPONEMENT, True)
    assert (motion.by[0].name, motion.by[0].role) == ("Ylva Torell", "ordföranden")
    assert item.report_dated == dt.date(2031, 5, 12)


def test_points_keep_their_lettered_parts_and_lead_ins_are_none() -> None:
    item = read_minutes(BOARD)[0].items[2]
    first, second = (point.text for point in item.decision)
    assert first.startswith("Bidrag till fyren beviljas enligt punkterna nedan: a. Målningen")
    assert first.endswith("b. Lampan bekostas av hamnen.")
    assert second == "Fyren namnges efter beslut i valberedningen."
    assert item.outcome is None


def test_what_each_wanted_and_got() -> None:
    item = read_minutes(BOARD)[0].items[2]
    content = MotionContent
    assert [(m.by[0].name, m.content, m.carried) for m in item.motions] == [
        ("Ada Broms", content.ADMINISTRATION, True),
        ("Ada Broms", content.ADDITION, False),
        ("Karl Bodin", content.ADMINISTRATION, True),
        ("Karl Bodin", content.REJECTION, True),
        ("Jan Alm", content.REFERRAL_BACK, False),
        ("Jan Alm", content.REJECTION, False),
    ]


def test_a_count_by_names() -> None:
    item = read_minutes(BOARD)[0].items[2]
    assert item.vote is VoteKind.ROLL_CALL
    (vote,) = item.votes
    assert (vote.yes, vote.no, vote.abstain) == (3, 2, 1)
    assert [(b.name, b.vote) for b in vote.ballots] == [
        ("Karl Bodin", "yes"),
        ("Jan Alm", "yes"),
        ("Ylva Torell", "yes"),
        ("Ada Broms", "no"),
        ("Nils Qvist", "no"),
        ("Vera Strid", "abstain"),
    ]


def test_recusals_reservations_and_notes() -> None:
    items = read_minutes(BOARD)[0].items
    assert items[0].recusals == ()  # notice for another §
    assert [(r.name, r.party) for r in items[2].recusals] == [("Karl Munter", "V")]
    assert [r.by[0].party for r in items[2].reservations] == ["M", "SD"]
    notes = items[2].statements
    assert [[(s.name, s.party) for s in note.by] for note in notes] == [
        [("Vera Strid", "KD")],
        [(None, "L"), (None, "MP")],
    ]


def test_a_list_of_votes_in_an_annex_belongs_to_its_section() -> None:
    (item,) = read_minutes(COUNCIL)[0].items
    (vote,) = item.votes
    assert (vote.yes, vote.no, vote.abstain) == (2, 1, 1)
    assert [(b.name, b.party, b.vote) for b in vote.ballots] == [
        ("Ylva Torell", "S", "yes"),
        ("Karl Bodin", "MP", "yes"),
        ("Ada Broms", "M", "no"),
        ("Vera Strid", "KD", "abstain"),
    ]
    assert [(m.content, m.carried) for m in item.motions] == [
        (MotionContent.ADMINISTRATION, True),
        (MotionContent.OWN, False),
    ]
    assert item.sections[-1].kind is SectionKind.VOTE
    assert item.sections[-1].heading == "Bilaga 2"


def test_a_list_of_votes_is_found_whatever_the_tense() -> None:
    (item,) = read_minutes(COUNCIL.replace("röstar framgår", "röstade framgår"))[0].items
    assert len(item.votes[0].ballots) == 4
    assert item.sections[-1].heading == "Bilaga 2"


def test_an_annex_of_no_section_is_told() -> None:
    orphan = COUNCIL.replace("Hur alla i salen röstar framgår av bilaga 2.", "")
    _, findings = read_minutes(orphan)
    assert FindingKind.UNPLACED_TEXT in {f.kind for f in findings}

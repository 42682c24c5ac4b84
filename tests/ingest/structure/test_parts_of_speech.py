"""The small grammars: dates, diary numbers, speakers, wants, series, sentences."""

import datetime as dt

import pytest

from ingest.structure.dates import dates_in, glued_date, six_digit_date, times_in
from ingest.structure.diary import diary_line
from ingest.structure.head.presence import present
from ingest.structure.motions.wants import wants_of
from ingest.structure.sentences import sentences
from ingest.structure.series import Candidate, plausible_series
from ingest.structure.speakers import parties_from, speakers_in
from ingest.types import MotionContent as Content


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("tisdagen den 18 juni 2019", ["2019-06-18"]),
        ("2019-06-18", ["2019-06-18"]),
        ("den 8/4 2031 och 9.5.2031", ["2031-04-08", "2031-05-09"]),
        ("31 februari 2031", []),
        ("2019-18-06", []),
        ("80101911/26.06.2025", []),
        ("1 januari 1700", []),
        ("KF 2031-04-08 § 3", ["2031-04-08"]),
    ],
)
def test_dates(text: str, iso: list[str]) -> None:
    assert [found.date.isoformat() for found in dates_in(text)] == iso


def test_dates_that_are_none() -> None:
    assert glued_date("80101911/26.06.2025") == "26.06.2025"
    assert glued_date("den 26 juni 2025") is None
    assert six_digit_date("240207.") == dt.date(2024, 2, 7)
    assert six_digit_date("249907") is None


def test_times_are_no_dates() -> None:
    assert times_in("2031-04-08 kl. 16.35 – 17:10") == [dt.time(16, 35), dt.time(17, 10)]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("AMN 2019-0098-1.3", ("AMN 2019-0098-1.3",)),
        ("Ärendenummer SLK-2031-00006:18", ("SLK-2031-00006:18",)),
        ("2031.007 BUN", ("2031.007 BUN",)),
        ("AMF 2024/311", ("AMF 2024/311",)),
        ("Dnr 322-278/2009", ("322-278/2009",)),
        ("i ärendet AMN 2019-0098 sägs", ()),
        ("Budget 2027", ()),
    ],
)
def test_diary_numbers(line: str, numbers: tuple[str, ...]) -> None:
    assert diary_line(line) == numbers


def test_speakers_with_roles_and_others() -> None:
    text = "Ordföranden Disa af Kvarn m.fl. (S), ledamöterna Bo Ek (MP) och Siv Al (Fi) m.fl. yrkar"
    assert [
        (s.speaker.name, s.speaker.party, s.speaker.role, s.speaker.and_others)
        for s in speakers_in(text)
    ] == [
        ("Disa af Kvarn", "S", "ordföranden", True),
        ("Bo Ek", "MP", "ledamoten", False),
        ("Siv Al", "Fi", "ledamoten", True),
    ]


def test_words_in_parentheses_are_no_parties() -> None:
    assert speakers_in("Kommunens plan (bilaga) och Budget (2031) samt Bo Ek (född 1970)") == ()
    assert [s.party for s in parties_from("Representanterna från S, V och MP antecknar")] == [
        "S",
        "V",
        "MP",
    ]
    assert parties_from("en skrivelse från AB och C") == ()


@pytest.mark.parametrize(
    ("said", "contents"),
    [
        ("bifall till stadsledningskontorets förslag", [Content.ADMINISTRATION]),
        ("att nämnden skulle besluta enligt förvaltningens förslag", [Content.ADMINISTRATION]),
        (
            "bifall till kontorets förslag och tilläggsyrkande från SD, avslag på övriga yrkanden",
            [Content.ADMINISTRATION, Content.ADDITION, Content.REJECTION],
        ),
        ("avslag på tilläggsyrkande från SD", [Content.REJECTION]),
        ("avslag på återremissyrkande från M", [Content.REJECTION]),
        (
            "i första hand att ärendet återremitteras enligt yrkande från M, i andra hand avslag",
            [Content.REFERRAL_BACK, Content.REJECTION],
        ),
        (
            "i första hand avslag samt i andra hand längre frist för samråd",
            [Content.REJECTION, Content.OWN],
        ),
        ("att motionen ska avstyrkas", [Content.REJECTION]),
        ("att motionen ska tillstyrkas", [Content.OWN]),
        ("bifall till motionen", [Content.OWN]),
        (
            "ett annat förslag till beslut och bad att nämnden skulle besluta enligt detta",
            [Content.OWN],
        ),
        ("att nämnden skulle bifalla Moderaternas förslag till beslut", [Content.OWN]),
        ("att ärendet ska bordläggas", [Content.POSTPONEMENT]),
        ("följande tillägg: bänkarna målas", [Content.ADDITION]),
        ("planen antas med följande ändring:", [Content.OWN]),
    ],
)
def test_wants(said: str, contents: list[Content]) -> None:
    assert [want.content for want in wants_of(said, "Yrkanden")] == contents


def test_the_heading_tells_what_the_sentence_does_not() -> None:
    said = "att förvaltningen får i uppdrag att räkna fiskmåsar"
    assert wants_of(said, "Tilläggsyrkande")[0].content is Content.ADDITION
    assert wants_of(said, "Återremissyrkande")[0].content is Content.REFERRAL_BACK
    assert wants_of(said, "Yrkanden")[0].content is Content.OWN


def test_abbreviations_end_no_sentence() -> None:
    assert sentences("Bo m.fl. (S) yrkar. Siv Al m.fl. Har rätt enl. 5 kap. 3 §.") == [
        "Bo m.fl. (S) yrkar.",
        "Siv Al m.fl. Har rätt enl. 5 kap. 3 §.",
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Bo Ek (S) §§34-37", (34, 37)),
        ("Bo Ek (S) §41", (41, 41)),
        ("Bo Ek (S) närvarande till §10", (None, 10)),
        ("Bo Ek (S) fr.o.m. § 4", (4, None)),
        ("Bo Ek (punkt A § 9, chef) §11, §15", (11, 15)),
        ("Bo Ek (S)", (None, None)),
    ],
)
def test_presence(text: str, span: tuple[int | None, int | None]) -> None:
    assert present(text) == span


def numbers(*found: tuple[int, bool]) -> list[int]:
    candidates = [Candidate(n, number, strong) for n, (number, strong) in enumerate(found)]
    return [candidate.number for candidate in plausible_series(candidates)]


def test_a_series_leaves_out_what_does_not_fit() -> None:
    assert numbers((7, True), (3, False), (8, True), (120, False), (9, True)) == [7, 8, 9]
    assert numbers((7, True), (9, True), (10, True)) == [7, 9, 10]
    assert numbers((7, True), (8, True), (8, True), (9, True)) == [7, 8, 8, 9]
    assert numbers() == []

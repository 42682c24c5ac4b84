"""Attachments, and documents that are none of the known kinds. Everything is invented."""

import datetime as dt

import pytest

from ingest.structure import structure
from ingest.types import DocumentKind, FindingKind, Minutes, Paper
from tests.ingest.paper import blocks_of
from tests.ingest.papers_stockholm import COMMITTEE

DAY = dt.date(2031, 6, 18)


def paper(text: str) -> Paper:
    kind, content, findings = structure(blocks_of(text))
    assert isinstance(content, Paper)
    assert kind is (DocumentKind.ATTACHMENT if content.is_attachment else DocumentKind.OTHER)
    known = [] if content.is_attachment else [FindingKind.UNKNOWN_FORM]
    assert [finding.kind for finding in findings] == known
    return content


@pytest.mark.parametrize(
    ("top", "day", "number"),
    [
        ("Bilaga 3 till § 42", None, 42),
        ("Bilaga till protokoll 2031-06-18 § 9", DAY, 9),
        ("BILAGA 2 TILL ARBETSMARKNADSNÄMNDENS PROTOKOLL DEN 18 JUNI 2031, § 9", DAY, 9),
        ("Bil. 1 till protokollet 2031-06-18\n§ 9", DAY, 9),
        ("Bilaga A\nTill § 9, sammanträdet den 18 juni 2031", DAY, 9),
        ("Bilaga 2\nBilaga 2 till § 9, sammanträdet den 18 juni 2031", DAY, 9),
        ("Bilaga § 9\nSammanträde 2031-06-18", DAY, 9),
        ("Bilaga 1 till §§ 9–10\nSammanträde 2031-06-18", DAY, None),
        ("Bilaga 1 till § 9 och 10", None, None),
        ("Bilaga 1\nProtokoll 2031-06-18\nProtokoll 2031-06-19", None, None),
        ("Bilaga 1", None, None),
        ("Bilaga 4 till tjänsteutlåtandet", None, None),
    ],
)
def test_what_an_attachment_says_it_belongs_to(
    top: str, day: dt.date | None, number: int | None
) -> None:
    found = paper(f"{top}\n\nKostnader för handledning\n\nHandledningen kostar två miljoner.\n")
    assert found.is_attachment
    assert (found.meeting_date, found.item_number) == (day, number)
    assert found.title == "Kostnader för handledning"


def test_all_else_that_an_attachment_says() -> None:
    found = paper(
        "Stockholms stad\nArbetsmarknadsnämnden\nBilaga 1: Kalkyl för verkstaden\n"
        "AMN 2031-0447\n2031-05-06\n\nTre handledare behövs.\n"
    )
    assert found.is_attachment
    assert found.title == "Kalkyl för verkstaden"
    assert found.diary_numbers == ("AMN 2031-0447",)
    assert found.dated == dt.date(2031, 5, 6)
    assert found.body == "Arbetsmarknadsnämnden"
    assert found.municipality == "Stockholm"


@pytest.mark.parametrize(
    "text",
    [
        "Bilagan finns hos registrator.\n\nFråga där.\n",
        "Minnesanteckningar\n\nBilaga 1 till § 4 lades till handlingarna av mötet.\n" * 9,
        "Bilaga 3 har inte kommit in än, och därför skjuter vi upp frågan till hösten.\n",
    ],
)
def test_a_text_on_an_attachment_is_none(text: str) -> None:
    assert not paper(f"Brev\n\n{text}").is_attachment


def test_statutes_have_paragraphs_and_are_no_minutes() -> None:
    text = (
        "Reglemente för kulturhusets vänner\n\n§ 1 Ändamål\n\nFöreningen främjar läsning.\n\n"
        "§ 2 Medlemmar\n\nVar och en får vara med.\n\n§ 3 Avgift\n\nAvgiften är låg.\n"
    )
    found = paper(text)
    assert (found.is_attachment, found.title) == (False, "Reglemente för kulturhusets vänner")
    attached = paper(f"Bilaga 2 till protokoll 2031-06-18 § 9\n\n{text}")
    assert (attached.is_attachment, attached.item_number) == (True, 9)


def test_a_statute_may_tell_how_minutes_are_kept() -> None:
    content = paper(
        "Reglemente för nämnden\n\n§ 1 Uppgift\n\nNämnden sköter bryggorna.\n\n"
        "§ 2 Protokoll\n\nProtokollet justeras av ordföranden och en ledamot.\n"
    )
    assert content.title == "Reglemente för nämnden"


def test_minutes_that_speak_of_an_attachment_at_their_top_are_minutes() -> None:
    kind, _content, _findings = structure(blocks_of(f"Bilaga 1 till § 4\n\n{COMMITTEE}"))
    assert kind is DocumentKind.MINUTES


def test_headless_minutes_are_minutes() -> None:
    text = "§ 4 Cyklar\n\nBeslut\n\nNämnden godkänner planen.\n"
    assert structure(blocks_of(text))[0] in {DocumentKind.MINUTES, DocumentKind.EXTRACT}


def test_an_extract_with_a_list_of_those_present_is_an_extract() -> None:
    text = (
        "{title}\nArbetsmarknadsnämnden\nSammanträdesdatum 2031-06-18\n\n"
        "Närvarande\nBo Ek (S), ordförande\nYlva Granqvist (V)\n\n"
        "§ 9 Cyklar\n\nBeslut\n\nNämnden godkänner planen.\n"
    )
    for title, kind in (
        ("Protokollsutdrag", DocumentKind.EXTRACT),
        ("Utdrag ur nämndens protokoll", DocumentKind.EXTRACT),
        ("Protokoll", DocumentKind.MINUTES),
    ):
        found, content, _findings = structure(blocks_of(text.format(title=title)))
        assert found is kind
        assert isinstance(content, Minutes)
        assert content.head.attendance


def test_minutes_that_list_who_is_sent_an_extract_are_whole() -> None:
    text = "Protokollsutdrag skickas till kommunstyrelsen\n" + COMMITTEE
    assert structure(blocks_of(text))[0] is DocumentKind.MINUTES

"""Blurred pages: stray signs, letters that look alike, commas that are full stops."""

import pytest

from ingest.repair import repair
from ingest.repair.slips import undone
from tests.ingest.repair.papers import damaged, last_line, poor


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("~ Forvaltningen svarar p4 fragan. :", "Förvaltningen svarar på frågan."),
        ("Nimnden beslutar © enligt forslaget.", "Nämnden beslutar enligt förslaget."),
        ("'under aret foljs planen upp", "under året följs planen upp"),
        ("‘Darefter' avslutas motet", "‘Därefter' avslutas mötet"),
        ("Svaret sinds tll alla bolag", "Svaret sänds till alla bolag"),
        ("Svaret sinds til! alla bolag", "Svaret sänds till alla bolag"),
        ("Svaret sinds ull alla bolag", "Svaret sänds till alla bolag"),
        ("Det ar bra (or alla barn", "Det är bra för alla barn"),
        ("Det ar bra (dr alla barn) nu", "Det är bra (är alla barn) nu"),
        ("ledamotema fick resursema", "ledamöterna fick resurserna"),
        ("ett nytt forsiag till beslut", "ett nytt förslag till beslut"),
        ("en gversikt over arbetet", "en översikt över arbetet"),
        ("forvalmingens yitrande", "förvaltningens yttrande"),
        ("Tvarlund m.f1. (S) yrkar bifall", "Tvarlund m.fl. (S) yrkar bifall"),
        ("verksamhetsutveckiingsplanen", "verksamhetsutvecklingsplanen"),
    ],
)
def test_a_poor_page_is_looked_at_further(read: str, printed: str) -> None:
    assert last_line(poor(read)) == printed


@pytest.mark.parametrize(
    "read",
    [
        "nn. den nya planen",
        "det ska samverkas med alla",
        "lista(or) och plan(er)",
        "skogsmiljötaxans",
        '" Den nya planen',
    ],
)
def test_what_is_right_stays_on_a_poor_page(read: str) -> None:
    assert last_line(poor(read)).lstrip("•") == read.lstrip('"')


@pytest.mark.parametrize("read", ["~ 17 personer :", "en bil (kod 7) | 3", "art. 5"])
def test_other_pages_keep_their_signs(read: str) -> None:
    assert last_line(damaged(read)) == read


def test_dust_is_recorded_like_any_change() -> None:
    found = [change for change in repair(poor("~ 17 personer")).changes if change.original == "~"]
    assert [(change.word, change.repaired) for change in found] == [(0, "")]


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (("Svaret kom i mars 2024,", "Det var bra"), "Svaret kom i mars 2024."),
        (("Svaret kom i tid, Det var bra",), "Svaret kom i tid. Det var bra"),
        (("Svaret kom i tid, och det var bra",), "Svaret kom i tid, och det var bra"),
        (("Svaret kom i mars 2024,", "och det var bra"), "Svaret kom i mars 2024,"),
        (("2, Svaret noteras",), "2. Svaret noteras"),
        (("Saga Tvarlund (S),", "Ivar Kvist (M)"), "Saga Tvarlund (S),"),
    ],
)
def test_a_comma_before_a_sentence_is_a_full_stop(lines: tuple[str, ...], printed: str) -> None:
    texts = [line.text for line in repair(poor(*lines)).pages[0].lines]
    assert texts[-len(lines)] == printed


def test_each_confusion_is_undone_in_each_place() -> None:
    words = dict(undone("bam"))
    assert "barn" in words
    assert words["barn"] < words["barn"] + words.get("bann", 0)
    assert "bam" not in words

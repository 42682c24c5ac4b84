"""The small parts: confusions, affixes, compounds, contexts, damage."""

from math import inf
from pathlib import Path

import pytest

from ingest.repair import candidates as module
from ingest.repair.affixes import Use, read_words
from ingest.repair.candidates import Candidates
from ingest.repair.compounds import compounds
from ingest.repair.confusions import cost
from ingest.repair.context import Around, support
from ingest.repair.damage import damaged_pages
from ingest.repair.language import is_english
from ingest.repair.skeleton import skeleton
from ingest.repair.vocabulary import Vocabulary
from tests.ingest.repair.papers import PRINTED, READ, paper


def test_a_word_and_its_misreadings_have_one_skeleton() -> None:
    assert len({skeleton(word) for word in ("främja", "fraimja", "frdmja", "fr&mja")}) == 1


def test_the_channel_prefers_what_happens_often() -> None:
    assert cost("över", "over") < cost("över", "6ver") < cost("över", "gver") < inf
    assert cost("över", "kver") == inf
    assert cost("över", "kver", loose=True) < inf
    assert cost("nämnd", "nämnd") > cost("nämnd", "namnd")


def test_affixes_follow_the_rules_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "sv_SE.aff").write_text(
        "SFX A Y 2\nSFX A a or a\nSFX A 0 s [^as]\nSFX z N 1\nSFX z a e/WXZ a\n", "utf-8"
    )
    (tmp_path / "sv_SE.dic").write_text("3\nskola/Az\nfel/A!\nhus\n", "utf-8")
    assert list(read_words(tmp_path)) == [
        ("skola", "skola", Use.WORD),
        ("skola", "skolor", Use.WORD),
        ("skola", "skole", Use.FIRST),
        ("hus", "hus", Use.WORD),
    ]


def test_compounds_are_put_together_out_of_damaged_parts() -> None:
    assert compounds("skolmaltidsfragan")[0][0] == "skolmåltidsfrågan"
    assert compounds("x" * 400) == ()


def test_a_document_of_gibberish_is_not_looked_at_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 1)
    candidates = Candidates(Vocabulary())
    assert candidates.of("skolmaltidsfragan")
    assert candidates.of("skolmaltidsfragor") == ()
    assert candidates.of("arendet")[0].word == "ärendet"


def test_neighbours_speak() -> None:
    assert support("sätt", Around(("annat",), ("att",))) > support("sätt", Around(("annat",)))
    assert support("år", Around(("12",))) > 0
    assert support("tak", Around(("annat",))) == 0


def test_damage_is_a_matter_of_the_page() -> None:
    candidates = Candidates(Vocabulary())
    names = "Ja: Hakan Alm, Peter Orvanic\nNej: Par Holm, Asa Dahl\n" * 20
    english = "The committee has decided that the report is to be sent to the council.\n" * 20
    pages = paper(PRINTED, READ, english, "").pages
    assert damaged_pages(pages, candidates) == {1}
    assert damaged_pages(paper(PRINTED, names).pages, candidates) == set()


def test_english_is_told_from_damaged_swedish() -> None:
    candidates = Candidates(Vocabulary())
    assert is_english("The committee has decided to approve the plan", candidates)
    assert not is_english("Namnden har beslutat att godkanna planen for aret", candidates)
    assert not is_english("", candidates)

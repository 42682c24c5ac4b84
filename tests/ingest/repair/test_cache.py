"""The compiled language data: made once, made again when damaged, safe for two at once."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ingest.repair import cache
from ingest.repair.cache import LanguageDataMissing, compiled
from ingest.repair.lexicon import Lexicon, lexicon


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("language"))


def test_the_lexicon_knows_words_names_and_parts(made: Path) -> None:
    words = Lexicon(made)
    assert [entry.word for entry in words.alike("f~rv~ltn~ng")] == ["förvaltning"]
    assert words.find("tjänsteutlåtandet")
    assert words.find("tjanstutlatandet") is None
    assert words.english("committee") > words.english("nämnd") == 0


def test_made_once(made: Path) -> None:
    before = (made / "swedish.marisa").stat().st_mtime_ns
    assert compiled(made.parent) == made
    assert (made / "swedish.marisa").stat().st_mtime_ns == before


def test_a_damaged_file_is_made_again_by_two_at_once(made: Path) -> None:
    (made / "swedish.zipf").write_bytes(b"cut short")
    found: list[Path] = []
    two = [threading.Thread(target=lambda: found.append(compiled(made.parent))) for _ in range(2)]
    for each in two:
        each.start()
    for each in two:
        each.join()
    assert found == [made, made]
    assert Lexicon(made).find("nämnden")
    assert [each.name for each in made.parent.iterdir()] == [made.name]


def test_what_cannot_be_made_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_TIMEOUT", 0.01)
    with pytest.raises(LanguageDataMissing, match="ordlista"):
        compiled(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_data_takes_little_memory() -> None:
    lexicon()  # compiled before the measuring
    program = (
        "import resource as r\n"
        "from ingest.repair import prepare\n"
        "a = r.getrusage(r.RUSAGE_SELF).ru_maxrss\n"
        "prepare()\n"
        "print(r.getrusage(r.RUSAGE_SELF).ru_maxrss - a)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert int(run.stdout) / 1024 < 150

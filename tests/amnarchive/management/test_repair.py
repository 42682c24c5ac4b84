"""`manage.py repair` prints what the repair makes of a file."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.ingest.repair.papers import READ


@pytest.fixture
def damaged_file(tmp_path: Path) -> Path:
    file = tmp_path / "protokoll.txt"
    file.write_text(READ + "\n", "utf-8")
    return file


def test_the_text_comes_line_for_line(
    damaged_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("repair", damaged_file)
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(READ.splitlines())
    assert printed[2] == "Ärendet"


def test_the_changes_come_with_their_places(
    damaged_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("repair", damaged_file, changes=True)
    assert "1:3\tArendet\tÄrendet" in capsys.readouterr().out.splitlines()


def test_a_missing_or_unreadable_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such file"):
        call_command("repair", tmp_path / "nothing.txt")
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(CommandError, match="empty"):
        call_command("repair", empty)

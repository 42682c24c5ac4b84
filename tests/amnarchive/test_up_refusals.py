"""What keeps `manage.py up` from starting is told in one sentence, without a password."""

import shutil
from pathlib import Path

import pytest

from tests.site import manage, own_dir

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def made() -> Path:
    """A VAR_DIR with a database in it."""
    folder = own_dir("made")
    assert manage(folder, "migrate", "-v0").returncode == 0
    return folder


@pytest.fixture
def var_dir() -> Path:
    """A VAR_DIR that is an empty folder."""
    folder = own_dir("refused")
    folder.mkdir()
    return folder


def refusal(var_dir: Path, **more: str) -> str:
    """The one line that `up` says when it does not start."""
    ended = manage(var_dir, "up", **more)
    assert (ended.returncode, ended.stdout) == (1, ""), ended.stdout
    assert ended.stderr.endswith(".\n"), ended.stderr
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert "hemligt" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("DATABASE_URL", "postgres://u:hemligt@127.0.0.1:1/x", "The database 'x' at 127.0.0.1:1"),
        ("DATABASE_URL", "mysql://u:hemligt@127.0.0.1/x", "DATABASE_URL must look like"),
        ("REDIS_URL", "redis://:hemligt@127.0.0.1:1/0", "The queue at 127.0.0.1:1/0"),
        ("REDIS_URL", "amqp://:hemligt@127.0.0.1", "REDIS_URL must look like"),
        ("PORT", "eighty", "PORT must be a whole number"),
        ("PORT", "70000", "PORT=70000 is not between"),
        ("AMN_TASK_SECONDS", "9000", "AMN_VISIBILITY_SECONDS must be above"),
        ("AMN_BIND", "192.0.2.1", "Port 0 on 192.0.2.1 cannot be opened"),
    ],
)
def test_wrong_variable(made: Path, variable: str, value: str, words: str) -> None:
    assert refusal(made, **{variable: value}).startswith(words)


def test_data_folder_that_is_no_database(var_dir: Path) -> None:
    (var_dir / "postgres").mkdir(parents=True)
    (var_dir / "postgres" / "letter.txt").write_text("not ours")
    assert "holds files but no database" in refusal(var_dir)
    assert (var_dir / "postgres" / "letter.txt").exists()


def test_data_of_another_postgres(made: Path, var_dir: Path) -> None:
    shutil.copytree(made / "postgres", var_dir / "postgres")
    (var_dir / "postgres" / "PG_VERSION").write_text("12\n")
    assert "was made by PostgreSQL 12" in refusal(var_dir)


def test_damaged_data(made: Path, var_dir: Path) -> None:
    shutil.copytree(made / "postgres", var_dir / "postgres")
    (var_dir / "postgres" / "global" / "pg_control").write_bytes(b"\0" * 8192)
    told = refusal(var_dir)
    assert "does not start: " in told
    assert "move the folder away" in told


def test_a_file_where_a_folder_should_be(var_dir: Path) -> None:
    (var_dir / "valkey").write_text("")
    assert "cannot be used: File exists" in refusal(var_dir)


def test_var_dir_that_cannot_be_made(var_dir: Path) -> None:
    (var_dir / "file").write_text("")
    assert "Point VAR_DIR at a folder" in refusal(var_dir / "file" / "var").replace(
        "point", "Point"
    )

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from amnarchive.embedded import servers
from amnarchive.running.addresses import POSTGRES_SOCKET, VALKEY_SOCKET, socket_dir
from amnarchive.running.lock import HeldError, held
from tests.site import gone, manage, own_dir


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded servers are wanted even where the run uses others."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)


@pytest.fixture(scope="module")
def var_dir() -> Path:
    return own_dir("embedded")


@pytest.fixture
def database(var_dir: Path) -> Iterator[psycopg.Connection]:
    with (
        servers(var_dir, "test", durable=False),
        psycopg.connect(
            host=str(socket_dir(var_dir)), user="postgres", dbname="amnarkivet"
        ) as connection,
    ):
        yield connection


def test_swedish_letters_fold_case_on_any_machine(database: psycopg.Connection) -> None:
    row = database.execute(
        "SELECT lower('ÅÄÖÉ'), upper('åäöé'), 'Ånge' ILIKE 'ånge',"
        " to_tsvector('swedish', 'ÄNGEN')::text = to_tsvector('swedish', 'ängen')::text"
    ).fetchone()
    assert row == ("åäöé", "ÅÄÖÉ", True, True)
    locale = database.execute(
        "SELECT datlocprovider::text, datlocale, pg_encoding_to_char(encoding)"
        " FROM pg_database WHERE datname = current_database()"
    ).fetchone()
    assert locale == ("b", "C.UTF-8", "UTF8")


def test_no_network_and_no_other_user(database: psycopg.Connection, var_dir: Path) -> None:
    assert database.execute("SHOW listen_addresses").fetchone() == ("",)
    assert socket_dir(var_dir).stat().st_mode & 0o077 == 0


def test_the_queue_outlives_a_restart(var_dir: Path) -> None:
    address = str(socket_dir(var_dir) / VALKEY_SOCKET)
    with servers(var_dir, "test"), redis.Redis(unix_socket_path=address) as client:
        client.rpush("queue", "one")
        assert client.config_get("port") == {"port": "0"}
    with servers(var_dir, "test"), redis.Redis(unix_socket_path=address) as client:
        assert client.lrange("queue", 0, -1) == [b"one"]


def test_given_addresses_start_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://a/b")
    monkeypatch.setenv("REDIS_URL", "redis://a")
    with servers(own_dir("none"), "test") as children:
        assert children == []


def test_one_owner_at_a_time(tmp_path: Path) -> None:
    with held(tmp_path, "up"), pytest.raises(HeldError) as raised, held(tmp_path, "ingest"):
        pass
    assert (raised.value.command, raised.value.pid) == ("up", str(os.getpid()))
    with held(tmp_path, "ingest"):
        pass


def test_pid_and_lock_files_of_the_dead_are_stale(var_dir: Path) -> None:
    with servers(var_dir, "test", durable=False):
        pass
    # A number that was given away since: that of this very process.
    (var_dir / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n{var_dir}/postgres\n")
    (socket_dir(var_dir) / f"{POSTGRES_SOCKET}.lock").write_text(f"{os.getpid()}\n")
    with servers(var_dir, "test", durable=False) as children:
        assert all(child.running() for child in children)


def test_a_half_made_database_is_made_anew() -> None:
    folder = own_dir("half")
    (folder / "postgres.new" / "base").mkdir(parents=True)
    with servers(folder, "test", durable=False) as children:
        assert children[0].running()
    assert not (folder / "postgres.new").exists()


def test_a_failure_while_starting_leaves_no_server(var_dir: Path) -> None:
    before = set(psutil.Process().children(recursive=True))
    with pytest.raises(ZeroDivisionError), servers(var_dir, "test", durable=False):
        _ = 1 / 0
    assert gone(list(set(psutil.Process().children(recursive=True)) - before), 1) == []


def test_two_commands_at_once_wait_for_each_other(var_dir: Path) -> None:
    slow = "import time; time.sleep(2); print('slow')"
    first = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "-v0", "-c", slow],
        env={
            **os.environ,
            "VAR_DIR": str(var_dir),
            "DJANGO_SETTINGS_MODULE": "amnarchive.settings",
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(0.5)
    second = manage(var_dir, "shell", "-v0", "-c", "print('quick')")
    assert (second.stdout, second.returncode) == ("quick\n", 0), second.stderr
    assert first.communicate(timeout=30)[0] == "slow\n"

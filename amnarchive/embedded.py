"""The default PostgreSQL and Valkey: real servers that run while something needs them.

Used where DATABASE_URL or REDIS_URL is unset: by `manage.py up`, by the tests, and by any other
command that reads or writes the archive while `up` is not running.
"""

import contextlib
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from amnarchive.running.addresses import socket_dir
from amnarchive.running.child import Child
from amnarchive.running.errors import StartError
from amnarchive.running.lock import HeldError, held
from amnarchive.running.postgres import answers, start_postgres
from amnarchive.running.valkey import start_valkey

SELF_SUFFICIENT = {
    "",
    "check",
    "collectstatic",
    "compilemessages",
    "diffsettings",
    "findstatic",
    "help",
    "makemessages",
    "parse",
    "startapp",
    "test",
    "up",
    "version",
}
"""Commands that need no server, or (up) start their own."""

WAIT_SECONDS = 60


def wanted() -> tuple[bool, bool]:
    """Whether the embedded PostgreSQL and the embedded Valkey are to run."""
    return not os.environ.get("DATABASE_URL"), not os.environ.get("REDIS_URL")


@contextlib.contextmanager
def servers(var_dir: Path, command: str, *, durable: bool = True) -> Iterator[list[Child]]:
    """Run the embedded servers that no address replaces; stop them at the end.

    `command` is told to whoever finds the folder taken. Raises StartError (one sentence).
    """
    database, queue = wanted()
    children: list[Child] = []
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(held(var_dir, command))
            if database:
                children.append(start_postgres(var_dir, durable=durable))
                stack.callback(children[-1].stop)
            if queue:
                children.append(start_valkey(var_dir))
                stack.callback(children[-1].stop)
        except OSError as error:
            raise StartError(
                f"The data folder {var_dir} cannot be used: {error.strerror}"
                f" ({error.filename or 'no file named'})."
            ) from error
        yield children


@contextlib.contextmanager
def servers_for_command(argv: Sequence[str]) -> Iterator[None]:
    """The servers around one management command: those of a running `up`, else its own."""
    command = next((word for word in argv[1:] if not word.startswith("-")), "")
    if command in SELF_SUFFICIENT or "--help" in argv or not any(wanted()):
        yield
        return
    from django.conf import settings  # noqa: PLC0415 - only where a server is needed

    with contextlib.ExitStack() as stack:
        try:
            _enter(stack, settings.VAR_DIR, command)
        except StartError as error:
            sys.exit(str(error))
        yield


def _enter(stack: contextlib.ExitStack, var_dir: Path, command: str) -> None:
    """Find the servers of a running `up`, wait for another command to end, or start our own."""
    end = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            stack.enter_context(servers(var_dir, command))
        except HeldError as taken:
            if taken.command == "up" and (not wanted()[0] or answers(socket_dir(var_dir))):
                return
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return

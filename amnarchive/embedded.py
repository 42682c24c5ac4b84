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

from amnarchive.running.child import Child
from amnarchive.running.errors import StartError
from amnarchive.running.lock import HeldError, held
from amnarchive.running.postgres import start_postgres
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
        end = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                stack.enter_context(servers(settings.VAR_DIR, command))
            except HeldError as held_by:
                if held_by.command == "up":
                    break
                if time.monotonic() > end:
                    sys.exit(str(held_by))
                time.sleep(0.2)
            except StartError as error:
                sys.exit(str(error))
            else:
                break
        yield

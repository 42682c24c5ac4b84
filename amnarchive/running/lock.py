"""One program at a time owns the servers of a VAR_DIR."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from amnarchive.running.errors import StartError


class HeldError(StartError):
    """Another process holds the lock; `command` and `pid` are what it wrote into it."""

    def __init__(self, var_dir: Path, written: str) -> None:
        self.command, _, self.pid = written.partition(" ")
        super().__init__(
            f"`manage.py {self.command}` (process {self.pid}) already runs on {var_dir}; stop it,"
            " or name another folder with VAR_DIR."
        )


@contextlib.contextmanager
def held(var_dir: Path, command: str) -> Iterator[None]:
    """Hold the lock of the folder; the system frees it when we die, however. Raises HeldError."""
    var_dir.mkdir(parents=True, exist_ok=True)
    with (var_dir / "servers.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise HeldError(var_dir, file.read().strip()) from None
        file.truncate(0)
        file.write(f"{command} {os.getpid()}")
        file.flush()
        yield

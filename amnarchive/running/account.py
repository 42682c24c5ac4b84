"""Whose rights the embedded servers have: PostgreSQL refuses to run as root."""

import contextlib
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from amnarchive.running import acl
from amnarchive.running.errors import StartError

SYSTEM_USER = "amnarkivet"


@dataclass(frozen=True)
class Account:
    """The user that a server runs as; `switch` is False where that is already the case."""

    name: str
    uid: int
    gid: int
    switch: bool

    def own(self, folder: Path) -> Path:
        """Make the folder, readable by this account alone, and give it the account as owner."""
        folder.mkdir(parents=True, exist_ok=True)
        if folder.is_symlink() or folder.stat().st_uid not in {self.uid, os.geteuid()}:
            raise StartError(f"{folder} belongs to another user, {_name(folder.stat().st_uid)}.")
        if self.switch:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)
        return folder

    def let_in(self, place: Path) -> None:
        """Let the account reach `place` through every folder above it (root's home is closed)."""
        if not self.switch or self._may_enter(place):
            return
        for folder in [*reversed(place.absolute().parents), place]:
            if folder.is_dir() and not self._may_enter(folder):
                try:
                    acl.grant_search(folder, self.uid)
                except OSError as error:
                    raise StartError(
                        f"The user {self.name}, whom the database runs as when root starts it,"
                        f" cannot enter {folder} ({error.strerror}). Move the project or VAR_DIR"
                        " to a place such as /srv, or start it as an ordinary user."
                    ) from error

    def let_read(self, package: Path) -> None:
        """Let the account use an installed package (a strict umask leaves it closed)."""
        if not self.switch:
            return
        self.let_in(package.parent)
        for place in [package, *package.rglob("*")]:
            mode = place.stat().st_mode
            wanted = mode | 0o444 | (0o111 if mode & 0o100 else 0)
            if mode != wanted:
                place.chmod(wanted)

    def _may_enter(self, folder: Path) -> bool:
        test = shutil.which("test") or "/usr/bin/test"
        check = subprocess.run(  # noqa: S603 - our own words
            [test, "-x", str(folder)], user=self.uid, group=self.gid, extra_groups=[], check=False
        )
        return check.returncode == 0


def account_for(data: Path) -> Account:
    """The account for a data folder: oneself; under root the folder's owner or a system user."""
    owner = data.stat().st_uid if data.exists() else None
    if os.geteuid() != 0:
        me = os.geteuid()
        if owner not in {None, me}:
            raise StartError(
                f"{data} belongs to the user {_name(owner)}; start the archive as that user, or"
                " name another folder with VAR_DIR."
            )
        return Account(_name(me), me, os.getegid(), switch=False)
    name = _name(owner) if owner else _system_user()
    entry = pwd.getpwnam(name)
    return Account(name, entry.pw_uid, entry.pw_gid, switch=True)


def _name(uid: int | None) -> str:
    with contextlib.suppress(KeyError, TypeError):
        return pwd.getpwuid(uid).pw_name  # type: ignore[arg-type]  # None is the TypeError
    return str(uid)


def _system_user() -> str:
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(SYSTEM_USER).pw_name
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin"]
    try:
        subprocess.run([*command, SYSTEM_USER], check=True, capture_output=True)  # noqa: S603 - our own words
    except (OSError, subprocess.CalledProcessError) as error:
        raise StartError(
            "PostgreSQL does not run as root, and no system user could be made with useradd."
            " Start the archive as an ordinary user, or set DATABASE_URL and REDIS_URL."
        ) from error
    return SYSTEM_USER

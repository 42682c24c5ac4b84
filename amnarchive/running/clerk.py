"""A clerk's login for this machine, so that the first upload needs no set-up."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import Group, User

NAME = "handlaggare"
GROUP = "clerks"


@dataclass(frozen=True)
class Login:
    """`password` is None where a person has chosen another than the one made here."""

    name: str
    password: str | None


def ensure_clerk(var_dir: Path) -> Login:
    """Make the clerk where absent; the password is kept in VAR_DIR, readable by the owner only."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    file = var_dir / "clerk-password"
    user = User.objects.filter(username=NAME).first()
    if user is None:
        password = _kept_password(file)
        user = User.objects.create_user(NAME, password=password)
        user.groups.add(group)
        return Login(NAME, password)
    kept = file.read_text().strip() if file.exists() else ""
    return Login(NAME, kept if kept and user.check_password(kept) else None)


def _kept_password(file: Path) -> str:
    """A new password, written before it is used: a start cut short never loses it."""
    password = secrets.token_hex(8)
    beside = file.with_suffix(".new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(password + "\n")
    beside.replace(file)
    return password

"""Typed readers of environment variables; a bad value ends in one sentence that names it."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The variable's text; an empty or unset variable gives the default."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    """True for 1, true, yes, on; False for 0, false, no, off."""
    value = text(name).lower()
    if not value:
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def integer(name: str, default: int, *, least: int = 0) -> int:
    """A whole number, at least `least`."""
    value = text(name)
    if not value:
        return default
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number from {least}, not {value!r}.")
    return int(value)


def listing(name: str, default: str = "") -> list[str]:
    """A list written with commas between its members."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def path(name: str, default: Path) -> Path:
    """An absolute path; `~` is the home folder, a relative one counts from the current folder."""
    value = text(name)
    return Path(value).expanduser().absolute() if value else default


def folder(place: Path) -> str:
    """The folder's path, made where it is absent."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Cannot make the folder {place} ({error.strerror}). Point VAR_DIR at a folder that"
            " this user may write in."
        ) from error
    return str(place)


def secret(name: str, file: Path) -> str:
    """The variable, else the content of `file`, which is made (readable by its owner only)."""
    value = text(name)
    if value:
        return value
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:  # noqa: PTH123 - the mode must hold from the first byte
            handle.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    except OSError as error:
        raise ImproperlyConfigured(
            f"Cannot write {file} ({error.strerror}). Set {name}, or point VAR_DIR at a folder"
            " that this user may write in."
        ) from error
    try:
        return file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"Cannot read {file} ({error.strerror}); set {name}.") from error


def database(url: str) -> dict[str, Any]:
    """Django's DATABASES entry for postgres://user:password@host:port/name?key=value.

    A key of the query that libpq knows (sslmode, connect_timeout …) becomes an option; `host` and
    `port` there win over the address, so that a Unix socket can be named: `?host=/run/postgresql`.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgres://user:password@host:5432/name."
        )
    options = dict(parse_qsl(parts.query))
    try:
        port = options.pop("port", None) or parts.port or ""
    except ValueError as error:
        raise ImproperlyConfigured("DATABASE_URL has a port that is not a number.") from error
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": str(port),
        "OPTIONS": options,
    }


def redis_database(url: str, number: int) -> str:
    """The same Redis server, database `number` counted from the one that the URL names.

    Takes redis://, rediss:// and unix:///path/to.sock, gives an address that redis-py reads.
    """
    parts = urlsplit(url)
    if parts.scheme == "unix":
        first = int(dict(parse_qsl(parts.query)).get("db", "0") or 0)
        return f"unix://{parts.path}?db={first + number}"
    if parts.scheme not in {"redis", "rediss"}:
        raise ImproperlyConfigured(
            "REDIS_URL must look like redis://host:6379/0 or unix:///path/to/redis.sock."
        )
    name = parts.path.strip("/") or "0"
    if not name.isdecimal():
        raise ImproperlyConfigured("REDIS_URL must end in the number of a database, as in /0.")
    return parts._replace(path=f"/{int(name) + number}").geturl()


def broker(url: str) -> str:
    """A redis-py address in Celery's spelling (a Unix socket is written another way there)."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    number = dict(parse_qsl(parts.query)).get("db", "0")
    return f"redis+socket://{parts.path}?virtual_host={number}"

"""Where the embedded servers of a VAR_DIR listen; known before they run, from the path alone."""

import hashlib
import os
import tempfile
from pathlib import Path
from urllib.parse import quote

LONGEST_SOCKET_PATH = 103
"""Bytes that a Unix socket's path may have on the strictest system (macOS; Linux has 107)."""

POSTGRES_SOCKET = ".s.PGSQL.5432"
VALKEY_SOCKET = "valkey.sock"
DATABASE = "amnarkivet"


def socket_dir(var_dir: Path) -> Path:
    """The folder of the sockets: VAR_DIR/run, or one in /tmp where that path is too long."""
    inside = var_dir.absolute() / "run"
    if len(os.fsencode(inside / POSTGRES_SOCKET)) <= LONGEST_SOCKET_PATH:
        return inside
    mark = hashlib.sha256(os.fsencode(inside)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"amn-{os.getuid()}-{mark}"


def embedded_database_url(var_dir: Path) -> str:
    """The DATABASE_URL of the embedded PostgreSQL."""
    return f"postgres://postgres@/{DATABASE}?host={quote(str(socket_dir(var_dir)))}"


def embedded_redis_url(var_dir: Path) -> str:
    """The REDIS_URL of the embedded Valkey."""
    return f"unix://{quote(str(socket_dir(var_dir) / VALKEY_SOCKET))}?db=0"

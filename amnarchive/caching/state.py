"""In which state the archive is: what a page shows depends on this, its address and the day."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings
from django.db import connection

_STATE = """
SELECT coalesce(sum(weight), 0), coalesce(extract(epoch from max(at)), 0)
FROM amnarchive_archivechange
"""
_SOURCES = {"amnarchive": "*.py", "ingest": "*.py", "templates": "*.html", "static": "*"}
_TOLD = ["AMN_MUNICIPALITY", "STATIC_URL", "LANGUAGE_CODE"]
"""Settings that pages show."""


def archive_state() -> str:
    """Give a name to the state of all that the public sees; each commit gives another. One query.

    The sum and not the newest row: what was begun earlier may be committed later.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATE)
        total, latest = cursor.fetchone()
    return f"{total}-{latest}"


@cache
def release() -> str:
    """Give a name to the program itself: its files by size and time, and what settings it shows."""
    digest = blake2b(digest_size=8)
    for folder, pattern in _SOURCES.items():
        for path in sorted((Path(settings.BASE_DIR) / folder).rglob(pattern)):
            if path.is_file():
                found = path.stat()
                digest.update(f"{path}|{found.st_size}|{found.st_mtime_ns}\n".encode())
    for name in _TOLD:
        digest.update(f"{name}={getattr(settings, name)}\n".encode())
    return digest.hexdigest()

"""Whether the servers named by DATABASE_URL and REDIS_URL answer; what to say when they do not."""

import redis
from django.conf import settings
from django.db import OperationalError, connection

from amnarchive.running.errors import StartError

OLDEST_POSTGRES = 15
SECONDS = 5


def check_servers() -> None:
    """Raise StartError, one sentence without a password, when a server is away or too old."""
    _check_database()
    _check_queue()


def _check_database() -> None:
    place = connection.settings_dict
    address = f"{place['HOST'] or 'the local socket'}{place['PORT'] and ':'}{place['PORT']}"
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version_num")
            version = int(cursor.fetchone()[0]) // 10_000
    except OperationalError as error:
        reason = (str(error).strip().splitlines() or ["no reason given"])[0].strip()
        raise StartError(
            f"The database {place['NAME']!r} at {address} cannot be reached: {reason}"
            " (see DATABASE_URL)."
        ) from error
    if version < OLDEST_POSTGRES:
        raise StartError(
            f"The database at {address} is PostgreSQL {version}; {OLDEST_POSTGRES} or newer is"
            " needed."
        )


def _check_queue() -> None:
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=SECONDS, socket_timeout=SECONDS
        ) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        address = settings.REDIS_URL.rpartition("@")[2]
        raise StartError(
            f"The queue at {address} cannot be reached: {str(error).rstrip('.')} (see REDIS_URL)."
        ) from error

"""Whether the site lives and whether it can serve; for load balancers and orchestrators."""

from collections.abc import Callable

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

SECONDS = 3


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """200 `ok` while the process answers; touches no server."""
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """200 when database, queue and migrations are in order, else 503 naming what is not.

    Only names leave the house: an error's own text may hold an address or a password.
    """
    checks: dict[str, Callable[[], bool]] = {
        "database": _database,
        "broker": _broker,
        "migrations": _migrations,
    }
    state = {name: check() for name, check in checks.items()}
    missing = [name for name, fine in state.items() if not fine]
    return JsonResponse(
        {"ready": not missing, "not_ready": missing}, status=503 if missing else 200
    )


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _broker() -> bool:
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=SECONDS, socket_timeout=SECONDS
        ) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _migrations() -> bool:
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False

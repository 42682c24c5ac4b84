"""The servers under all tests, and folders that belong to one test."""

import contextlib
import os
import shutil
from collections.abc import Generator, Iterator
from importlib import import_module
from pathlib import Path

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings
from pytest_django.plugin import blocking_manager_key

from amnarchive.embedded import servers, wanted
from tests.needs import pytest_runtest_makereport, pytest_runtest_setup

__all__ = ["pytest_runtest_makereport", "pytest_runtest_setup"]

EMPTYING = {"transactional_db", "live_server"}
SLOW = {"browser", "ocr", "worker"}
"""Marks of what takes long."""

RUNNING = pytest.StashKey[contextlib.ExitStack]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the embedded servers once, in the controller; the xdist workers find them there."""
    stack = config.stash[RUNNING] = contextlib.ExitStack()
    if not hasattr(config, "workerinput"):
        stack.callback(shutil.rmtree, os.environ["AMN_TEST_DIR"], ignore_errors=True)
        stack.enter_context(servers(settings.VAR_DIR, "pytest", durable=False))
        if wanted()[0]:
            _let_plans_be()


def _let_plans_be() -> None:
    """Let nothing vacuum the embedded server.

    Of a table that was vacuumed while it was empty the planner thinks that it stays so, and a test
    that fills it takes minutes where it took seconds.
    """
    held = connection.get_connection_params()
    where = {"host": held["host"], "user": held["user"], "dbname": "postgres"}
    with psycopg.connect(**where, autocommit=True) as server:
        server.execute("ALTER SYSTEM SET autovacuum = off")
        server.execute("SELECT pg_reload_conf()")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long: else one worker waits at the end for the other."""
    slow = {item.path for item in items if any(mark.name in SLOW for mark in item.iter_markers())}
    items.sort(key=lambda item: item.path not in slow)


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[RUNNING].close()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,  # noqa: ARG001 - pytest-django's own, around which this one lies
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """The test database; at the end the sessions of killed workers must not hold it."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND usename = current_user"
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
    """Put back what the migrations load after a test that empties all tables at its end."""
    yield
    if nextitem is None:
        return
    mark = item.get_closest_marker("django_db")
    fixtures = EMPTYING & set(getattr(item, "fixturenames", ()))
    if fixtures or (mark and mark.kwargs.get("transaction")):
        with item.config.stash[blocking_manager_key].unblock():
            import_module("amnarchive.migrations.0002_base_data").load(apps, None)


@pytest.fixture(autouse=True)
def _language_of_nobody() -> None:
    """The site's own language; a page asked for in English leaves its thread in English."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def documents(settings: Settings, tmp_path: Path) -> Path:
    """A folder of documents for each test alone."""
    folder = tmp_path / "documents"
    settings.MEDIA_ROOT = folder
    settings.AMN_PAGES_ROOT = tmp_path / "pages"
    return folder

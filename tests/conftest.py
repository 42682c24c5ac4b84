"""The servers under all tests, and folders that belong to one test."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import Settings

from amnarchive.embedded import servers
from tests.needs import pytest_runtest_makereport, pytest_runtest_setup

__all__ = ["pytest_runtest_makereport", "pytest_runtest_setup"]

RUNNING = pytest.StashKey[contextlib.ExitStack]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the embedded servers once, in the controller; the xdist workers find them there."""
    stack = config.stash[RUNNING] = contextlib.ExitStack()
    if not hasattr(config, "workerinput"):
        stack.callback(shutil.rmtree, os.environ["AMN_TEST_DIR"], ignore_errors=True)
        stack.enter_context(servers(settings.VAR_DIR, "pytest", durable=False))


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[RUNNING].close()


@pytest.fixture(autouse=True)
def documents(settings: Settings, tmp_path: Path) -> Path:
    """A folder of documents for each test alone."""
    folder = tmp_path / "documents"
    settings.MEDIA_ROOT = folder
    return folder

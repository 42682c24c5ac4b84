"""Views ask the database, templates never do: what a page costs is read in its view."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import django.template.base
import pytest
from django.db import connection
from django.test import Client

from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.test_pages import NAMES

RENDERING = str(Path(django.template.base.__file__))


@contextmanager
def asked_by_templates() -> Iterator[list[str]]:
    """Gather the queries that are sent while a template is rendered, with what asked for them."""
    found: list[str] = []

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if variable := _rendered(sys._getframe()):
            found.append(f"{variable}: {sql[:200]}")
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        yield found


def _rendered(frame: FrameType | None) -> str:
    """The node of a template that is being rendered in these frames, "" for none."""
    while frame is not None:
        if frame.f_code.co_filename == RENDERING and frame.f_code.co_name == "render_annotated":
            return repr(frame.f_locals["self"])
        frame = frame.f_back
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_page_is_asked_for_in_its_view(client: Client, archive: Archive, name: str) -> None:
    with asked_by_templates() as found:
        client.get(archive.paths[name])
    assert found == []

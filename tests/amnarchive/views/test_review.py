"""The page that leads to every tool of examination."""

import pytest
from django.test import Client
from django.urls import reverse

from amnarchive.views.review import GROUPS, Tool
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries

pytestmark = pytest.mark.django_db
TOOLS = [tool for group in GROUPS for tool in group.tools]
FILES = [tool for tool in TOOLS if tool.file]


def test_leads_to_every_tool_with_its_question(client: Client) -> None:
    html = client.get("/granska/").content.decode()
    for tool in TOOLS:
        assert f'<a href="{reverse(tool.name)}">{tool.label}</a>' in html
        assert str(tool.question) in html


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: str(tool.name))
def test_each_tool_answers(client: Client, archive: Archive, tool: Tool) -> None:  # noqa: ARG001 - fills the database
    assert client.get(tool.url).status_code == 200


@pytest.mark.parametrize("tool", FILES, ids=lambda tool: str(tool.file))
def test_each_file_is_a_table(client: Client, archive: Archive, tool: Tool) -> None:  # noqa: ARG001 - fills the database
    answer = client.get(tool.file_url)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/csv")
    assert (
        f'<a href="{tool.file_url}" rel="nofollow" download>'
        in client.get("/granska/").content.decode()
    )


def test_menu_leads_there_and_marks_what_is_below(client: Client) -> None:
    assert 'href="/granska/" aria-current="page"' in client.get("/granska/").content.decode()
    for below in ("/uttalanden/", "/atlas/", "/samsyn/", "/lika/", "/amnen/"):
        assert 'href="/granska/" aria-current="true"' in client.get(below).content.decode()
    assert 'href="/granska/" aria-current' not in client.get("/reservationer/").content.decode()


def test_asks_nothing_of_the_rows(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    assert count_queries(client, "/granska/") <= 2

"""The gallery shows every component, and asks the database for none."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.amnarchive.views.queries import count_queries

pytestmark = pytest.mark.django_db
FOLDER = Path(settings.BASE_DIR) / "templates" / "components"
ON_EVERY_PAGE = {"head", "htmx", "print_foot", "robots", "site_foot", "site_head"}
"""In the head of a page, around every page, or on paper: the gallery has them as a page."""


@pytest.fixture
def html(client: Client) -> str:
    answer = client.get("/komponenter/")
    assert answer.status_code == 200
    return answer.content.decode()


def components() -> set[str]:
    """All but those that only other components include."""
    texts = {path.stem: path.read_text() for path in FOLDER.glob("*.html")}
    parts = {
        name for text in texts.values() for name in re.findall(r"components/(\w+)\.html", text)
    }
    parts |= {name for name in texts if name.startswith("chart_")}
    return (set(texts) - parts - ON_EVERY_PAGE) | {"empty", "settled", "search_box"}


def test_every_component_is_shown(html: str) -> None:
    shown = {
        name for names in re.findall(r'data-component="([^"]+)"', html) for name in names.split()
    }
    assert components() - shown == set()
    assert shown - {path.stem for path in FOLDER.glob("*.html")} == set()


def test_states_are_there(html: str) -> None:
    for sign in (
        "Omröstning 7–6",
        "Bordlagt",
        "Återremitterat",
        "påhittat exempel",
        'class="badge bad"',
        "Står inte i texten här:",
        "topics item-cases",
        "och 2 texter till",
        "Sida 2 av 3",
        'class="field wrong"',
        "[8 ord lika]",
        "Visa som tabell",
        'class="number grade-5"',
    ):
        assert sign in html, sign


def test_no_link_is_dead_and_no_anchor_stands_twice(client: Client, html: str) -> None:
    anchors = re.findall(r'\sid="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    for path in set(re.findall(r'href="([^"]+)"', html)):
        if path.startswith("#"):
            assert path[1:] in anchors, path
        elif path.startswith("/") and not path.startswith("/static/"):
            assert client.get(path).status_code == 200, path


def test_asks_no_database(client: Client) -> None:
    client.get("/komponenter/")
    assert count_queries(client, "/komponenter/") <= 2


def test_is_kept_out_of_search_engines(html: str) -> None:
    assert '<meta name="robots" content="noindex">' in html

"""Every page keeps to the policy: no script or style within it, nothing from elsewhere."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.amnarchive.views.conftest import Archive
from tests.desk import every_page
from tests.pages import wanted

DATA = {"application/ld+json"}
"""Blocks of data, which no browser runs."""
SOURCES = ("src", "href", "srcset", "poster", "action", "formaction")


def breaches(html: str) -> list[str]:
    """What the page has that the policy would stop, or that others would serve."""
    soup = BeautifulSoup(html, "lxml")
    found = [f"inline <{tag.name}>" for tag in soup.find_all("style")]
    found += [
        "inline <script>"
        for script in soup.find_all("script")
        if not script.get("src") and script.get("type") not in DATA
    ]
    for tag in soup.find_all(True):
        found += [f"{name}= on <{tag.name}>" for name in tag.attrs if re.match(r"on|style$", name)]
        for name in SOURCES:
            value = str(tag.get(name, "")).strip().lower()
            if value.startswith(("javascript:", "data:")):
                found.append(f"{name}={value[:30]}")
            if name != "href" or tag.name in {"link", "use", "image"}:
                away = re.match(r"(https?:)?//", value) and not value.startswith(
                    "http://testserver/"
                )
                if away:
                    found.append(f"<{tag.name} {name}={value[:60]}>")
    return found


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_public_pages_keep_to_the_policy(client: Client, archive: Archive, prefix: str) -> None:
    found = []
    for name, path in wanted(archive.paths).items():
        answer = client.get(prefix + path)
        assert "unsafe" not in answer["Content-Security-Policy"], name
        found += [f"{name}: {breach}" for breach in breaches(answer.content.decode())]
    assert found == []


def test_the_clerks_pages_keep_to_the_policy(admin_client: Client) -> None:
    found = []
    for name, path in every_page().items():
        answer = admin_client.get(path)
        assert "unsafe" not in answer["Content-Security-Policy"], name
        found += [f"{name}: {breach}" for breach in breaches(answer.content.decode())]
    assert found == []


@pytest.mark.parametrize(
    "html",
    [
        "<style>a{}</style>",
        "<script>a()</script>",
        '<script type="module">a()</script>',
        '<p style="color:red">',
        '<p onclick="a()">',
        '<a href=" javascript:a()">',
        '<script src="https://example.com/a.js"></script>',
        '<link rel="stylesheet" href="//example.com/a.css">',
        '<img src="data:image/png;base64,AA">',
    ],
)
def test_a_breach_is_seen(html: str) -> None:
    assert len(breaches(html)) == 1

"""What all pages have in common is made once for each language, and never in the wrong one."""

import re

import pytest
from django.test import Client


@pytest.mark.django_db
def test_foot_speaks_the_language_of_each_page(client: Client) -> None:
    for _time in range(2):
        swedish = _foot(client, "/om/")
        assert 'href="/moten/"' in swedish
        assert "Sammanträden" in swedish
        english = _foot(client, "/en/om/")
        assert 'href="/en/moten/"' in english
        assert "Meetings" in english
        assert "Sammanträden" not in english


@pytest.mark.django_db
def test_menu_speaks_the_language_of_each_page(client: Client) -> None:
    for prefix in ("", "/en", ""):
        html = client.get(f"{prefix}/moten/").content.decode()
        assert f'<a href="{prefix}/moten/" aria-current="page"' in html
        assert f'href="{prefix}/namnder/"' in html


@pytest.mark.django_db
def test_styles_of_the_page_stand_after_those_of_all(client: Client) -> None:
    html = client.get("/").content.decode()
    styles = re.findall(r'<link rel="stylesheet" href="/static/css/(\w+)', html)
    assert styles[0] == "tokens"
    assert styles[-2:] == ["home", "print"]


def _foot(client: Client, path: str) -> str:
    return client.get(path).content.decode().partition('<footer class="site-foot">')[2]

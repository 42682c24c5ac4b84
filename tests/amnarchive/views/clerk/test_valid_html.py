"""The clerk's pages are valid HTML too."""

from pathlib import Path

from django.test import Client

from tests.amnarchive.views.validator import complaints
from tests.desk import every_page


def test_the_clerks_pages_are_valid_html(desk: Client, tmp_path: Path) -> None:
    pages = {name: desk.get(path).content.decode() for name, path in every_page().items()}
    found = complaints(pages, tmp_path)
    assert found == [], "\n".join(found)

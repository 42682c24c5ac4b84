"""Every page is valid HTML, by the checker that the W3C runs."""

from pathlib import Path

from django.test import Client

from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.validator import complaints
from tests.pages import wanted


def test_pages_are_valid_html(client: Client, archive: Archive, tmp_path: Path) -> None:
    pages = {}
    for name, path in wanted(archive.paths).items():
        for language in ("", "/en"):
            html = client.get(language + path).content.decode()
            pages[f"{name}{language.replace('/', '-')}"] = html
    found = complaints(pages, tmp_path)
    assert found == [], "\n".join(found)


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    html = (
        '<!doctype html><html lang="sv"><head><title>Prov</title></head><body>'
        '<ul><p id="a">x</p></ul><b id="a"></b></body></html>'
    )
    found = "\n".join(complaints({"prov": html}, tmp_path))
    assert "not allowed as child of element “ul”" in found
    assert "Duplicate ID" in found
    assert found.startswith("prov, line 1")

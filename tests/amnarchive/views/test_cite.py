"""The page that tells how to cite a §, and its files."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from django.test import Client
from django.utils import timezone

from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_item, make_meeting


def test_the_item_leads_to_its_citation(client: Client, archive: Archive) -> None:
    html = client.get(archive.item.path).content.decode()
    assert f'href="{archive.item.path}citera/"' in html
    assert f'value="http://testserver{archive.item.path}"' in html


def test_the_page_shows_all_forms(client: Client, archive: Archive) -> None:
    html = client.get(archive.item.path + "citera/").content.decode()
    for form in ("txt", "bib", "ris"):
        assert f'href="{archive.item.path}citat.{form}"' in html
    assert archive.document.sha256 in html
    assert "s. 3–4" in html


def test_the_files_are_read_by_their_programs(client: Client, archive: Archive) -> None:
    address = f"http://testserver{archive.item.path}"
    day = timezone.localdate()
    bib = client.get(archive.item.path + "citat.bib")
    assert bib["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert bib["Content-Disposition"].endswith('-2019-06-18-9.bib"')
    (entry,) = parse_string(bib.content.decode()).entries
    assert (entry["url"], entry["urldate"]) == (address, day.isoformat())
    ris = client.get(archive.item.path + "citat.ris")
    assert ris["Content-Type"] == "application/x-research-info-systems; charset=utf-8"
    (record,) = rispy.loads(ris.content.decode())
    assert record["urls"] == [address]
    txt = client.get(archive.item.path + "citat.txt").content.decode()
    assert address in txt
    assert archive.document.sha256 in txt


def test_the_address_is_the_swedish_one_in_any_language(client: Client, archive: Archive) -> None:
    txt = client.get(f"/en{archive.item.path}citat.txt").content.decode()
    assert f"http://testserver{archive.item.path}" in txt
    assert "/en/" not in txt


def test_an_original_that_is_held_back_is_not_told_of(client: Client, archive: Archive) -> None:
    archive.document.public = False
    archive.document.save()
    for form in ("txt", "bib", "ris"):
        told = client.get(f"{archive.item.path}citat.{form}").content.decode()
        assert archive.document.sha256 not in told
        assert archive.document.name not in told


def test_what_is_held_back_is_not_cited_even_by_clerks(
    client: Client, admin_client: Client, archive: Archive
) -> None:
    hidden = make_item(archive.meeting, number=77, published=False)
    held = make_item(make_meeting(archive.body, published=False, letter="b"))
    for visitor in (client, admin_client):
        for item in (hidden, held):
            for last in ("citera/", "citat.txt", "citat.bib", "citat.ris"):
                assert visitor.get(item.path + last).status_code == 404
    assert "citera/" not in admin_client.get(held.path).content.decode()


@pytest.mark.parametrize("last", ["citat.pdf", "citat.", "citat.txt/"])
def test_no_other_form_is_given(client: Client, archive: Archive, last: str) -> None:
    assert client.get(archive.item.path + last).status_code == 404


def test_citing_costs_few_queries_and_no_search_engine_keeps_it(
    client: Client, archive: Archive
) -> None:
    assert count_queries(client, archive.item.path + "citera/") <= 14
    assert client.get(archive.item.path + "citera/")["X-Robots-Tag"] == "noindex"

"""Citing the minutes of a meeting, a report, or a page of one."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bs4 import BeautifulSoup
from django.test import Client

from tests import factories as make
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries

FORMS = ("txt", "bib", "ris")


def paper_path(archive: Archive) -> str:
    return f"/handlingar/{archive.paper.sha256[:16]}/"


def test_minutes_are_cited_whole(client: Client, archive: Archive) -> None:
    path = archive.meeting.path
    told = client.get(f"{path}citat.txt").content.decode()
    assert told.startswith(
        "Arbetsmarknadsnämnden, Stockholm. Protokoll 18 juni 2019. AMN-arkivet,"
        f" http://testserver{path} (hämtad "
    )
    assert told.endswith(f"SHA-256 {archive.document.sha256}.")
    (entry,) = parse_string(client.get(f"{path}citat.bib").content.decode()).entries
    assert entry["title"] == "{Protokoll 2019-06-18}"
    (record,) = rispy.loads(client.get(f"{path}citat.ris").content.decode())
    assert record["urls"] == [f"http://testserver{path}"]


def test_a_report_is_cited_by_its_title_and_number(client: Client, archive: Archive) -> None:
    path = paper_path(archive)
    told = client.get(f"{path}citat.txt").content.decode()
    assert (
        "Tjänsteutlåtande 28 maj 2019, AMN 2019-0178, Sommarjobb i ytterstaden. AMN-arkivet,"
        f" http://testserver{path}text/ (hämtad "
    ) in told
    assert archive.paper.sha256 in told
    (entry,) = parse_string(client.get(f"{path}citat.bib").content.decode()).entries
    assert entry["number"] == "AMN 2019-0178"
    assert entry["year"] == "2019"


def test_a_page_of_a_report_is_cited(client: Client, archive: Archive) -> None:
    paper = make.make_paper(["Ett.", "Två.", "Tre."], title="Utredning")
    path = f"/handlingar/{paper.sha256[:16]}/"
    (record,) = rispy.loads(client.get(f"{path}citat.ris?del=blad-2").content.decode())
    assert (record["start_page"], record["end_page"]) == ("2", "2")
    (address,) = record["urls"]
    assert client.get(address.removeprefix("http://testserver")).status_code == 200
    soup = BeautifulSoup(client.get(f"{path}citera/?del=blad-2").content, "lxml")
    assert len(soup.select("#del option")) == 4
    assert [str(one["value"]) for one in soup.select("option[selected]")] == ["blad-2"]
    assert not BeautifulSoup(client.get(f"{paper_path(archive)}citera/").content, "lxml").select(
        "#del"
    )


@pytest.mark.parametrize("part", ["blad-0", "blad-2", "blad-", "blad--1", "blad-" + "9" * 40,
                                  "2", "blad-²", "\0", "reservation-1"])  # fmt: skip
def test_a_page_that_is_not_there_is_said_to_be_so(
    client: Client, archive: Archive, part: str
) -> None:
    answer = client.get(f"{paper_path(archive)}citera/", {"del": part})
    assert answer.status_code == 404
    assert "Handlingen har ingen sådan sida" in answer.content.decode()


def test_pages_lead_to_how_they_are_cited(client: Client, archive: Archive) -> None:
    for page, cite in (
        (archive.meeting.path, f"{archive.meeting.path}citera/"),
        (archive.paper.page_url, f"{paper_path(archive)}citera/"),
    ):
        soup = BeautifulSoup(client.get(page).content, "lxml")
        (link,) = soup.select(f'a[href="{cite}"]')
        assert "nofollow" in (link.get("rel") or [])
        told = client.get(cite)
        assert told["X-Robots-Tag"] == "noindex"
        assert count_queries(client, cite) <= 6
        html = told.content.decode()
        for form in FORMS:
            assert f'href="{cite.removesuffix("citera/")}citat.{form}"' in html


def test_what_is_held_back_is_not_cited_even_by_clerks(
    client: Client, admin_client: Client, archive: Archive
) -> None:
    held = make.make_meeting(archive.body, published=False, letter="b")
    paper = make.make_paper(title="Hemlig", status="held")
    minutes = archive.document
    for visitor in (client, admin_client):
        for path in (
            held.path,
            f"/handlingar/{paper.sha256[:16]}/",
            f"/handlingar/{minutes.sha256[:16]}/",
            "/handlingar/0123456789abcdef/",
            "/handlingar/0/",
        ):
            for last in ("citera/", *(f"citat.{form}" for form in FORMS)):
                assert visitor.get(path + last).status_code == 404, path + last
    assert "citera/" not in admin_client.get(held.path).content.decode()
    assert "citera/" not in admin_client.get(paper.page_url).content.decode()


def test_minutes_that_are_held_back_or_several_are_not_told_of(
    client: Client, archive: Archive
) -> None:
    path = f"{archive.meeting.path}citat.txt"
    other = make.make_document(name="protokoll-del-2.pdf")
    archive.meeting.documents.add(other)
    assert "SHA-256" not in client.get(path).content.decode()
    other.delete()
    assert "SHA-256" in client.get(path).content.decode()
    archive.document.public = False
    archive.document.save()
    assert "SHA-256" not in client.get(path).content.decode()


@pytest.mark.parametrize("form", ["pdf", "txt2"])
def test_no_other_form_is_given(client: Client, archive: Archive, form: str) -> None:
    for path in (archive.meeting.path, paper_path(archive)):
        assert client.get(f"{path}citat.{form}").status_code == 404

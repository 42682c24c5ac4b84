"""Citing one reservation, statement, motion, vote, point or paragraph of a §."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bs4 import BeautifulSoup
from django.test import Client

from tests import factories as make
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries

NAMES = {
    "beslut": "beslut",
    "beslut-2": "beslut, punkt 2",
    "yrkande-1": "yrkande av Ylva Granqvist (S)",
    "omrostning-1": "omröstning (7 ja, 6 nej)",
    "reservation-1": "reservation av Torvald Lindeskog (SD)",
    "reservation-1-2": "reservation av Torvald Lindeskog (SD), stycke 2",
    "uttalande-1": "särskilt uttalande av Maj-Britt Åkerö (V)",
    "uttalande-2": "ersättaryttrande av M",
    "stycke-4": "stycke 4",
}
HOSTILE = '100 % {klart} \\o/ "ja" & <b>nej</b>\u2028\U0001f600'


def cited(client: Client, archive: Archive, part: str, form: str = "txt", prefix: str = "") -> str:
    answer = client.get(f"{prefix}{archive.item.path}citat.{form}", {"del": part})
    assert answer.status_code == 200, part
    return str(answer.content.decode())


@pytest.mark.parametrize(("part", "name"), NAMES.items())
def test_each_part_has_its_name_and_its_address(
    client: Client, archive: Archive, part: str, name: str
) -> None:
    address = f"http://testserver{archive.item.path}#{part}"
    told = cited(client, archive, part)
    assert f"{archive.item.title}, {name}. AMN-arkivet, {address} " in told
    (entry,) = parse_string(cited(client, archive, part, "bib")).entries
    assert entry["url"] == address
    (record,) = rispy.loads(cited(client, archive, part, "ris"))
    assert record["title"] == f"§ 9 {archive.item.title}, {name}"
    assert record["urls"] == [address]
    page = client.get(f"{archive.item.path}citera/", {"del": part})
    soup = BeautifulSoup(page.content, "lxml")
    assert soup.h1 is not None
    assert soup.h1.text.replace("\xa0", " ") == f"Citera § 9: {name}"
    assert soup.select(f'a[href="{archive.item.path}#{part}"]')
    files = [str(link["href"]) for link in soup.select(".citation-ways a")]
    assert files == [
        f"{archive.item.path}citat.{form}?del={part}" for form in ("txt", "bib", "ris")
    ]
    assert page["X-Robots-Tag"].startswith("noindex")


def test_anchors_are_those_of_the_page(client: Client, archive: Archive) -> None:
    soup = BeautifulSoup(client.get(archive.item.path).content, "lxml")
    choices = BeautifulSoup(client.get(f"{archive.item.path}citera/").content, "lxml")
    offered = [str(option["value"]) for option in choices.select("#del option")][1:]
    assert set(NAMES) - {"reservation-1-2"} <= set(offered)
    for anchor in [*offered, "reservation-1-2"]:
        assert soup.find(id=anchor), anchor
        assert cited(client, archive, anchor)


def test_the_part_that_is_shown_is_the_one_chosen(client: Client, archive: Archive) -> None:
    page = client.get(f"{archive.item.path}citera/?del=uttalande-2")
    soup = BeautifulSoup(page.content, "lxml")
    assert [str(option["value"]) for option in soup.select("option[selected]")] == ["uttalande-2"]


@pytest.mark.parametrize("part", ["reservation-2", "reservation-0", "reservation-01", "stycke-5",
                                  "reservation-1-9", "beslut-3", "beslut-1-1", "omrostning-1-1",
                                  "jav", "#", "\0", "stycke-" + "9" * 50, "x" * 5000, "بند-١",
                                  "reservation-１"])  # fmt: skip
def test_a_part_that_is_not_there_is_said_to_be_so(
    client: Client, archive: Archive, part: str
) -> None:
    for last in ("citera/", "citat.txt", "citat.bib", "citat.ris"):
        answer = client.get(archive.item.path + last, {"del": part})
        assert answer.status_code == 404
        html = answer.content.decode()
        assert "Paragrafen har ingen sådan del" in html
        assert f'href="{archive.item.path}citera/"' in html


def test_no_part_is_the_whole(client: Client, archive: Archive) -> None:
    assert (
        cited(client, archive, "") == client.get(archive.item.path + "citat.txt").content.decode()
    )


def test_a_part_is_cited_by_its_own_pages(client: Client, archive: Archive) -> None:
    item = archive.item
    item.reservations.update(page=3, line=20, text="Först detta.\nSedan detta.")
    item.sections = [
        *item.sections,
        {
            "kind": "reservation",
            "heading": "Reservation",
            "paragraphs": [
                {"text": text, "mark": mark, "level": 0, "page": page, "line": line, "box": None}
                for text, mark, page, line in [
                    ("Torvald Lindeskog (SD) reserverar sig:", None, 3, 20),
                    ("Först detta.", None, 3, 22),
                    ("Sedan detta.", "–", 5, 1),
                    ("Något annat.", None, 6, 1),
                ]
            ],
        },
    ]
    item.save()
    assert "s. 3–5, SHA-256" in cited(client, archive, "reservation-1")
    (record,) = rispy.loads(cited(client, archive, "reservation-1", "ris"))
    assert (record["start_page"], record["end_page"]) == ("3", "5")
    assert "s. 6, SHA-256" in cited(client, archive, "stycke-8")
    assert "s. 3–6, SHA-256" in cited(client, archive, "")
    archive.document.form = "docx"
    archive.document.save()
    assert "s. " not in cited(client, archive, "reservation-1").partition("Läst ur")[2]


def test_parts_are_named_in_the_language_of_the_page(client: Client, archive: Archive) -> None:
    told = cited(client, archive, "reservation-1", prefix="/en")
    assert "reservation by Torvald Lindeskog (SD)" in told
    assert "/en/" not in told
    # Programs are told in the language of the minutes, which they say that it is.
    assert "reservation av" in cited(client, archive, "reservation-1", "bib", prefix="/en")
    assert "reservation av" in cited(client, archive, "reservation-1", "ris", prefix="/en")


def test_hostile_names_are_cited_as_they_are(client: Client, archive: Archive) -> None:
    make.make_reservation(archive.item, [(HOSTILE, "SD")], text="Nej.")
    plain = " ".join(HOSTILE.split())
    (record,) = rispy.loads(cited(client, archive, "reservation-2", "ris"))
    assert record["title"].endswith(f"reservation av {plain} (SD)")
    library = parse_string(cited(client, archive, "reservation-2", "bib"))
    assert library.failed_blocks == []
    assert len(library.entries) == 1
    page = client.get(f"{archive.item.path}citera/?del=reservation-2").content
    assert b"<b>nej" not in page
    assert b"<b>nej" not in client.get(archive.item.path).content


def test_many_speakers_are_not_all_named(client: Client, archive: Archive) -> None:
    by = [(name, "S") for name in ("Ett Namn", "Två Namn", "Tre Namn", "Fyra Namn")]
    make.make_reservation(archive.item, by, text="Nej.")
    make.make_reservation(archive.item, [], text="Nej.")
    told = cited(client, archive, "reservation-2")
    assert "reservation av Ett Namn (S), Två Namn (S), Tre Namn (S) m.fl." in told
    assert ", reservation 3." in cited(client, archive, "reservation-3")


def test_each_reservation_and_statement_leads_to_its_citation(
    client: Client, admin_client: Client, archive: Archive
) -> None:
    soup = BeautifulSoup(client.get(archive.item.path).content, "lxml")
    links = soup.select('a[href*="citera/?del="]')
    assert [str(link["href"]).partition("?del=")[2] for link in links] == [
        "reservation-1", "uttalande-1", "uttalande-2",
    ]  # fmt: skip
    assert [link["aria-label"] for link in links] == [
        f"Citera {NAMES[name]}" for name in ("reservation-1", "uttalande-1", "uttalande-2")
    ]
    assert all("nofollow" in (link.get("rel") or []) and link.text == "Citera" for link in links)
    held = make.make_item(make.make_meeting(archive.body, published=False, letter="b"))
    make.make_reservation(held, [("Ylva Granqvist", "S")], text="Nej.")
    assert "?del=" not in admin_client.get(held.path).content.decode()
    assert client.get(f"{held.path}citera/?del=reservation-1").status_code == 404
    assert admin_client.get(f"{held.path}citat.txt?del=reservation-1").status_code == 404


def test_queries_do_not_grow_with_the_parts(client: Client, archive: Archive) -> None:
    path = f"{archive.item.path}citera/?del=reservation-1"
    few = count_queries(client, path)
    assert few <= 14
    for _n in range(20):
        make.make_reservation(archive.item, [("Torvald Lindeskog", "SD")], text="Nej.")
        make.make_motion(archive.item, [("Ylva Granqvist", "S")], "own")
    assert count_queries(client, path) == few

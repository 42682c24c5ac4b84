"""The table and the list behind a cell as CSV."""

from pathlib import Path

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.exports.agreement import cell_columns, pair_columns
from amnarchive.exports.table import header
from amnarchive.search import config
from tests.amnarchive.exports.test_files import rows
from tests.amnarchive.views.agreement.stood import moved, reserved, voted
from tests.amnarchive.views.agreement.test_table import shown
from tests.factories import make_document, make_item, make_meeting, make_reservation

pytestmark = pytest.mark.django_db


def test_each_pair_of_the_table_once(client: Client) -> None:
    reserved("M", "FP", times=12)
    reserved("FP", times=6)
    reserved("S", times=1)
    table = rows(client, "/samsyn.csv?fran=2015&till=2020")
    assert [(r["Parti A"], r["Parti B"], r["Tillsammans"], r["n"], r["Få"]) for r in table] == [
        ("S", "M", "0", "13", "nej"),
        ("S", "L", "0", "19", "nej"),
        ("M", "L", "12", "18", "nej"),
    ]
    last = table[-1]
    for name in ("Hämtad", "Formel"):
        assert last.pop(name)
    assert last == {
        "Mått": "Reservationer",
        "Från år": "2015",
        "Till år": "2020",
        "Nämnd": "Alla nämnder",
        "Parti A": "M",
        "Parti B": "L",
        "Parti A namn": "Moderaterna",
        "Parti B namn": "Liberalerna",
        "Tillsammans": "12",
        "n": "18",
        "Andel": "0.6667",
        "Få": "nej",
        "Adress": "http://testserver/samsyn/l-m/?matt=reservationer&fran=2015&till=2020",
        "Sökning": "http://testserver/samsyn/?matt=reservationer&fran=2015&till=2020",
    }


@pytest.mark.parametrize("measure", ["omrostningar", "reservationer", "yrkanden"])
def test_the_file_says_what_the_page_says(client: Client, measure: str) -> None:
    reserved("M", "KD", times=3)
    reserved("M", "S", times=11)
    moved("S", "V", "MP", times=2)
    voted(["S", "V"], ["M", "KD"], times=10)
    voted(["S", "M"], ["V"], times=1)
    path = f"?matt={measure}"
    page = shown(client, f"/samsyn/{path}")
    table = rows(client, f"/samsyn.csv{path}")
    assert len(page) == sum(row["n"] != "0" for row in table) > 0
    for row in table:
        if row["n"] != "0":
            pair = row["Adress"].split("/")[-2]
            few = ", få" if row["Få"] == "ja" else ""
            assert page[pair][1] == f"{row['Tillsammans']} av {row['n']}{few}"


def test_a_pair_is_all_pages_in_one_file(client: Client) -> None:
    reserved("M", "KD", times=52)
    reserved("M", times=3)
    listed = rows(client, "/samsyn/kd-m.csv")
    assert len(listed) == 55
    assert sum(row["Tillsammans"] == "ja" for row in listed) == 52
    assert [row["Datum"] for row in listed] == sorted((r["Datum"] for r in listed), reverse=True)
    assert len(rows(client, "/samsyn/kd-m.csv?visa=isar")) == 3


def test_a_row_of_a_pair_in_full(client: Client) -> None:
    document = make_document(b"%PDF-1.7 protokoll")
    item = make_item(make_meeting(), 8, "=Sommarjobb", document=document)
    make_reservation(item, [("", "M"), ("", "KD")])
    index_items(items=[item])
    (row,) = rows(client, "/samsyn/kd-m.csv")
    assert row.pop("Hämtad")
    assert row == {
        "Datum": "2019-06-18",
        "Nämnd": "Arbetsmarknadsnämnden",
        "Kommun": "Stockholm",
        "Paragraf": "§ 8",
        "Rubrik": "'=Sommarjobb",
        "Tillsammans": "ja",
        "Partier": "M; KD",
        "Ja från": "",
        "Nej från": "",
        "Varken eller": "",
        "Vad": "",
        "Adress": "http://testserver/arbetsmarknadsnamnden/2019-06-18/8/#reservation-1",
        "Handling SHA-256": document.sha256,
        "Sökning": "http://testserver/samsyn/kd-m/?matt=reservationer&fran=2019&till=2022",
    }


def test_votes_say_who_said_what(client: Client) -> None:
    voted(["S", "V"], ["M"])
    (row,) = rows(client, "/samsyn/m-s.csv?matt=omrostningar")
    assert (row["Ja från"], row["Nej från"], row["Vad"], row["Tillsammans"]) == (
        "S; V", "M", "2 ja, 1 nej", "nej",
    )  # fmt: skip


def test_what_is_not_public_is_in_no_file(client: Client) -> None:
    item = make_item(make_meeting(published=False), document=make_document(public=False))
    make_reservation(item, [("", "M"), ("", "KD")])
    index_items(items=[item])
    assert rows(client, "/samsyn.csv") == rows(client, "/samsyn/kd-m.csv") == []


def test_a_long_list_ends_at_the_cap(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reserved("M", "KD", times=5)
    monkeypatch.setattr(config, "COUNT_CAP", 3)
    assert len(rows(client, "/samsyn/kd-m.csv")) == 3


def test_they_are_files_of_the_usual_form(client: Client) -> None:
    reserved("M", "KD")
    for path, name in (("/samsyn.csv", "samsyn-20"), ("/samsyn/kd-m.csv", "samsyn-kd-m-20")):
        response = client.get(path)
        assert f'attachment; filename="{name}' in response["Content-Disposition"]
        assert "noindex" in response["X-Robots-Tag"]
        text = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # streams
        assert text.startswith("\ufeff")
        assert text.count("\n") == text.count("\r\n") == 2


def test_every_column_is_explained() -> None:
    said = (Path(__file__).parents[4] / "docs" / "exports.md").read_text()
    cells = cell_columns(str, measure="", formula="", body="")
    said = said[said.index("## Agreement") :]
    for name in {*header(cells), *header(pair_columns(str))}:
        assert f"`{name}`" in said, name

"""What a file is: its form, its head, its limits, what it costs."""

import csv
import io
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.exports import found, parts, table
from amnarchive.models import SearchEntry
from amnarchive.search import config
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import (
    make_document,
    make_item,
    make_meeting,
    make_motion,
    make_reservation,
    make_statement,
    make_vote,
)

FILES = ["/reservationer.csv", "/uttalanden.csv", "/sok.csv?q=platserna+sommarjobb"]


def content(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # streams


def rows(client: Client, path: str) -> list[dict[str, str]]:
    text = content(client, path).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES)
def test_it_opens_in_a_spreadsheet_and_stays_out_of_search_engines(
    client: Client, path: str
) -> None:
    make_archive()
    response = client.get(path)
    assert response["Content-Type"].startswith("text/csv; charset=utf-8")
    assert "noindex" in response["X-Robots-Tag"]
    name = path[1:].partition(".")[0]
    assert f'attachment; filename="{name}-20' in response["Content-Disposition"]
    text = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # streams
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") > 1


@pytest.mark.django_db
def test_a_reservation_is_told_in_full(client: Client) -> None:
    item = make_indexed(
        "Sommarjobb",
        day="2015-06-10",
        number=8,
        cases=["AMN 2015-0178", "KS 2015-0009"],
        vote_kind="roll_call",
        outcome="referred_back",
        document=make_document(b"%PDF-1.7 protokoll"),
    )
    make_vote(item, 7, 6, 1)
    make_motion(item, [("Sten Berg", "FP")])
    reservation = make_reservation(item, [("Sten Berg", "FP"), ("", "M")], text="Det räcker inte.")
    reservation.by.filter(name="Sten Berg").update(and_others=True)
    index_items(items=[item])
    (row,) = rows(client, "/reservationer.csv?q=räcker&parti=l")
    assert row.pop("Hämtad").startswith("20")
    assert item.document
    assert row == {
        "Datum": "2015-06-10",
        "Nämnd": "Arbetsmarknadsnämnden",
        "Kommun": "Stockholm",
        "Paragraf": "§ 8",
        "Rubrik": "Sommarjobb",
        "Diarienummer": "AMN 2015-0178; KS 2015-0009",
        "Ämnen": "Arbetsmarknad",
        "Partier": "FP; M",
        "Personer": "Sten Berg m.fl. (FP); (M)",
        "Till förmån för": "FP",
        "Utfall": "Återremitterat",
        "Så beslutades det": "Efter omröstning",
        "Röster": "7 ja, 6 nej, 1 avstår",
        "Textställe": "Det räcker inte.",
        "Adress": "http://testserver/arbetsmarknadsnamnden/2015-06-10/8/#reservation-1",
        "Handling SHA-256": item.document.sha256,
        "Sökning": "http://testserver/reservationer/?q=r%C3%A4cker&parti=l",
    }


@pytest.mark.django_db
def test_a_document_that_is_not_public_is_not_named(client: Client) -> None:
    item = make_item(document=make_document(public=False))
    make_reservation(item, [("Bo Ek", "S")])
    index_items(items=[item])
    (row,) = rows(client, "/reservationer.csv")
    assert row["Handling SHA-256"] == ""


@pytest.mark.django_db
def test_what_is_held_back_is_in_no_file_though_the_index_has_it(client: Client) -> None:
    item = make_item(make_meeting(published=False), title="Platserna")
    make_reservation(item, [("Bo Ek", "S")])
    make_statement(item, [("Bo Ek", "S")])
    index_items(items=[item])
    SearchEntry.objects.update(published=True)
    for path in FILES:
        assert rows(client, path) == []


@pytest.mark.django_db
def test_no_title_of_minutes_becomes_a_formula(client: Client) -> None:
    item = make_indexed('=HYPERLINK("http://ondska.example";"Läs")')
    make_reservation(item, [("@Bo Ek", "S")], text="+1 för platserna\n=2")
    index_items(items=[item])
    (row,) = rows(client, "/reservationer.csv")
    assert row["Rubrik"].startswith("'=")
    assert row["Personer"].startswith("'@")
    assert row["Textställe"] == "'+1 för platserna =2"


@pytest.mark.django_db
def test_a_page_number_and_the_readers_language_change_nothing(client: Client) -> None:
    make_archive()
    client.cookies["django_language"] = "en"
    plain = rows(client, "/reservationer.csv")
    other = rows(client, "/reservationer.csv?sida=7")
    for row in [*plain, *other]:
        row.pop("Hämtad")
    assert plain == other
    assert plain[0]["Utfall"] == "Avgjort"
    assert client.get("/en/reservationer.csv").status_code == 404


@pytest.mark.django_db
def test_no_hits_are_a_head_alone(client: Client) -> None:
    assert rows(client, "/reservationer.csv?q=finnsalls") == []
    assert content(client, "/reservationer.csv").startswith("\ufeffDatum,Nämnd,")


@pytest.mark.django_db
def test_an_empty_search_leads_to_the_search_page(client: Client) -> None:
    make_archive()
    assert client.get("/sok.csv").headers["Location"] == "/sok/"


@pytest.mark.django_db
def test_it_ends_at_the_cap_and_the_page_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(0, 5)
    monkeypatch.setattr(config, "COUNT_CAP", 3)
    assert len(rows(client, "/reservationer.csv")) == 3
    html = client.get("/reservationer/").content.decode()
    assert "Hämta som CSV (3 rader)" in html
    assert "Filen har de 3 första." in html


def fill(first: int, end: int) -> None:
    for number in range(first, end):
        item = make_indexed(
            f"Platserna {number}", day=f"20{10 + number % 10}-01-{1 + number % 28:02}"
        )
        make_motion(item, [(f"Bo Ek {number}", "S")])
        make_vote(item)
        make_reservation(item, [(f"Bo Ek {number}", "S"), ("", "V")])
        make_statement(item, [("Nils Dahl", "KD")])
        index_items(items=[item])


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as context:
        content(client, path)
    return len(context)


@pytest.mark.django_db
def test_each_batch_costs_the_same_whatever_it_holds(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(0, 10)
    few = {path: queries(client, path) for path in FILES}
    fill(10, 40)
    assert {path: queries(client, path) for path in FILES} == few
    monkeypatch.setattr(table, "BATCH", 10)
    more = {path: queries(client, path) - few[path] for path in FILES}
    assert all(0 < count <= 3 * 12 for count in more.values()), more
    assert all(count % 3 == 0 for count in more.values()), more


@pytest.mark.django_db(transaction=True)
def test_a_search_that_takes_too_long_gives_a_page_and_no_half_file(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_archive()
    monkeypatch.setattr(config, "STATEMENT_TIMEOUT_MS", 100)
    settings = connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}
    settings.pop("context", None)
    settings.pop("prepare_threshold", None)
    with psycopg.connect(**settings) as other:
        other.execute("LOCK TABLE amnarchive_searchentry IN ACCESS EXCLUSIVE MODE")
        response = client.get("/reservationer.csv?parti=s")
        assert response.status_code == 503
        assert response["Retry-After"]
        assert response["Content-Type"].startswith("text/html")
        html = response.content.decode()
        assert "Ingen fil blev gjord." in html
        assert 'href="/reservationer/?parti=s"' in html
        other.rollback()


def test_every_column_is_explained() -> None:
    said = (Path(__file__).parents[3] / "docs" / "exports.md").read_text()
    lists = {
        "Reservations": parts.columns(str, reservations=True),
        "Statements": parts.columns(str, reservations=False),
        "Search": found.COLUMNS,
    }
    for name in {column for columns in lists.values() for column in table.header(columns)}:
        assert f"| `{name}` |" in said, name

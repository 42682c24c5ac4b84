"""A client that asks too often, a site where too many search, and what they are told."""

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.guard.gate import Gate
from amnarchive.views import guarded
from tests.factories import make_clerk

pytestmark = pytest.mark.django_db
LISTS = ["/sok/", "/reservationer/", "/uttalanden/"]
PART = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def limits(settings: LazySettings) -> None:
    cache.clear()
    settings.AMN_SEARCHES_PER_MINUTE = 3
    settings.AMN_SUGGESTIONS_PER_MINUTE = 6
    settings.AMN_EXPORTS_PER_MINUTE = 2


def use_up(client: Client) -> None:
    for path in LISTS:
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_the_lists_share_one_limit(client: Client, path: str) -> None:
    use_up(client)
    answer = client.get(f"{path}?q=sommarjobb")
    html = answer.content.decode()
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 60
    assert f"Vänta {answer['Retry-After']} sekund" in html
    assert f'<a href="{path}?q=sommarjobb" rel="nofollow">Försök igen</a>' in html
    assert '<a href="/moten/">' in html
    assert html.count("<h1") == 1
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_it_is_told_in_english_too(client: Client) -> None:
    use_up(client)
    html = client.get("/en/sok/").content.decode()
    assert "Many searches have come from your connection" in html
    assert "Vänta" not in html


def test_htmx_gets_the_part_that_it_swaps(client: Client) -> None:
    use_up(client)
    answer = client.get("/sok/?q=sommarjobb", headers=PART)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert answer["Retry-After"]
    assert "<html" not in html
    assert 'id="besked" data-hx-swap-oob="innerHTML">Det har kommit många sökningar' in html


def test_another_client_and_all_other_pages_go_on(client: Client) -> None:
    use_up(client)
    assert client.get("/sok/").status_code == 429
    assert Client(REMOTE_ADDR="198.51.100.7").get("/sok/").status_code == 200
    for path in ("/", "/moten/", "/personer/", "/healthz", "/readyz"):
        assert [client.get(path).status_code for _ in range(5)] == [200] * 5


def test_no_header_of_the_clients_own_makes_it_another(client: Client) -> None:
    for number in range(5):
        headers = {"X-Forwarded-For": f"203.0.113.{number}", "X-Real-IP": f"203.0.113.{number}",
                   "Forwarded": f"for=203.0.113.{number}"}  # fmt: skip
        answer = client.get("/sok/", headers=headers)
    assert answer.status_code == 429


def test_behind_a_proxy_each_client_has_its_own_count(
    client: Client, settings: LazySettings
) -> None:
    settings.AMN_PROXIES = 1
    for number in range(9):
        headers = {"X-Forwarded-For": f"198.51.100.{number}"}
        assert client.get("/sok/", headers=headers).status_code == 200
    for number in range(4):
        headers = {"X-Forwarded-For": f"203.0.113.{number}, 198.51.100.99"}
        answer = client.get("/sok/", headers=headers)
    assert answer.status_code == 429


def test_who_is_logged_in_is_not_counted(client: Client) -> None:
    client.force_login(make_clerk())
    assert [client.get("/sok/").status_code for _ in range(9)] == [200] * 9
    assert Client().get("/sok/").status_code == 200


def test_a_refusal_costs_the_database_next_to_nothing(client: Client) -> None:
    use_up(client)
    assert client.get("/sok/").status_code == 429
    with CaptureQueriesContext(connection) as queries:
        client.get("/sok/?q=sommarjobb&parti=s")
    assert len(queries) <= 1


def test_without_a_cache_the_search_still_works(client: Client, settings: LazySettings) -> None:
    away = {"LOCATION": "unix:///nonexistent/redis.sock?db=1"}
    settings.CACHES = {"default": settings.CACHES["default"] | away}
    assert [client.get("/sok/?q=sommarjobb").status_code for _ in range(9)] == [200] * 9


def test_when_all_places_are_taken_one_is_asked_to_come_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Gate(1)
    monkeypatch.setattr(guarded, "_searches", lambda: full)
    monkeypatch.setattr("amnarchive.guard.gate.WAIT_SECONDS", 0.01)
    with full.entered():
        answer = client.get("/sok/?q=sommarjobb")
        assert answer.status_code == 503
        assert answer["Retry-After"] == "5"
        assert "Många söker i arkivet just nu" in answer.content.decode()
        assert client.get("/moten/").status_code == 200
    assert client.get("/sok/?q=sommarjobb").status_code == 200


@pytest.mark.parametrize("path", ["/atlas/", "/samsyn/", "/samsyn/m-s/", "/lika/"])
def test_short_pages_wait_for_no_search(
    client: Client, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """Atlas and the like were refused while four searched, though they take a tenth as long."""
    full = Gate(1)
    monkeypatch.setattr(guarded, "_searches", lambda: full)
    with full.entered():
        assert client.get(path).status_code == 200
    monkeypatch.setattr(guarded, "_reviews", lambda: full)
    monkeypatch.setattr("amnarchive.guard.gate.WAIT_SECONDS", 0.01)
    with full.entered():
        assert client.get(path).status_code == 503


FILES = ["/reservationer.csv", "/uttalanden.csv", "/sok.csv?q=sommarjobb"]


@pytest.mark.parametrize("path", FILES)
def test_files_are_few_and_told_in_the_form_asked_for(client: Client, path: str) -> None:
    assert [client.get(path).status_code for _ in range(2)] == [200] * 2
    script = client.get(path, headers={"Accept": "*/*"})
    assert script.status_code == 429
    assert script["Content-Type"] == "text/plain; charset=utf-8"
    assert script.content.decode().startswith("Det har kommit många sökningar från din")
    person = client.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    assert person["Content-Type"].startswith("text/html")
    assert "Content-Disposition" not in person
    assert client.get("/sok/").status_code == 200


def test_suggestions_have_a_budget_of_their_own_and_are_told_as_json(client: Client) -> None:
    path = "/sok/forslag/?q=som"
    assert [client.get(path).status_code for _ in range(6)] == [200] * 6
    answer = client.get(path)
    assert answer.status_code == 429
    assert answer.json()["error"].startswith("Det har kommit många")
    assert "no-store" in answer["Cache-Control"]
    assert client.get("/sok/").status_code == 200


def test_a_file_keeps_its_place_until_it_is_sent(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Gate(1)
    monkeypatch.setattr(guarded, "_files", lambda: one)
    monkeypatch.setattr("amnarchive.guard.gate.WAIT_SECONDS", 0.01)
    file = client.get("/reservationer.csv")
    assert client.get("/uttalanden.csv").status_code == 503
    assert client.get("/sok/").status_code == 200
    assert file.getvalue()
    cache.clear()
    assert client.get("/uttalanden.csv").status_code == 200

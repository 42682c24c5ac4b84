"""Addresses that lead nowhere, and pages that stand alone."""

import pytest
from django.db import connection
from django.template import loader
from django.test import Client

from amnarchive.models import Redirect
from tests.factories import make_body, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_unknown_page_is_friendly(client: Client) -> None:
    answer = client.get("/finns-inte/alls/")
    assert answer.status_code == 404
    assert "Sidan finns inte" in answer.content.decode()
    assert 'action="/sok/"' in answer.content.decode()


@pytest.mark.parametrize(
    ("old", "query"),
    [("/namnden/2024-02-20/4/", ""), ("/en/namnden/2024-02-20/4/", "?a=%C3%A5&b=1")],
)
def test_moved_address_redirects(client: Client, old: str, query: str) -> None:
    Redirect.objects.create(old_path="/namnden/2024-02-20/4/", new_path="/namnden/2024-02-20/5/")
    answer = client.get(old + query)
    assert answer.status_code == 301
    assert answer["Location"] == old.replace("/4/", "/5/") + query


def test_no_browser_keeps_a_redirect(client: Client) -> None:
    """What moved may move back; a kept redirect would then lead in a circle for ever."""
    Redirect.objects.create(old_path="/namnden/2024-02-20/4/", new_path="/namnden/2024-02-20/5/")
    assert client.get("/namnden/2024-02-20/4/")["Cache-Control"] == "no-cache"


def test_bodies_called_like_each_others_addresses_send_nobody_in_a_circle(client: Client) -> None:
    make_body("Parknämnden", slug="pkn", abbreviation="LKN")
    make_body("Leknämnden", slug="lkn", abbreviation="PKN")
    assert client.get("/pkn/2019-06-18/9/", follow=True).status_code == 404


def test_abbreviation_leads_to_the_body(client: Client) -> None:
    make_body("Parknämnden", abbreviation="PKN")
    answer = client.get("/PKN/2019-06-18/9/?a=1")
    assert (answer.status_code, answer["Location"]) == (301, "/parknamnden/2019-06-18/9/?a=1")
    make_body("Parkkommittén", abbreviation="PKN")
    assert client.get("/pkn/").status_code == 404


def test_redirect_never_leaves_the_site(client: Client) -> None:
    Redirect.objects.create(old_path="/namnden/2024-02-20/4/", new_path="//example.org/")
    assert client.get("/namnden/2024-02-20/4/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/Arbetsmarknadsnamnden/2019-06-18/9/",
        "/ARBETSMARKNADSNÄMNDEN/2019-06-18/9",
        "/arbetsmarknadsnämnden/2019-06-18/§ 9/",
        "/arbetsmarknadsnamnden/2019-06-18/9",
    ],
)
def test_address_spelt_otherwise_is_found(client: Client, path: str) -> None:
    make_item(make_meeting(), 9)
    answer = client.get(path)
    assert answer.status_code == 301
    assert answer["Location"] == "/arbetsmarknadsnamnden/2019-06-18/9/"


def test_null_byte_in_an_address_is_no_fault(client: Client) -> None:
    assert client.get("/a%00b/").status_code == 404


def test_tidied_address_without_a_page_ends_in_404(client: Client) -> None:
    assert client.get("/FINNS-inte/", follow=True).status_code == 404


@pytest.mark.parametrize("code", [400, 500])
def test_pages_for_faults_need_no_database(code: int) -> None:
    assert "<h1>" in loader.get_template(f"errors/{code}.html").render()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "path", ["/", "/sok/?q=jobb", "/atlas/", "/sok/forslag/?q=jo", "/lika.csv"]
)
def test_while_the_database_is_away_readers_are_asked_to_come_again(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, and no 500: a crawler that gets one often enough forgets the address."""
    client = Client(raise_request_exception=False)
    connection.close()
    with monkeypatch.context() as patch:
        patch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
        patch.setitem(connection.settings_dict, "PORT", "1")
        answer = client.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "Vänta en stund" in answer.content.decode()
    assert client.get(path).status_code == 200

"""Pages are held until the archive changes, for strangers alone, and told to be still good."""

import gzip
import tracemalloc

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from amnarchive.caching.pages import HeldPage, Pages
from amnarchive.models import ArchiveChange, Meeting
from tests.factories import make_clerk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("held")]


def queries(client: Client, path: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as counted:
        client.get(path, headers=headers)
    return len(counted)


def test_a_page_is_asked_of_the_database_once(client: Client, meeting: Meeting) -> None:
    first = client.get(meeting.path)
    assert queries(client, meeting.path) == 1
    again = client.get(meeting.path)
    assert again.content == first.content
    assert again.headers == first.headers
    assert again["Cache-Control"] == "public, no-cache"
    assert "Content-Security-Policy" in again


def test_a_change_shows_at_once(client: Client, meeting: Meeting) -> None:
    client.get(meeting.path)
    meeting.items.update(title="Vinterjobb")
    assert "Vinterjobb" in client.get(meeting.path).content.decode()


def test_what_is_taken_out_is_gone_at_once(client: Client, meeting: Meeting) -> None:
    etag = client.get(meeting.path)["ETag"]
    Meeting.objects.update(published=False)
    assert client.get(meeting.path).status_code == 404
    assert client.get(meeting.path, headers={"If-None-Match": etag}).status_code == 404


def test_a_browser_is_told_that_its_page_is_good(client: Client, meeting: Meeting) -> None:
    etag = client.get(meeting.path)["ETag"]
    told = client.get(meeting.path, headers={"If-None-Match": etag})
    assert (told.status_code, told.content) == (304, b"")
    assert told["ETag"] == etag
    assert queries(client, meeting.path, **{"If-None-Match": etag}) == 1


def test_what_every_page_says_is_asked_once_for_a_state(client: Client, meeting: Meeting) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as counted:
            client.get(f"/om/?sida={len(seen)}")
        seen.append(counted)
        return sum("is_sample" in query["sql"] for query in counted)

    seen: list[CaptureQueriesContext] = []
    assert (asked(), asked()) == (1, 0)
    meeting.items.update(title="Vinterjobb")
    assert (asked(), asked()) == (1, 0)


def test_who_is_logged_in_gets_a_page_of_their_own(client: Client, meeting: Meeting) -> None:
    stranger = client.get(meeting.path).content.decode()
    client.force_login(make_clerk())
    own = client.get(meeting.path)
    assert "ETag" not in own
    assert "Redaktionen" in own.content.decode()
    assert "Redaktionen" not in stranger
    assert "Redaktionen" not in Client().get(meeting.path).content.decode()


def test_languages_hosts_and_forms_are_kept_apart(
    client: Client, meeting: Meeting, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    plain = client.get(meeting.path)
    packed = client.get(meeting.path, headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert b"Sommarjobb" in gzip.decompress(packed.content)
    assert "Content-Encoding" not in plain
    tags = {
        plain["ETag"],
        packed["ETag"],
        client.get("/en" + meeting.path)["ETag"],
        client.get(meeting.path, headers={"host": "arkiv.example.se"})["ETag"],
        client.get(meeting.path + "?sida=2")["ETag"],
    }
    assert len(tags) == 5


@pytest.mark.parametrize("path", ["/logga-in/", "/healthz", "/finns/inte/alls/", "/sok.csv?q=x"])
def test_what_is_not_for_all_is_never_held(client: Client, path: str) -> None:
    assert "ETag" not in client.get(path)
    assert queries(client, path) == queries(client, path)


def test_a_part_of_a_page_is_never_given_for_the_whole(client: Client, meeting: Meeting) -> None:
    """What htmx asks for, and what it asks for when a reader goes back, differ by headers alone."""
    assert meeting.items.exists()
    part = client.get("/sok/?q=jobb", headers={"HX-Request": "true"})
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" not in part.content.decode()
    assert "<html" in client.get("/sok/?q=jobb", headers=back).content.decode()
    boosted = {"HX-Request": "true", "HX-Boosted": "true"}
    assert "<html" in client.get("/sok/?q=jobb", headers=boosted).content.decode()
    again = client.get("/sok/?q=jobb", headers={"HX-Request": "true"})
    assert again.content == part.content


def test_each_form_of_an_answer_is_held_apart(client: Client, meeting: Meeting) -> None:
    first = client.get(meeting.path, headers={"Accept": "text/html"})
    other = client.get(meeting.path, headers={"Accept": "application/json, text/html;q=0.1"})
    assert first["ETag"] != other["ETag"]


def test_who_is_to_be_told_something_gets_a_page_of_their_own(
    client: Client, meeting: Meeting
) -> None:
    client.get(meeting.path)
    client.cookies["messages"] = "something"
    assert "ETag" not in client.get(meeting.path)


def test_a_transaction_is_one_change_and_an_empty_one_is_none(meeting: Meeting) -> None:
    before = ArchiveChange.objects.count()
    meeting.items.update(title="A")
    meeting.items.update(title="B")
    assert ArchiveChange.objects.count() == before + 2
    ArchiveChange.objects.create(transaction=-5, at=meeting.date.isoformat() + "T00:00Z")
    assert ArchiveChange.objects.count() == before + 3


def test_no_more_is_held_than_there_is_room_for() -> None:
    pages = Pages(80_000)
    for number in range(20):
        pages.keep(str(number), HeldPage(b"x" * 8000, ()))
    assert [key for key in map(str, range(20)) if pages.get(key)] == [str(n) for n in range(12, 20)]
    pages.keep("big", HeldPage(b"x" * 40_000, ()))
    assert pages.get("big") is None


def test_very_many_small_pages_take_no_more_memory_than_there_is_room_for() -> None:
    """Anyone can ask for as many addresses as they like: what is counted is what it takes."""
    pages = Pages(2_000_000)
    tracemalloc.start()
    try:
        for number in range(5_000):
            said = tuple((f"Header-{n}-{number}", f"{number}: " + "x" * 60) for n in range(12))
            pages.keep(f"{number:032}", HeldPage(b"%d" % number, said))
        taken, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 1_000_000 < taken < 2_000_000

"""What browsers and proxies on the way are told, and what they may not make the archive say."""

import pytest
from django.test import Client

from amnarchive.models import Meeting
from tests.factories import make_clerk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("held")]


def test_any_tag_is_no_proof_that_a_page_is_there(client: Client, meeting: Meeting) -> None:
    """`*` means: whatever you have. What is not there, or held back, is not good still."""
    any_tag = {"If-None-Match": "*"}
    assert client.get("/finns/inte/alls/", headers=any_tag).status_code == 404
    Meeting.objects.update(published=False)
    assert client.get(meeting.path, headers=any_tag).status_code == 404


@pytest.mark.parametrize("odd", [",", '""', 'W/"', "W/" * 2000, "\u00e5", '"x", ,*', "*,*"])
def test_odd_tags_do_no_harm(client: Client, meeting: Meeting, odd: str) -> None:
    assert client.get(meeting.path, headers={"If-None-Match": odd}).status_code == 200


def test_what_says_nothing_of_itself_is_asked_for_each_time(client: Client) -> None:
    for path in ("/finns/inte/alls/", "/sok.csv?q=x", "/reservationer.csv"):
        assert "no-cache" in client.get(path)["Cache-Control"]


def test_no_proxy_keeps_the_page_of_who_is_logged_in(client: Client, meeting: Meeting) -> None:
    client.force_login(make_clerk())
    for path in ("/", meeting.path, "/finns/inte/alls/", "/sok.csv?q=x", "/sok/forslag/?q=so"):
        said = client.get(path)["Cache-Control"]
        assert "private" in said
        assert "public" not in said


def test_an_encoding_that_sounds_like_gzip_is_not_it(client: Client, meeting: Meeting) -> None:
    assert "Content-Encoding" in client.get(meeting.path, headers={"Accept-Encoding": "gzip"})
    other = client.get(meeting.path, headers={"Accept-Encoding": "notgzip"})
    assert "Content-Encoding" not in other
    assert b"Sommarjobb" in other.content

"""The § tells where else its reservations and statements stand."""

from django.test import Client

from amnarchive.models import Likeness, Sketch
from tests.amnarchive.views.likenesses.conftest import Say
from tests.amnarchive.views.queries import count_queries


def html(client: Client, path: str) -> str:
    return " ".join(client.get(path).content.decode().split())


def test_each_text_leads_to_the_others(client: Client, say: Say) -> None:
    item = say("2019-06-18", "M", "KD")
    say("2021-03-02", "L")
    page = html(client, item.path)
    assert page.count("Samma eller nästan samma text finns i") == 2
    assert "ersättaryttrande i samma paragraf" in page
    assert "reservation i samma paragraf" in page
    assert page.count('href="/arbetsmarknadsnamnden/2021-03-02/4/#reservation-1"') == 2


def test_nothing_is_said_where_there_is_nothing(client: Client, say: Say) -> None:
    item = say("2019-06-18", "M")
    assert "nästan samma text" not in html(client, item.path)


def test_what_is_held_back_is_not_told(client: Client, say: Say) -> None:
    item = say("2019-06-18", "M")
    say("2021-03-02", "KD", published=False)
    assert Likeness.objects.exists()
    assert not Sketch.objects.filter(group__isnull=False).exists()
    assert "nästan samma text" not in html(client, item.path)


def test_queries_do_not_grow(client: Client, say: Say) -> None:
    item = say("2011-06-18", "M", "KD")
    few = count_queries(client, item.path)
    for year in range(2012, 2020):
        say(f"{year}-06-18", "L")
    assert count_queries(client, item.path) == few
    assert "och 4 texter till" in html(client, item.path)

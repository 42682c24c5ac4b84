"""The list as a file: the same texts as the pages."""

from django.test import Client

from tests.amnarchive.exports.test_files import rows
from tests.amnarchive.likeness.texts import LIBRARY
from tests.amnarchive.views.likenesses.conftest import Say


def test_each_text_is_a_row(client: Client, say: Say) -> None:
    say("2019-06-18", "M", "KD")
    say("2021-03-02", "L")
    say("2022-03-02", "S", "V", text=LIBRARY)
    found = rows(client, "/lika.csv")
    assert [row["Partier"] for row in found] == ["S", "V", "M", "KD", "L"]
    assert len({row["Grupp"] for row in found}) == 2
    last = found[-1]
    assert last["Datum"] == "2021-03-02"
    assert last["Likhet med den första (%)"] == "100"
    assert last["Adress"].endswith("/arbetsmarknadsnamnden/2021-03-02/4/#reservation-1")
    assert len(last["Handling SHA-256"]) == 64
    assert client.get(last["Jämför"].removeprefix("http://testserver")).status_code == 200
    assert client.get(last["Grupp"].removeprefix("http://testserver")).status_code == 200


def test_it_has_what_the_page_was_asked_for(client: Client, say: Say) -> None:
    say("2019-06-18", "M", "KD")
    say("2022-03-02", "S", "V", text=LIBRARY)
    assert [row["Partier"] for row in rows(client, "/lika.csv?parti=kd")] == ["M", "KD"]
    assert rows(client, "/lika.csv?typ=egna") == []

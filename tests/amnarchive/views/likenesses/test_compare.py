"""Two texts beside each other."""

import pytest
from django.test import Client

from amnarchive.models import Redirect
from tests.amnarchive.likeness.texts import FORMULA, LIBRARY, POOL
from tests.amnarchive.views.likenesses.conftest import Say
from tests.amnarchive.views.queries import count_queries

AMN = "arbetsmarknadsnamnden"
ONE, OTHER = f"{AMN}/2019-06-18/4/reservation-1", f"{AMN}/2021-03-02/4/reservation-1"
PATH = f"/lika/jamfor/?a={ONE}&b={OTHER}"


@pytest.fixture
def two(say: Say) -> None:
    say("2019-06-18", "M")
    say("2021-03-02", "KD", text=POOL.replace("våren", "hösten"))


def html(client: Client, path: str = PATH) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.usefixtures("two")
def test_what_differs_is_marked(client: Client) -> None:
    page = html(client)
    assert "våren.</" not in page.split("<del>")[0]
    assert "våren" in page.split('class="diff')[1].split("<del>")[1].split("</del>")[0]
    assert "hösten" in page.split('class="diff')[1].split("<ins>")[1].split("</ins>")[0]
    assert "Likhet: <strong>99 %</strong>" in page or "Likhet: <strong>98 %</strong>" in page


@pytest.mark.usefixtures("two")
def test_beside_each_other_both_are_whole(client: Client) -> None:
    page = html(client, f"{PATH}&visa=bredvid")
    assert "<mark>våren" in page
    assert "<mark>hösten" in page
    assert page.count("simundervisning") == 2


@pytest.mark.usefixtures("two")
def test_the_older_one_stands_first(client: Client) -> None:
    turned = html(client, f"/lika/jamfor/?a={OTHER}&b={ONE}")
    assert turned.index("18 juni 2019") < turned.index("2 mars 2021")
    assert "Den äldre texten" in turned


def test_the_same_letters_are_told(client: Client, say: Say) -> None:
    say("2019-06-18", "M", "KD")
    page = html(client, f"/lika/jamfor/?a={ONE}&b={AMN}/2019-06-18/4/uttalande-1")
    assert "Texterna är lika, bokstav för bokstav." in page
    assert "100 %" in page
    assert "Den äldre texten" not in page


def test_what_is_not_alike_can_be_compared_too(client: Client, say: Say) -> None:
    say("2019-06-18", "M", text=LIBRARY)
    say("2021-03-02", "KD", text=FORMULA)
    assert "någon likhet går inte att räkna" in html(client)


def test_what_is_held_back_is_not_there(client: Client, say: Say) -> None:
    say("2019-06-18", "M")
    say("2021-03-02", "KD", published=False)
    answer = client.get(PATH)
    assert answer.status_code == 404
    assert "finns inte i arkivet" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    ["", "?a=1&b=2", f"?a={ONE}", f"?a={ONE}&b=x/2019-13-40/1/reservation-1", "?a=%00&b=%00"],
)
def test_an_address_that_names_nothing(client: Client, query: str) -> None:
    assert client.get(f"/lika/jamfor/{query}").status_code == 404


@pytest.mark.usefixtures("two")
def test_a_moved_text_is_found(client: Client) -> None:
    Redirect.objects.create(old_path=f"/{AMN}/2019-06-18/9/", new_path=f"/{AMN}/2019-06-18/4/")
    page = html(client, f"/lika/jamfor/?a={AMN}/2019-06-18/9/reservation-1&b={OTHER}")
    assert "18 juni 2019" in page


def test_hostile_texts_are_escaped(client: Client, say: Say) -> None:
    evil = POOL.replace("våren", "<script>alert(1)</script>")
    say("2019-06-18", "M", text=evil)
    say("2021-03-02", "KD")
    for path in (PATH, f"{PATH}&visa=bredvid", "/lika/"):
        assert "<script>alert" not in html(client, path)


@pytest.mark.usefixtures("two")
def test_it_costs_few_queries(client: Client) -> None:
    assert count_queries(client, PATH) <= 12

"""The list of like texts: who, where, when, how alike, which first."""

import pytest
from django.test import Client

from amnarchive.models import AgendaItem
from tests.amnarchive.likeness.texts import FORMULA, LIBRARY, POOL
from tests.amnarchive.views.likenesses.conftest import Say
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body

PATH = "/lika/"
AMN = "arbetsmarknadsnamnden"


def html(client: Client, query: str = "") -> str:
    answer = client.get(PATH + query)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_an_empty_archive_says_so(client: Client, db: None) -> None:  # noqa: ARG001 - must be there
    assert "Arkivet har inga sådana texter än." in html(client)


def test_a_group_says_who_where_when_and_how_alike(client: Client, say: Say) -> None:
    say("2019-06-18", "M")
    say("2021-03-02", "KD", text=POOL.replace("takbalkarna", "skjutdörrarna"))
    page = html(client)
    assert "1 grupp" in page
    assert "2 texter, 2019–2021" in page
    assert "Badhuset vid Långsjön har stått stängt" in page
    assert page.index("18 juni 2019") < page.index("2 mars 2021")
    assert 'class="badge">först<' in page
    assert "99 %" in page or "98 %" in page
    assert f"/lika/jamfor/?a={AMN}/2019-06-18/4/reservation-1&amp;b={AMN}/2021-03-02/4" in page
    assert "kopi" not in page.lower()


def test_the_rule_is_told_with_all_its_limits(client: Client, say: Say) -> None:
    say("2019-06-18", "M")
    page = html(client)
    assert "i minst 30 olika texter och i minst 0,5 procent av alla" in page
    assert "färre än 20 ord kvar" in page
    assert "minst 60 procent, eller när minst 85 procent av den kortare" in page
    assert "och den kortare har minst 40 ord" in page


def test_of_one_day_none_is_called_the_first(client: Client, say: Say) -> None:
    say("2019-06-18", "M", "KD")
    assert 'class="badge">först<' not in html(client)


def test_a_party_that_repeats_itself_is_listed_apart(client: Client, say: Say) -> None:
    say("2019-06-18", "V")
    say("2021-03-02", "V")
    assert "Arkivet har inga sådana texter än." in html(client)
    assert "1 grupp" in html(client, "?typ=egna")
    assert "1 grupp" in html(client, "?typ=alla")


@pytest.mark.parametrize(
    ("query", "groups"),
    [
        ("", 2),
        ("?parti=m", 1),
        ("?parti=s", 1),
        ("?namnd=kulturnamnden", 1),
        ("?fran=2022", 1),
        ("?till=2020", 1),
        ("?fran=2020&till=2020", 0),
        ("?parti=m&fran=2021", 1),
        ("?parti=m&fran=2022", 0),
        ("?parti=l&namnd=kulturnamnden", 0),
        ("?fran=2030&till=2019", 2),
    ],
)
def test_filters_ask_for_a_text_that_fits_all(
    client: Client, say: Say, query: str, groups: int
) -> None:
    say("2019-06-18", "L")
    say("2021-03-02", "M", body=make_body("Kulturnämnden", slug="kulturnamnden"))
    say("2022-05-03", "S", "V", text=LIBRARY)
    page = html(client, query)
    assert page.count('class="like-group"') == groups
    if not groups:
        assert "Ta bort valet" in page


def test_orders(client: Client, say: Say) -> None:
    say("2019-06-18", "L", "M", "KD")
    say("2022-05-03", "S", "V", text=LIBRARY)
    newest, most = html(client), html(client, "?ordning=partier")
    assert newest.index("Bokbussen") < newest.index("simundervisning")
    assert most.index("simundervisning") < most.index("Bokbussen")


@pytest.mark.parametrize(
    "query", ["?parti=xx", "?typ=x", "?fran=abc", "?namnd=%00", "?ordning=<b>"]
)
def test_what_cannot_be_understood_is_said(client: Client, say: Say, query: str) -> None:
    say("2019-06-18", "M", "KD")
    page = html(client, query)
    assert "En del av adressen gick inte att förstå." in page
    assert "1 grupp" in page


def test_a_long_group_has_a_page_of_its_own(client: Client, say: Say) -> None:
    for year in range(2011, 2020):
        say(f"{year}-06-18", "M" if year % 2 else "KD")
    page = html(client)
    assert "och 3 texter till" in page
    assert page.count('<li> <p class="like-who">') == 6
    whole = html(client, f"?text={AMN}/2011-06-18/4/reservation-1")
    assert whole.count('<li> <p class="like-who">') == 9
    assert "texter till" not in whole


@pytest.mark.parametrize(
    "text", ["x", "a/2019-01-01/1/reservation-1", "a/9999-99-99/1/uttalande-1"]
)
def test_a_text_that_is_in_no_group(client: Client, say: Say, text: str) -> None:
    say("2019-06-18", "M", "KD")
    assert "Ingen annan text i arkivet" in html(client, f"?text={text}")


def test_what_is_held_back_is_not_shown(client: Client, say: Say) -> None:
    say("2019-06-18", "M")
    say("2021-03-02", "KD", published=False)
    assert "Arkivet har inga sådana texter än." in html(client)
    say("2022-03-02", "L")
    page = html(client, "?typ=alla")
    assert "2 texter" in page
    assert "2 mars 2021" not in page


def test_formulas_are_no_copies(client: Client, say: Say) -> None:
    say("2019-06-18", "M", "KD", text=FORMULA)
    assert "inga sådana texter" in html(client)


@pytest.mark.parametrize("query", ["", "?typ=alla&parti=m&fran=2011&namnd=arbetsmarknadsnamnden"])
def test_queries_do_not_grow(client: Client, say: Say, query: str) -> None:
    say("2012-06-18", "M", "KD")
    few = count_queries(client, PATH + query)
    for year in range(2013, 2020):
        for text in (POOL, LIBRARY):
            say(f"{year}-0{1 + (text is POOL)}-18", "M", "KD", text=text)
    assert count_queries(client, PATH + query) == few <= 20


def test_a_paragraph_without_title_is_called_by_how_it_begins(client: Client, say: Say) -> None:
    first, second = say("2019-06-18", "M"), say("2021-03-02", "KD")
    AgendaItem.objects.update(title="", text="Ordföranden tar upp frågan om badhuset.")
    page = html(client)
    assert page.count("Ordföranden tar upp frågan") == 2
    addresses = [f"{item.path.strip('/')}/reservation-1" for item in (first, second)]
    compared = client.get("/lika/jamfor/", dict(zip("ab", addresses, strict=True)))
    assert compared.content.decode().count("Ordföranden tar upp frågan") == 2

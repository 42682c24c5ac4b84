"""In which order the hits stand, and what is found besides the words themselves."""

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import AgendaItem
from tests.amnarchive.search.archive import make_indexed
from tests.amnarchive.search.test_search_page import page, titles
from tests.factories import make_body, make_reservation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def filling() -> None:
    """So many other §§ that rare words weigh more than frequent ones."""
    for number in range(12):
        make_indexed(
            f"Ärende {number}", "Nämnden behandlar staden.", day=f"2018-03-{number + 1:02}"
        )


def found(client: Client, query: str) -> list[str]:
    rebuild_vocabulary()
    return [
        title.partition(" ")[2].partition(" ")[2] for title in titles(page(client, f"?q={query}"))
    ]


def test_the_title_goes_before_the_decision_and_that_before_the_text(client: Client) -> None:
    make_indexed("Annat", "Här nämns flakmopeder.", day="2020-01-03")
    make_indexed("Beslutat", day="2020-01-02", decision=["Två flakmopeder köps in."])
    make_indexed("Flakmopeder", day="2020-01-01")
    assert found(client, "flakmoped") == ["Flakmopeder", "Beslutat", "Annat"]


def test_who_gets_the_minutes_counts_little(client: Client) -> None:
    recipients = {
        "kind": "recipients",
        "heading": "Skickas till",
        "paragraphs": [{"text": "Trafikkontoret"}],
    }
    make_indexed("Annat", "Skickas till Trafikkontoret", day="2020-01-03", sections=[recipients])
    make_indexed("Övrigt", "Trafikkontoret har svarat.", day="2020-01-02")
    assert found(client, "trafikkontoret") == ["Övrigt", "Annat"]


def test_the_word_goes_before_its_compounds(client: Client) -> None:
    make_indexed("Badhuset", day="2020-01-02")
    make_indexed("Bad", day="2020-01-01")
    assert found(client, "bad") == ["Bad", "Badhuset"]


def test_a_word_within_somebodys_name_is_not_the_thing(client: Client) -> None:
    make_indexed("Val av Berit Stålberg (S)", day="2020-01-02")
    make_indexed("Stålverket", day="2020-01-01")
    assert found(client, "stål") == ["Stålverket"]


def test_what_a_party_proposes_goes_before_what_names_it(client: Client) -> None:
    make_indexed("Tunneln", "SD var med. SD frågade. SD röstade. Tunneln.", day="2020-01-02")
    make_indexed("Yrkande från SD om tunneln", "Yrkande.", day="2020-01-01")
    assert found(client, "sd+tunneln")[0] == "Yrkande från SD om tunneln"


def test_all_words_go_before_some_of_them(client: Client) -> None:
    make_indexed("Cykelbanor", "Cykelbanor cykelbanor cykelbanor.", day="2020-01-03")
    make_indexed("Snöröjning av cykelbanor", day="2020-01-01")
    make_indexed("Snöröjning", "Snöröjning snöröjning.", day="2020-01-02")
    assert found(client, "snöröjning+cykelbanor")[0] == "Snöröjning av cykelbanor"


def test_what_settles_a_matter_goes_before_what_puts_it_off(client: Client) -> None:
    for day, title, outcome in (
        ("2020-03-01", "Flakmopeder igen", "postponed"),
        ("2020-01-01", "Flakmopeder", ""),
    ):
        make_indexed(title, "Flakmopeder", day=day, outcome=outcome, cases=["AMN 2020-0001"])
    make_indexed("Flakmopeder på gång", "Flakmopeder", day="2020-02-01", outcome="postponed")
    order = found(client, "flakmopeder")
    assert order[-1] == "Flakmopeder igen"
    assert found(client, "bordlagda+flakmopeder")[-1] == "Flakmopeder"


def test_a_month_means_the_meeting_then_or_the_title(client: Client) -> None:
    make_indexed("Motion om träd", day="2020-08-20")
    make_indexed("Motion om vatten", "Skickas åter i augusti 2020.", day="2020-02-20")
    make_indexed("Motion om ljus", day="2020-10-20")
    assert found(client, "motioner+augusti+2020")[0] == "Motion om träd"
    make_indexed("Delårsrapport för augusti 2020", day="2020-10-20")
    assert found(client, "delårsrapport+augusti+2020")[0] == "Delårsrapport för augusti 2020"


def test_the_year_of_the_title_goes_before_that_of_the_meeting(client: Client) -> None:
    make_indexed("Bokslut för 2019", day="2020-03-01")
    make_indexed("Bokslut för 2020", day="2021-03-01")
    assert found(client, "bokslut+2020")[0] == "Bokslut för 2020"


def test_a_section_of_a_day_and_a_body_stands_first(client: Client) -> None:
    other = make_body("Kulturnämnden", slug="kulturnamnden", abbreviation="KUN")
    make_indexed("Rättelse av § 77 den 18 juni 2019", day="2019-08-18", number=3)
    make_indexed("Bland annat", day="2019-06-18", number=77, body=other)
    make_indexed("Just den", day="2019-06-18", number=77)
    assert found(client, "§77+amn+2019-06-18&exakt=1")[0] == "Just den"
    assert found(client, "paragraf+77+kulturnämnden+18+juni+2019&exakt=1")[0] == "Bland annat"


def test_a_matter_goes_before_what_mentions_its_number(client: Client) -> None:
    make_indexed("Hänvisning", "Se AMN 2020-0007. Se AMN 2020-0007.", day="2020-05-01")
    make_indexed("Ärendet", day="2020-01-01", cases=["AMN 2020-0007"])
    rebuild_vocabulary()
    assert titles(page(client, "?q=diarienr+amn2020-0007+nej"))[0].endswith("Ärendet")


def test_synonyms_and_nouns_of_verbs_are_found(client: Client) -> None:
    make_indexed("Feriejobb i parker")
    make_indexed("Svenskundervisning för invandrare")
    make_indexed("Granskning av föreningar")
    assert found(client, "sommarjobb") == ["Feriejobb i parker"]
    assert found(client, "sfi") == ["Svenskundervisning för invandrare"]
    assert found(client, "svenska+för+invandrare") == ["Svenskundervisning för invandrare"]
    assert found(client, "granska+förening") == ["Granskning av föreningar"]


def test_both_halves_of_a_suspended_hyphen_are_found(client: Client) -> None:
    make_indexed("Vatten- och avloppstaxan")
    for query in ("vattentaxa", "avloppstaxa", "taxa"):
        assert found(client, query) == ["Vatten- och avloppstaxan"]


def test_a_partys_reservation_goes_before_its_name_in_a_list(client: Client) -> None:
    make_indexed("Bostäder i norr", "Närvarande: Bo Ek (SD), reservation saknas.", day="2020-05-01")
    dissent = make_indexed("Bostäder i söder", day="2020-01-01")
    make_reservation(dissent, [("Bo Ek", "SD")], text="Vi säger nej.")
    index_items(items=[dissent])
    assert found(client, "reservation+SD+bostäder")[0] == "Bostäder i söder"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("skolskuts", "skolskjutsen"),
        ("fardtjanst", "färdtjänsten"),
        ("spårvganar", "spårvagnar"),
        ("kollektivtrafikken", "kollektivtrafiken"),
    ],
)
def test_a_misspelt_word_is_told_and_left_at_a_click(
    client: Client, typed: str, meant: str
) -> None:
    make_indexed(f"Om {meant}")
    assert found(client, typed) == [f"Om {meant}"]
    html = page(client, f"?q={typed}")
    assert f"Menade du <b>{meant}</b>?" in html
    assert f'href="?q={typed}&amp;exakt=1"'.replace("ä", "%C3%A4").replace("å", "%C3%A5") in html
    exact = page(client, f"?q={typed}&exakt=1")
    assert "Inga träffar" in exact
    assert "Menade du" not in exact


def test_a_word_that_somebody_has_is_not_corrected(client: Client) -> None:
    make_indexed("Om flakmopeder")
    make_indexed("Om flakmoppeder")
    assert found(client, "flakmoppeder") == ["Om flakmoppeder"]
    assert "Menade du" not in page(client, "?q=flakmoppeder")


def test_a_word_that_came_after_the_count_is_not_corrected(client: Client) -> None:
    make_indexed("Om flakmopeder")
    rebuild_vocabulary()
    make_indexed("Om flakmoppeder")
    html = page(client, "?q=flakmoppeder")
    assert "Menade du" not in html
    assert titles(html) == ["§ 2 Om flakmoppeder"]


def test_a_misspelt_name_leads_to_who_bears_it(client: Client) -> None:
    make_indexed("Tal", "Sarah Qvarnstrand (S) yrkar bifall.")
    make_indexed("Annat tal", "Sara Lövenblad (M) yrkar avslag.")
    assert found(client, "Sara+Qvarnstrand")[0] == "Tal"
    assert "Menade du <b>sarah</b>?" in page(client, "?q=Sara+Qvarnstrand")


def test_without_counted_words_the_search_works_all_the_same(client: Client) -> None:
    item: AgendaItem = make_indexed("Flakmopeder och cyklar")
    assert titles(page(client, "?q=flakmoped+flygplan")) == [str(item)]

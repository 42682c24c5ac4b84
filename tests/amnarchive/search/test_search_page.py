"""The search page: finding, explaining, refusing to break."""

import re
from urllib.parse import quote

import pytest
from django.test import Client
from django.utils.html import strip_tags

from amnarchive.models import AgendaItem
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import make_body, make_reservation

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> dict[str, AgendaItem]:
    return make_archive()


def page(client: Client, query: str, status: int = 200) -> str:
    response = client.get(f"/sok/{query}")
    assert response.status_code == status
    return response.content.decode()


def titles(html: str) -> list[str]:
    headings = re.findall(r"<h3>(.*?)</h3>", html, re.DOTALL)
    return [strip_tags(heading).strip().replace("\xa0", " ") for heading in headings]


def test_without_a_question_the_page_helps(client: Client) -> None:
    html = page(client, "")
    assert "Så kan du söka" in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("arbetslöshet", ["§ 1 Arbetslöshet bland unga", "§ 1 Sommarjobb för unga"]),
        ("skolskjuts", ["§ 1 Skolskjutsen till hösten"]),
        ("skola", ["§ 1 Skolskjutsen till hösten", "§ 1 Budget för förskolan"]),
        ("förskola", ["§ 1 Budget för förskolan"]),
        ('"bör inte vänta med att"', ["§ 1 Sommarjobb för unga"]),
        ('"§ 7"', ["§ 1 Budget för förskolan"]),
        ("unga -sommarjobb", ["§ 1 Arbetslöshet bland unga"]),
        ("skolskjuts OR budget", ["§ 1 Budget för förskolan", "§ 1 Skolskjutsen till hösten"]),
    ],
)
def test_the_right_items_stand_in_the_right_order(
    client: Client, query: str, found: list[str]
) -> None:
    response = client.get("/sok/", {"q": query})
    assert sorted(titles(response.content.decode())) == sorted(found)
    if len(found) != 2 or query == "arbetslöshet":
        assert titles(response.content.decode()) == found


@pytest.mark.usefixtures("archive")
def test_who_has_all_words_stands_before_who_has_some_and_that_is_told(client: Client) -> None:
    html = page(client, "?q=budget+utbildningsnämnden+september+2021")
    assert titles(html) == ["§ 1 Budget för förskolan", "§ 1 Skolskjutsen till hösten"]
    assert "Så många har alla orden. 1 till har något av dem." in html


@pytest.mark.usefixtures("archive")
def test_newest_first_is_one_click(client: Client) -> None:
    html = page(client, "?q=unga")
    assert 'href="?q=unga&amp;ordning=datum"' in html
    assert titles(page(client, "?q=unga&ordning=datum")) == [
        "§ 1 Arbetslöshet bland unga",
        "§ 1 Sommarjobb för unga",
    ]


@pytest.mark.usefixtures("archive")
def test_a_hit_says_what_where_when_and_who_disagreed(client: Client) -> None:
    html = page(client, "?q=sommarjobb")
    assert "1 träff" in html
    assert "<mark>Sommarjobb</mark> för unga" in html
    assert "Arbetsmarknadsnämnden" in html
    assert "18 juni 2019" in html
    assert "Nämnden godkänner förvaltningens förslag." in html
    assert re.search(r"Reservation från.*S.*V", html, re.DOTALL)


@pytest.mark.usefixtures("archive")
def test_a_reservation_that_matched_stands_under_its_item(client: Client) -> None:
    html = page(client, "?q=platserna&typ=reservation")
    assert "2 träffar" in html
    assert "/arbetsmarknadsnamnden/2019-06-18/1/?sok=platserna#reservation-1" in html
    assert "<mark>Platserna</mark> räcker inte." in html


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?parti=sd", ["§ 1 Arbetslöshet bland unga"]),
        ("?parti=SD&q=unga", ["§ 1 Arbetslöshet bland unga"]),
        ("?namnd=utbildningsnamnden", ["§ 1 Budget för förskolan"]),
        ("?namnd=utn", ["§ 1 Budget för förskolan"]),
        ("?ar=2019", ["§ 1 Sommarjobb för unga"]),
        ("?fran=2020&till=2020-12", ["§ 1 Arbetslöshet bland unga"]),
        ("?till=2019-06-18", ["§ 1 Sommarjobb för unga"]),
        ("?person=bo-ek", ["§ 1 Sommarjobb för unga"]),
        ("?person=Bo+Ek", ["§ 1 Sommarjobb för unga"]),
        ("?dnr=amn2019/178", ["§ 1 Sommarjobb för unga"]),
        ("?typ=uttalande", ["§ 1 Arbetslöshet bland unga"]),
    ],
)
def test_filters_leave_what_they_say(client: Client, query: str, found: list[str]) -> None:
    assert titles(page(client, query)) == found


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?q=unga&namnd=finns-inte", "filtret ”Nämnd”"),
        ("?q=unga&parti=xyz", "filtret ”Parti”"),
        ("?q=unga&fran=2019-13-45", "filtret ”Från och med”"),
        ("?q=unga&typ=hemligt", "filtret ”Sök bland”"),
        ("?q=unga&ar=tjugo", "filtret ”År”"),
        ("?q=unga&sida=sju", "Sidnumret"),
        ("?q=unga&ordning=slump", "Den ordningen finns inte"),
        ("?q=unga&fran=2021-01-01&till=2019-01-01", "omvänd ordning"),
        ("?q=" + "unga%20" * 200, "för lång"),
        ("?q=%22unga", "citattecken"),
    ],
)
def test_bad_values_are_mended_and_told(client: Client, query: str, told: str) -> None:
    html = page(client, query)
    assert told in html
    assert "träffar" in html


@pytest.mark.usefixtures("archive")
def test_the_form_shows_what_was_understood(client: Client) -> None:
    html = page(client, "?q=unga&namnd=amn&parti=SD&fran=2019&till=ig%C3%A5r&person=rut+lind")
    assert '<option value="arbetsmarknadsnamnden" selected>' in html
    assert re.search(r'name="parti" value="sd"[^>]* checked', html)
    assert 'name="fran" value="2019-01-01"' in html
    assert 'name="person" value="rut-lind"' in html
    assert "ig\u00e5r" not in html.split('id="resultat"')[0]


@pytest.mark.usefixtures("archive")
def test_the_snippet_does_not_repeat_the_title(client: Client) -> None:
    html = page(client, "?q=sommarjobb")
    (snippet,) = re.findall(r'<p class="hit-text" lang="sv">(.*?)</p>', html)
    assert snippet.startswith("Ungdomsarbetslösheten")


@pytest.mark.usefixtures("archive")
def test_a_page_too_far_is_the_last_page(client: Client) -> None:
    assert titles(page(client, "?q=unga&sida=999999999999"))


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "query",
    [
        "%00",
        "unga%00",
        "a" * 10_000,
        "'; DROP TABLE amnarchive_searchentry; --",
        "'",
        '"',
        "\\",
        "-",
        "-unga",
        "OR",
        "& | ! ( ) : * <->",
        "%F0%9F%8F%9B",
        "%FF%FE",
        "§ 99999999999999999999",
        "§ 999999",
        "<script>alert(1)</script>",
        "unga&sida=-1",
        "unga&sida=%00&namnd=%00&parti=%00&person=%00&dnr=%00&typ=%00&ar=%00&fran=%00",
        "unga&ar=99999999999999999999&fran=99999-01-01",
        "unga&dnr=" + "9" * 5_000,
        "unga&dnr=%27",
        "&dnr=(((",
        "AMN 0000-0000",
    ],
)
def test_nothing_that_is_typed_breaks_the_page(client: Client, query: str) -> None:
    html = page(client, f"?q={query}")
    assert "<script>alert" not in html


def test_markup_in_minutes_stays_text(client: Client) -> None:
    bad = "<img src=x onerror=alert(1)> <mark>budget</mark>"
    item = make_indexed(f"Budget {bad}", f"Budget {bad}", decision=[f"Budget {bad}"])
    make_reservation(item, [("<b>Bo</b>", "S")], text=f"Budget {bad}")
    html = page(client, "?q=budget")
    assert "<img" not in html
    assert "<b>Bo" not in html
    assert "&lt;mark&gt;<mark>budget</mark>&lt;/mark&gt;" in html


@pytest.mark.usefixtures("archive")
def test_a_day_leads_to_its_meetings(client: Client) -> None:
    html = page(client, "?q=1+september+2021")
    assert "/arbetsmarknadsnamnden/2021-09-01/" in html.split("</section>")[0]
    assert "/utbildningsnamnden/2021-09-01/" in html.split("</section>")[0]


@pytest.mark.usefixtures("archive")
def test_no_item_with_all_words_gives_those_with_some_and_says_so(client: Client) -> None:
    html = page(client, "?q=skolskjuts+flygplats")
    assert "Ingen träff har alla orden" in html
    assert titles(html) == ["§ 1 Skolskjutsen till hösten"]


@pytest.mark.usefixtures("archive")
def test_an_empty_page_says_which_filter_took_the_hits(client: Client) -> None:
    html = page(client, "?q=sommarjobb&ar=2021&parti=s")
    assert "Inga träffar" in html
    assert re.search(r'href="\?q=sommarjobb&amp;parti=s"[^>]*>\s*Utan År: 2021', html)
    assert re.search(r"Utan Parti: S\s*– 0 träffar", html)


def test_what_is_held_back_is_not_found(client: Client) -> None:
    item = make_indexed("Hemligt sommarjobb")
    item.published = False
    item.save()
    assert "Hemligt" not in page(client, "?q=sommarjobb").replace("Hemligt+", "")


@pytest.mark.usefixtures("archive")
def test_htmx_gets_the_results_alone_and_a_clean_address(client: Client) -> None:
    response = client.get(
        "/sok/", {"q": "unga", "namnd": "", "parti": "sd"}, headers={"HX-Request": "true"}
    )
    assert b"<html" not in response.content
    assert b"1 tr\xc3\xa4ff" in response.content.split(b'id="besked"')[1].split(b"</p>")[0]
    assert response["HX-Push-Url"] == "/sok/?q=unga&parti=sd"
    assert "HX-Request" in response["Vary"]


@pytest.mark.usefixtures("archive")
def test_committees_stand_in_swedish_order(client: Client) -> None:
    for name, slug in (("Östra huset", "ostra"), ("Ärvda huset", "arvda"), ("Zonen", "zonen")):
        make_indexed("Ärende", body=make_body(name, slug=slug, abbreviation=slug))
    options = re.findall(r'<option value="([a-z]+)"', page(client, "").split("id_parti")[0])
    assert options[-3:] == ["zonen", "arvda", "ostra"]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("query", ['"unga sommarjobb"', '"skolskjutsen budget" -förskolan'])
def test_a_phrase_that_stands_nowhere_leads_to_its_words(client: Client, query: str) -> None:
    html = page(client, f"?q={quote(query)}")
    assert titles(html)
    assert "Ingen träff har just de orden i den ordningen." in html
    assert "<mark>" in html

"""A diary number or a § of a day, in any spelling, leads straight there; other words do not."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.models import AgendaItem
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import make_body, make_item, make_meeting

pytestmark = pytest.mark.django_db

PARAGRAPH = "/arbetsmarknadsnamnden/2019-06-18/1/"


@pytest.fixture(autouse=True)
def archive() -> dict[str, AgendaItem]:
    return make_archive()


def page(client: Client, typed: str, **chosen: str) -> str:
    response = client.get("/sok/", {"q": typed, **chosen})
    assert response.status_code == 200
    return response.content.decode()


def direct(html: str) -> str:
    return html.split("Du letar kanske efter")[1].split("</section>", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("printed", "typed", "address"),
    [
        ("AMN 2019-0178", "AMN 2019-0178", "amn-2019-0178"),
        ("AMN 2019-0178", "amn2019/178", "amn-2019-0178"),
        ("AMN 2019-0178", "Dnr AMN 2019-0178-1.3", "amn-2019-0178"),
        ("AMN 2019-0178", "Dnr: AMN 2019-0178", "amn-2019-0178"),
        ("AMN 2019-0178", "dnr:amn2019/178", "amn-2019-0178"),
        ("AMN 2019-0178", "2019-0178", "amn-2019-0178"),
        ("322-278-2009", "Dnr 322-278/2009", "322-278-2009"),
        ("322-278-2009", "dnr 322 - 278 / 2009", "322-278-2009"),
        ("AMN 2022-0462", "amn 2022/462", "amn-2022-0462"),
        ("AMN 2022-0462", "AMN-2022-462", "amn-2022-0462"),
        ("BUN 2026-0007", "2026.007 BUN", "bun-2026-0007"),
        ("BUN 2026-0007", "bun 2026/7", "bun-2026-0007"),
        ("SLK 2024-00074", "SLK-2024-00074", "slk-2024-00074"),
        ("SLK 2024-00074", "slk 2024-74", "slk-2024-00074"),
    ],
)
def test_a_diary_number_leads_to_its_case(
    client: Client, printed: str, typed: str, address: str
) -> None:
    make_indexed("Cykelbana", day="2022-03-01", cases=[printed])
    response = client.get("/sok/", {"q": typed})
    assert response.status_code == 302
    assert response["Location"] == f"/arenden/{address}/"
    response = client.get("/sok/", {"q": typed}, headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == f"/arenden/{address}/"


@pytest.mark.parametrize(
    "typed",
    [
        "§ 1 2019-06-18",
        "§1 amn 2019-06-18",
        "AMN 2019-06-18 § 1",
        "AMN 20190618 §1",
        "paragraf 1 den 18 juni 2019",
        "Paragraf 1 AMN 18/6 2019",
        "§1 arbetsmarknadsnämnden 18 juni 2019",
        "1 § arbetsmarknadsnämndens protokoll 2019-06-18",
        "§ 1/2019",
        "§ 1 amn 2019",
        "§ 1 juni 2019",
        "2019-06-18 § 01",
        "§§ 1 2019-06-18",
    ],
)
def test_a_section_of_a_time_leads_there_and_says_so(client: Client, typed: str) -> None:
    response = client.get("/sok/", {"q": typed})
    assert response.status_code == 302
    assert response["Location"] == PARAGRAPH
    html = client.get(PARAGRAPH).content.decode()
    assert f"Du sökte på {typed}. Här är paragrafen." in html
    assert "exakt=1" in html
    words = page(client, typed, exakt="1")
    assert f'href="{PARAGRAPH}"' in direct(words)


def test_the_words_can_be_searched_instead(client: Client) -> None:
    html = page(client, "AMN 2019-0178", exakt="1")
    assert "/arenden/amn-2019-0178/" in direct(html)
    assert "1 träff" in html


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("§ 1 sommarjobb", True),
        ("§ 1 2019-06-18 sommarjobb", True),
        ("§ 1 2019-06-18 flygplats", False),
        ("§ 1", False),
        ("§ 1 2018", False),
        ("§ 99 2019-06-18", False),
        ("§ 1 utbildningsnämnden 2019-06-18", False),
    ],
)
def test_other_words_keep_one_on_the_page(client: Client, typed: str, leads: bool) -> None:
    html = page(client, typed)
    assert ("Du letar kanske efter" in html) is leads
    if leads:
        assert f'href="{PARAGRAPH}"' in direct(html)


def test_several_that_fit_are_listed_the_newest_first(client: Client) -> None:
    shown = direct(page(client, "§ 1 2021-09-01"))
    assert "/arbetsmarknadsnamnden/2021-09-01/1/" in shown
    assert "/utbildningsnamnden/2021-09-01/1/" in shown
    make_indexed("Cykelbana", day="2019-12-01")
    shown = direct(page(client, "§ 1/2019"))
    assert shown.index("2019-12-01/1/") < shown.index("2019-06-18/1/")
    for day in range(1, 13):
        make_item(make_meeting(make_body(), dt.date(2019, 11, day)), title="Torg")
    assert "Du letar kanske efter" not in page(client, "§ 1/2019")


def test_a_filter_keeps_one_on_the_page(client: Client) -> None:
    assert direct(page(client, "§ 1 2019-06-18", parti="s"))
    assert direct(page(client, "AMN 2019-0178", ar="2019"))


def test_what_is_held_back_leads_nowhere(client: Client) -> None:
    held = make_meeting(make_body(), dt.date(2023, 1, 1), published=False)
    make_item(held, cases=["AMN 2023-0001"])
    for typed in ("AMN 2023-0001", "§ 1 2023-01-01", "2023-01-01"):
        assert "Du letar kanske efter" not in page(client, typed)

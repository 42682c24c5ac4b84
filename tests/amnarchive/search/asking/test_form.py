"""The search form shows what was understood, and every value can be taken away by itself."""

import datetime as dt
import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amnarchive.search.asking.lookup import people_called
from tests import factories as make
from tests.amnarchive.search.archive import make_archive

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    make_archive()


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def chips(html: str) -> dict[str, str]:
    block = html.split('class="chosen"')[1].split("</ul>", maxsplit=1)[0]
    found = re.findall(r'href="([^"]*)".*?</span>(.*?) <span', block, re.DOTALL)
    return {label.strip(): address for address, label in found}


def test_typed_fields_stand_in_the_form_and_in_the_address(client: Client) -> None:
    response = client.get("/sok/", {"q": "platserna parti:v,s typ:reservation"})
    assert response.status_code == 302
    assert response["Location"] == "/sok/?q=platserna&parti=s,v&typ=reservation"
    html = page(client, response["Location"])
    assert 'name="q" value="platserna"' in html
    assert re.findall(r'name="parti" value="(\w+)"[^>]* checked', html) == ["s", "v"]
    assert '<option value="reservation" selected>' in html
    assert "1 träff" in html
    partial = client.get("/sok/", {"q": "unga parti:sd"}, headers={"HX-Request": "true"})
    assert partial["HX-Redirect"] == "/sok/?q=unga&parti=sd"


@pytest.mark.parametrize("path", ["/sok/", "/reservationer/", "/uttalanden/"])
def test_each_page_takes_typed_fields(client: Client, path: str) -> None:
    response = client.get(path, {"q": "platserna parti:v"})
    assert response["Location"] == f"{path}?q=platserna&parti=v"


def test_what_is_to_be_told_keeps_one_on_the_page(client: Client) -> None:
    html = page(client, "/sok/?q=unga+parti:sd+parti:xyz")
    assert "inget parti som heter ”xyz”" in html
    assert re.findall(r'name="parti" value="(\w+)"[^>]* checked', html) == ["sd"]
    assert 'name="q" value="unga xyz"' in html


def test_a_chip_takes_one_value_away(client: Client) -> None:
    found = chips(page(client, "/sok/?q=unga&parti=s,v&bara=1&ar=2019&beslut=enhalligt"))
    assert found == {
        "Parti: S": "?q=unga&amp;parti=v&amp;bara=1&amp;ar=2019&amp;beslut=enhalligt",
        "Parti: V": "?q=unga&amp;parti=s&amp;bara=1&amp;ar=2019&amp;beslut=enhalligt",
        "Bara: inga andra partier": "?q=unga&amp;parti=s,v&amp;ar=2019&amp;beslut=enhalligt",
        "År: 2019": "?q=unga&amp;parti=s,v&amp;bara=1&amp;beslut=enhalligt",
        "Beslutssätt: Enhälligt": "?q=unga&amp;parti=s,v&amp;bara=1&amp;ar=2019",
    }


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("parti=s", 1),
        ("parti=s,v", 1),
        ("parti=s&parti=v", 1),
        ("parti=s,v&bara=1", 1),
        ("parti=s&bara=1", 0),
        ("parti=s,sd", 0),
        ("parti=sd&bara=1", 1),
    ],
)
def test_several_parties_are_those_together(client: Client, query: str, hits: int) -> None:
    html = page(client, f"/reservationer/?{query}")
    assert len(re.findall('<article class="hit', html)) == hits


def test_every_filter_has_a_control_with_a_name(client: Client) -> None:
    html = page(client, "/reservationer/").split('class="search-form"')[1].split("</form>")[0]
    names = "namnd parti bara person fran till utfall beslut forslag amne"
    for name in names.split():
        assert f'name="{name}"' in html, name
    labelled = set(re.findall(r'<label for="([^"]+)"', html))
    for control in re.findall(
        r'<(?:select|input type="(?:text|date|search)")[^>]*id="([^"]+)"', html
    ):
        assert control in labelled, control


def test_the_help_links_to_searches_that_work(client: Client) -> None:
    html = page(client, "/sok/")
    links = re.findall(r'<dt><a href="([^"]+)"', html)
    assert len(links) >= 9
    for link in links:
        assert client.get(f"/sok/{link}".replace("&amp;", "&"), follow=True).status_code == 200


def test_a_name_of_nobody_and_of_several_is_told_on_the_page(client: Client) -> None:
    html = page(client, "/sok/?q=person:Okänd+unga")
    assert "ingen person som heter ”Okänd”" in html
    html = page(client, "/sok/?q=<script>alert(1)</script>+person:<u>x</u>")
    assert "<script>alert" not in html
    assert "<u>x" not in html


PIECES = st.sampled_from(
    [
        "parti:", "s,v", "person:", "Ek", '"', "år:", "2019-", "-", "nämnd:", "amn", "typ:", "(",
        ")", "§ 1", "§", "2019-06-18", "AMN 2019-0178", "ELLER", "NOT", "AND", "*", "unga", "dnr:",
        "\0", "'", "\\", ":*", "<->", "!", "&", "|", "å", "🏛",
    ]
)  # fmt: skip


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, max_size=8).map(" ".join) | st.lists(PIECES, max_size=8).map("".join))
def test_everything_that_can_be_typed_gives_a_page(typed: str) -> None:
    response = Client().get("/sok/", {"q": typed}, follow=True)
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/sok/", "/reservationer/", "/uttalanden/"])
def test_who_is_named_in_held_minutes_alone_is_nobody_to_the_filters(
    client: Client, path: str
) -> None:
    """Minutes are held to hide somebody: no address may tell the name, or that there is one."""
    meeting = make.make_meeting(date=dt.date(2023, 3, 1), published=False)
    make.make_attendance(meeting, "Hedvig Dold", "V")
    hidden = make.make_person("Hedvig Dold")
    former = make.make_person("Hedvig Fordom")
    former.merged_into = hidden
    former.save()
    unknown = page(client, f"{path}?person=finns-inte")
    for person in (hidden, former):
        assert page(client, f"{path}?person={person.slug}") == unknown.replace(
            "finns-inte", person.slug
        )
    meeting.published = True
    meeting.save()
    assert "Hedvig Dold" in page(client, f"{path}?person={former.slug}")


def test_the_party_of_somebody_is_what_public_lists_say() -> None:
    held = make.make_meeting(date=dt.date(2024, 3, 1), published=False)
    public = make.make_meeting(date=dt.date(2023, 3, 1))
    for name in ("Orvar Ek", "Orvar Alm"):
        make.make_attendance(public, name, "S")
        make.make_attendance(held, name, "V")
    called = people_called("Orvar")
    assert [vars(person)["letter"] for person in called] == ["S", "S"]

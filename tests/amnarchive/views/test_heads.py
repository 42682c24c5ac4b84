"""Every public page tells search engines and previews what it is, and nothing that is not so."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from amnarchive.heads.datasets import FILES
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.told import SITE, head_of
from tests.factories import make_item, make_meeting

SILENT = {"not_found", "login"}
"""Pages that no one should link to."""


def public_paths(archive: Archive) -> dict[str, str]:
    return {name: path for name, path in archive.paths.items() if name not in SILENT}


def test_every_page_has_a_whole_head(client: Client, archive: Archive) -> None:
    for name, path in public_paths(archive).items():
        for prefix in ("", "/en"):
            told = head_of(client, prefix + path)
            asked, _mark, query = path.partition("?")
            # Marks of a search are not another page; filters are, and none to be kept.
            wanted = {SITE + prefix + asked, *([""] if query else [])}
            assert told.link("canonical") in wanted, name
            shown = asked if told.link("canonical") else path
            assert told.meta("og:url") == SITE + prefix + shown, name
            assert told.alternates == {
                "sv": SITE + shown,
                "en": f"{SITE}/en{shown}",
                "x-default": SITE + shown,
            }, name
            assert told.meta("og:title"), name
            assert told.meta("og:locale") == ("en_GB" if prefix else "sv_SE"), name
            assert told.meta("og:image").startswith(SITE), name
            assert client.get(told.meta("og:image").removeprefix(SITE)).status_code == 200, name


def test_the_way_to_a_page_is_told(client: Client, archive: Archive) -> None:
    for name, path in public_paths(archive).items():
        way = head_of(client, path).things.get("BreadcrumbList")
        if name == "home":
            assert way is None
            continue
        assert way is not None, name
        steps = way["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert all(step["item"].startswith(SITE) and step["name"] for step in steps), name


def test_the_start_page_can_be_searched(client: Client, archive: Archive) -> None:
    assert archive
    site = head_of(client, "/").things["WebSite"]
    template = site["potentialAction"]["target"]["urlTemplate"]
    assert template == f"{SITE}/sok/?q={{search_term_string}}"
    found = client.get(template.removeprefix(SITE).format(search_term_string="sommarjobb"))
    assert archive.item.path in found.content.decode()


def test_an_item_is_a_report_of_a_meeting(client: Client, archive: Archive) -> None:
    told = head_of(client, archive.item.path)
    thing = told.things["Report"]
    assert thing["headline"] == archive.item.title
    assert thing["identifier"] == ["AMN 2019-0178"]
    assert thing["author"]["name"] == archive.body.name
    assert thing["isBasedOn"]["identifier"] == f"sha256:{archive.document.sha256}"
    assert thing["recordedAt"]["startDate"] == "2019-06-18T16:00:00+02:00"
    assert told.meta("og:type") == "article"
    assert "Beslut: Nämnden antar förslaget." in told.meta("description")
    assert len(told.meta("description")) <= 200


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("meeting", "Event", "Arbetsmarknadsnämnden 18 juni 2019"),
        ("body", "GovernmentOrganization", "Arbetsmarknadsnämnden"),
        ("paper", "DigitalDocument", "Sommarjobb i ytterstaden"),
    ],
)
def test_a_thing_has_its_name(
    client: Client, archive: Archive, name: str, kind: str, value: str
) -> None:
    assert head_of(client, archive.paths[name]).things[kind]["name"] == value


def test_people_and_parties_are_told_as_what_they_are(client: Client, archive: Archive) -> None:
    profile = head_of(client, archive.paths["person"]).things["ProfilePage"]
    assert profile["mainEntity"]["name"] == "Torvald Lindeskog"
    party = head_of(client, archive.paths["party"]).things["PoliticalParty"]
    assert party["alternateName"] == "SD"


def test_the_file_of_a_list_is_a_dataset_that_can_be_fetched(
    client: Client, archive: Archive
) -> None:
    assert archive
    for name in FILES:
        data = head_of(client, reverse(name)).things["Dataset"]
        file = client.get(data["distribution"][0]["contentUrl"].removeprefix(SITE))
        assert file.status_code == 200
        assert file["Content-Type"].startswith("text/csv")
        assert file.getvalue()  # read to its end, it gives its place to the next


def test_no_title_breaks_out_of_the_data_block(client: Client, archive: Archive) -> None:
    title = "</script><script>alert(1)</script> <!-- & \u2028 \"'"
    item = make_item(archive.meeting, number=77, title=title)
    answer = client.get(item.path)
    assert b"<script>alert" not in answer.content
    soup = BeautifulSoup(answer.content, "lxml")
    block = soup.find("script", type="application/ld+json")
    assert block is not None
    told = json.loads(block.text)
    assert title in [thing.get("headline") for thing in told["@graph"]]


def test_what_waits_for_the_clerk_tells_nothing_of_itself(
    client: Client, admin_client: Client, archive: Archive
) -> None:
    held = make_item(make_meeting(archive.body, published=False, letter="b"), title="Hemligt")
    assert client.get(held.path).status_code == 404
    html = admin_client.get(held.path).content.decode()
    assert 'property="og:' not in html
    assert "application/ld+json" not in html
    assert 'name="robots" content="noindex"' in html


def test_a_later_part_of_a_list_is_its_own_page(client: Client, archive: Archive) -> None:
    assert archive
    assert head_of(client, "/personer/?sida=2").link("canonical") == f"{SITE}/personer/?sida=2"
    assert head_of(client, "/personer/?sida=1").link("canonical") == f"{SITE}/personer/"
    assert head_of(client, "/personer/?sida=%22%3E").link("canonical") == f"{SITE}/personer/"

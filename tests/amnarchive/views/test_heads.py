"""Every public page tells search engines and previews what it is, and nothing that is not so."""

import datetime as dt
import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from amnarchive.heads.datasets import FILES
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.told import SITE, head_of
from tests.factories import make_item, make_meeting, make_paper

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
        ("paper", "Report", "Sommarjobb i ytterstaden"),
        ("case", "CollectionPage", "Sommarjobb för unga i ytterstaden"),
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


def test_a_later_part_of_a_list_is_its_own_page(
    client: Client, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert archive
    monkeypatch.setattr("amnarchive.views.documents.A_PAGE", 1)
    wanted = {
        "2": "?sida=2",
        "1": "",
        "0": "?sida=3",
        "99": "?sida=3",
        "%22%3E": "",
        "٢": "?sida=2",
    }
    for asked, query in wanted.items():
        told = head_of(client, f"/handlingar/?sida={asked}")
        assert told.link("canonical") == f"{SITE}/handlingar/{query}", asked
        assert told.meta("og:url") == f"{SITE}/handlingar/{query}", asked
        assert told.alternates["en"] == f"{SITE}/en/handlingar/{query}", asked
        assert told.things["BreadcrumbList"]["itemListElement"][-1]["item"].endswith(query)


def test_a_page_that_is_no_list_has_no_parts(client: Client, archive: Archive) -> None:
    assert archive
    for asked in ("9" * 40, "x", "²", "-1", "٢"):
        told = head_of(client, f"/om/?sida={asked}")
        assert told.link("canonical") == f"{SITE}/om/"


def test_what_a_question_shows_is_not_the_page_itself(client: Client, archive: Archive) -> None:
    for name in ("person_motions", "party_votes", "cite_part"):
        path = archive.paths[name]
        told = head_of(client, path)
        steps = [step["item"] for step in told.things["BreadcrumbList"]["itemListElement"]]
        assert steps[-1] == SITE + path
        assert len(set(steps)) == len(steps)
        assert told.link("canonical") == ""


def test_a_meeting_past_midnight_ends_after_it_began(client: Client, archive: Archive) -> None:
    archive.meeting.starts_at, archive.meeting.ends_at = dt.time(18), dt.time(0, 30)
    archive.meeting.save()
    event = head_of(client, archive.meeting.path).things["Event"]
    assert event["startDate"] == "2019-06-18T18:00:00+02:00"
    assert event["endDate"] == "2019-06-19T00:30:00+02:00"
    archive.meeting.starts_at = archive.meeting.ends_at = None
    archive.meeting.save()
    event = head_of(client, archive.meeting.path).things["Event"]
    assert event["startDate"] == "2019-06-18"
    assert "endDate" not in event


def test_a_report_tells_its_file_and_whose_it_is(client: Client, archive: Archive) -> None:
    archive.paper.body = archive.body
    archive.paper.save()
    thing = head_of(client, archive.paper.page_url).things["Report"]
    assert thing["dateCreated"] == "2019-05-28"
    assert thing["identifier"] == ["AMN 2019-0178"]
    assert thing["author"]["name"] == archive.body.name
    file = thing["encoding"]
    assert file["sha256"] == archive.paper.sha256
    original = client.get(file["contentUrl"].removeprefix(SITE))
    assert original.status_code == 200
    assert original.getvalue()  # a file is closed when it has been read
    attachment = make_paper(kind="attachment", title="Kalkyl 2", dated=None)
    told = head_of(client, attachment.page_url).things["DigitalDocument"]
    assert not {"dateCreated", "identifier", "author"} & set(told)


def filled(value: object) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(map(filled, value.values()))
    if isinstance(value, list):
        return bool(value) and all(map(filled, value))
    return value is not None and value != ""


def test_nothing_is_told_empty(client: Client, archive: Archive) -> None:
    for name, path in public_paths(archive).items():
        told = head_of(client, path)
        assert all(map(filled, told.things.values())), name
        assert not told.meta("og:image:alt").endswith("?."), name
        assert all(tag.get("content") for tag in told.soup.find_all("meta", property=True)), name


def test_a_title_says_what_the_page_is_wherever_it_is_shown(
    client: Client, archive: Archive
) -> None:
    wanted = {
        "year": "Sammanträden 2019",
        "month": "Sammanträden i juni 2019",
        "day": "Sammanträden 18 juni 2019",
        "cite_meeting": "Citera protokollet 18 juni 2019",
        "cite_paper": "Citera handlingen",
    }
    for name, title in wanted.items():
        assert head_of(client, archive.paths[name]).meta("og:title") == title
    en = head_of(client, f"/en{archive.paths['month']}")
    assert en.meta("og:title") == "Meetings in June 2019"

"""The pictures of previews."""

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from amnarchive.actions.index import index_items
from amnarchive.heads.card_words import (
    CaseKnown,
    body_words,
    case_words,
    paper_words,
    party_words,
    person_words,
)
from amnarchive.heads.tally import Tally
from amnarchive.models import AgendaItem
from tests import factories as make
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.amnarchive.views.told import SITE, head_of

MOST = 60_000
"""Bytes of a card: fetched by machines, shown on phones."""
OWN = {
    "body": "/kort/namnder/",
    "meeting": "/kort/arbetsmarknadsnamnden/2019-06-18.",
    "item": "/kort/arbetsmarknadsnamnden/2019-06-18/9.",
    "facsimile": "/kort/arbetsmarknadsnamnden/2019-06-18/9.",
    "case": "/kort/arenden/",
    "person": "/kort/personer/torvald-lindeskog.",
    "person_motions": "/kort/personer/torvald-lindeskog.",
    "party": "/kort/partier/sd.",
    "party_votes": "/kort/partier/sd.",
    "paper": "/kort/handlingar/",
    "sheet": "/kort/arbetsmarknadsnamnden/2019-06-18.",
}
"""Pages of one thing, and how the address of their picture begins."""
UNVERSIONED = {"facsimile", "person_motions", "party_votes", "sheet"}
"""Pages that do not know all the words of the picture."""


def card(path: str) -> str:
    return f"/kort{path.rstrip('/')}.png"


def picture(answer: Any) -> Image.Image:
    assert answer["Content-Type"] == "image/png"
    assert len(answer.content) < MOST
    return Image.open(BytesIO(answer.content))


def shown(client: Client, path: str) -> str:
    """The address of the picture that the page tells of."""
    told = head_of(client, path)
    assert told.meta("twitter:image") == told.meta("og:image")
    assert told.meta("twitter:image:alt") == told.meta("og:image:alt") != ""
    return told.meta("og:image").removeprefix(SITE)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_thing_has_a_picture_of_its_own(client: Client, archive: Archive, prefix: str) -> None:
    pictures: dict[str, bytes] = {}
    for name, beginning in {"home": "/kort/arkivet.", **OWN}.items():
        address = shown(client, prefix + archive.paths[name])
        assert address.startswith(prefix + beginning), name
        answer = client.get(address)
        assert picture(answer).size == (1200, 630)
        assert ("immutable" in answer["Cache-Control"]) is (name not in UNVERSIONED), name
        pictures.setdefault(address.rpartition("/")[2].split(".")[0], answer.content)
    assert len(set(pictures.values())) == len(pictures) == 8


def test_a_picture_speaks_the_language_of_its_page(client: Client, archive: Archive) -> None:
    for name in ("home", *OWN):
        path = archive.paths[name]
        assert (
            client.get(shown(client, path)).content
            != client.get(shown(client, f"/en{path}")).content
        ), name


def test_an_address_changes_with_what_the_picture_says(client: Client, archive: Archive) -> None:
    names = ["meeting", "body", "case", "person", "party"]
    before = {name: shown(client, archive.paths[name]) for name in names}
    later = make.make_meeting(archive.body, dt.date(2020, 3, 3))
    make.make_attendance(later, "Torvald Lindeskog", "SD")
    item = make.make_item(later, 1, archive.item.title, cases=["AMN 2019-0178"])
    make.make_reservation(item, [("Torvald Lindeskog", "SD")], text="Vi vill något annat.")
    make.make_item(archive.meeting, 11, "Nytt")
    index_items(items=AgendaItem.objects.all())
    for name in names:
        after = shown(client, archive.paths[name])
        assert after != before[name], name
        # An old address shows what is so today, and is not kept.
        old, new = client.get(before[name]), client.get(after)
        assert old.content == new.content, name
        assert "immutable" not in old["Cache-Control"], name
        assert "immutable" in new["Cache-Control"], name


def test_what_is_held_back_has_none(client: Client, admin_client: Client, archive: Archive) -> None:
    hidden = make.make_item(archive.meeting, number=77, published=False, cases=["AMN 2020-1"])
    held = make.make_item(make.make_meeting(archive.body, published=False, letter="b"))
    make.make_attendance(held.meeting, "Dold Doldsson", "S")
    make.make_motion(hidden, [("Gömd Gömdsson", "S")])
    paper = make.make_paper(title="Hemlig", status="held", cases=["AMN 2020-2"])
    addresses = [
        *map(card, (hidden.path, held.path, held.meeting.path)),
        card("/personer/dold-doldsson"),
        card("/personer/gomd-gomdsson"),
        card("/arenden/amn-2020-1"),
        card("/arenden/amn-2020-2"),
        card(f"/handlingar/{paper.sha256[:16]}"),
        card(f"/handlingar/{archive.document.sha256[:16]}"),
    ]
    for visitor in (client, admin_client):
        for address in addresses:
            for ending in (".png", ".0123456789ab.png"):
                asked = address.replace(".png", ending)
                assert visitor.get(asked).status_code == 404, asked


def test_what_is_held_back_is_not_counted(client: Client, archive: Archive) -> None:
    names = ["meeting", "body", "item", "case", "person", "party", "paper"]
    before = {name: shown(client, archive.paths[name]) for name in names}
    hidden = make.make_item(
        archive.meeting, 77, "Hemlig rubrik", published=False, cases=["AMN 2019-0178"]
    )
    make.make_reservation(hidden, [("Torvald Lindeskog", "SD")], text="Dolt.")
    held = make.make_meeting(archive.body, dt.date(2021, 1, 1), published=False)
    make.make_attendance(held, "Torvald Lindeskog", "SD")
    make.make_paper(title="Hemlig", status="held", cases=["AMN 2019-0178"])
    index_items(items=AgendaItem.objects.all())
    for name in names:
        assert shown(client, archive.paths[name]) == before[name], name


@pytest.mark.parametrize("path", ["/finns-inte/2019-06-18/", "/arbetsmarknadsnamnden/imorgon/",
                                  "/arbetsmarknadsnamnden/2019-06-18/999/", "/personer/ingen/",
                                  "/partier/ingen/", "/arenden/inget/", "/namnder/ingen/",
                                  "/handlingar/0123456789abcdef/", "/handlingar/0/"])  # fmt: skip
def test_what_is_not_there_has_none(client: Client, archive: Archive, path: str) -> None:
    assert archive
    assert client.get(card(path)).status_code == 404


@pytest.mark.parametrize("title", ["Ö" * 900, "ett " * 240, "\u0001\u202e<b>", "日本語", ""])
def test_any_title_can_be_drawn(client: Client, archive: Archive, title: str) -> None:
    item = make.make_item(archive.meeting, number=77, title=title)
    address = shown(client, item.path)
    assert picture(client.get(address)).size == (1200, 630)
    paper = make.make_paper(title=title[:500])
    assert picture(client.get(shown(client, paper.page_url))).size == (1200, 630)


@pytest.mark.parametrize(
    ("name", "most"),
    [("body", 3), ("item", 5), ("meeting", 3), ("case", 4), ("person", 4), ("party", 4),
     ("paper", 4)],
)  # fmt: skip
def test_a_picture_costs_few_queries_however_much_there_is(
    client: Client, archive: Archive, name: str, most: int
) -> None:
    def cost() -> int:
        return count_queries(client, shown(client, archive.paths[name]))

    few = cost()
    assert few <= most
    for year in range(1990, 2000):
        meeting = make.make_meeting(archive.body, dt.date(year, 3, 1))
        make.make_attendance(meeting, "Torvald Lindeskog", "SD")
        item = make.make_item(meeting, 1, "Sommarjobb", cases=["AMN 2019-0178"])
        make.make_reservation(item, [("Torvald Lindeskog", "SD")], text="Nej.")
        make.make_reservation(archive.item, [("Torvald Lindeskog", "SD")], text="Nej.")
    assert cost() == few


def test_the_words_are_true_and_plain(archive: Archive) -> None:
    tally = Tally(listed=1, motions=2, reservations=1, years=(2007, 2019, 2012))
    assert person_words(archive.person, tally).facts == (
        "På listan vid 1 sammanträde, 2 yrkanden, 1 reservation",
        "2007–2019",
    )
    assert party_words("Moderaterna", "M", Tally()).facts == ()
    assert party_words("Moderaterna", "M", Tally()).title == "Moderaterna (M)"
    known = CaseKnown("Sommarjobb", 3, 1, dt.date(2019, 6, 18))
    words = case_words(archive.case, known)
    assert (words.kicker, words.title) == ("Ärende AMN 2019-0178", "Sommarjobb")
    assert words.facts == ("3 paragrafer, 1 handling", "Senast 18 juni 2019")
    assert case_words(archive.case, CaseKnown(papers=2)).title == "AMN 2019-0178"
    assert body_words(archive.body, 0, None, None).facts == ("Inga protokoll än",)
    paper = paper_words(archive.paper, archive.body, [archive.case])
    assert paper.kicker == "Tjänsteutlåtande · Arbetsmarknadsnämnden · 28 maj 2019"
    assert paper.facts == ("Ärende AMN 2019-0178", "1 sida")

"""The whole minutes below the overview of a meeting."""

import re

import pytest
from django.test import Client

from amnarchive.views import full_text
from tests.amnarchive.views.conftest import Archive
from tests.factories import make_item, make_meeting

PATH = "/arbetsmarknadsnamnden/2019-06-18/"


def test_whole_minutes_stand_below_with_an_address_for_each_paragraph(
    client: Client,
    archive: Archive,  # noqa: ARG001 - fills the database
) -> None:
    html = client.get(PATH).content.decode()
    whole = html[html.index('id="protokollet"') :]
    assert '<h3 id="paragraf-9-rubrik"><a href="/arbetsmarknadsnamnden/2019-06-18/9/">' in whole
    assert '<p id="paragraf-9-3" class="level-1 point"><span class="mark">a)</span> Gäller' in whole
    assert 'href="#paragraf-9-4" aria-label="Länk till stycke 4 i §\u00a09"' in whole
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


@pytest.mark.django_db
def test_hostile_minutes_stay_text(client: Client) -> None:
    bad = '<img src=x onerror="alert(1)">'
    cell = {"text": bad, "mark": bad, "level": 9, "page": 1, "line": 1, "box": None}
    lists = [
        {"kind": kind, "heading": bad, "paragraphs": [cell] * n}
        for kind, n in (("matter", 1), ("vote", 41))
    ]
    make_item(make_meeting(), 9, bad, decision=[], sections=lists, text=bad)
    html = client.get(PATH).content.decode()
    assert "<img" not in html
    assert html.count("&lt;img src=x") >= 46


@pytest.mark.django_db
def test_a_printed_list_of_votes_is_folded_in_the_whole_minutes(client: Client) -> None:
    cell = {"text": "Ja", "mark": None, "level": 0, "page": 1, "line": 1, "box": None}
    after = {"kind": "matter", "heading": None, "paragraphs": [cell]}
    section = {"kind": "vote", "heading": "Bilaga 4", "paragraphs": [cell] * 41}
    make_item(make_meeting(), 9, sections=[section, after])
    html = client.get(PATH).content.decode()
    assert html.count("Visa hela röstlistan") == 1
    assert html.count("Ja<br>") == 40
    assert 'id="paragraf-9-42"' in html


@pytest.mark.django_db
def test_minutes_too_long_for_a_page_are_read_item_by_item(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_item(make_meeting(), 9, "Broar", text="Å" * 60)
    monkeypatch.setattr(full_text, "HEAVIEST", 120)
    assert 'id="paragraf-9"' in client.get(PATH).content.decode()
    monkeypatch.setattr(full_text, "HEAVIEST", 119)
    html = client.get(PATH).content.decode()
    assert 'id="paragraf-9"' not in html
    assert "Hela texten står under varje paragraf." in html
